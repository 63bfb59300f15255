/** Why a mention is one: the grounds that a card gives, for each rule. */
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './sample-names.ts';
import { groundsIn } from './small-dictionary.ts';

const names = {
  entities: {
    rome: ['Rome', { forms: ['Roma'], needs: 'introduction' }, { forms: ['city'], needs: 'company' }],
    anna: ['Anna Lind', { forms: ['Lind'], needs: 'introduction', givenName: 'before' }],
    bank: ['Old Bank', { forms: ['OB'], needs: { onPage: ['rome', 'wine'] }, acronymOf: ['Old Bank'] }],
    crowd: ['crowd', { forms: ['mob'], needs: 'nothing', unless: { onPage: ['wine'] } }],
    x: [
      { forms: ['X'], onlyAfter: ['[post|posts] on', "{Name}'s"] },
      { forms: ['X'], onlyBefore: ['formerly'], onlyAfter: ['at'] },
      { forms: ['Y'], notAfter: ['at'], notBefore: ['axis'], nearest: { is: ['rome'], not: ['wine'] } },
      { forms: ['Z'], needs: { near: ['wine', 'rome'] }, onlyAfter: ['via'] },
      { forms: ['W'], needs: { onPage: ['rome'], near: ['wine'] } },
    ],
    ruin: ['ruin', { forms: ['remains'], needs: { onPage: ['decoy'] } }],
  },
  cues: { wine: ['wine'] },
  decoys: { decoy: ['Rome Mule'] },
};
const other = { entities: { spain: ['Spain'], portugal: ['Portugal'] } };
const dictionary = dictionaryOf([names, other], {
  anna: 'person',
  bank: 'organization',
  crowd: 'group',
  x: 'event',
  ruin: 'event',
});

describe('explain', () => {
  it.each([
    ['it needs nothing', 'Rome', ['Rome: unmistakable']],
    ['nothing speaks against it', 'mob', ['mob: unmistakable']],
    ['no word against it, nothing nearer', 'Y', ['Y: unmistakable']],
    ['a word before it', 'she posts on X', ['X: “posts on” before it']],
    ['a shape before it', "Musk's X", ["X: “{Name}'s” before it"]],
    ['words on both sides', 'at X, formerly', ['X: “at” before it, “formerly” after it']],
    [
      'company',
      'the crowd ¶ Rome ¶ Anna Lind, ruin',
      [
        'crowd: company of article-0/rome and article-0/anna',
        'Rome: unmistakable',
        'Anna Lind: unmistakable',
        'ruin: unmistakable',
      ],
    ],
    [
      'company of others than it, in its article',
      'city ¶ Rome ¶ Anna Lind ¶ Old Bank ¶ Spain',
      [
        'city: company of article-0/anna and article-0/bank',
        'Rome: unmistakable',
        'Anna Lind: unmistakable',
        'Old Bank: unmistakable',
        'Spain: unmistakable',
      ],
    ],
    ['an introduction', 'Roma ¶ Rome', ['Roma: introduced', 'Rome: unmistakable']],
    ['of a family name', 'Anna Lind, Lind', ['Anna Lind: unmistakable', 'Lind: introduced']],
    ['an entity on the page', 'OB ¶ Rome', ['OB: rome on page', 'Rome: unmistakable']],
    ['a cue on the page', 'OB ¶ wine', ['OB: wine on page']],
    ['a decoy on the page', 'remains ¶ Rome Mule', ['remains: decoy on page']],
    ['a cue near it, besides a word', 'wine via Z', ['Z: “via” before it, wine near as “wine”']],
    ['an entity near it', 'via Z in Rome', ['Z: “via” before it, rome near as “Rome”', 'Rome: unmistakable']],
    ['the first of two near it', 'wine, via Z, wine', ['Z: “via” before it, wine near as “wine”']],
    ['either: on the page', 'W ¶ Rome', ['W: rome on page', 'Rome: unmistakable']],
    ['either: near', 'W, wine', ['W: wine near as “wine”']],
    ['both: near is told', 'W, wine ¶ Rome', ['W: wine near as “wine”', 'Rome: unmistakable']],
  ])('%s', (_, page, grounds) => {
    expect(groundsIn(dictionary, page)).toEqual(grounds);
  });
});
