/** Who has a stretch of text: the longest name that holds, decoys, cues, and two articles. */
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './sample-names.ts';
import { markedIn, ownersIn } from './small-dictionary.ts';

describe('overlaps', () => {
  const dictionary = dictionaryOf(
    {
      entities: {
        rome: ['Rome'],
        bank: ['Bank of Rome', { forms: ['Rome bank'], needs: { onPage: ['money'] } }],
        both: ['north Rome', 'Rome southern'],
        twin: ['Rome shore'],
        letter: ['upper X', 'X lower side', 'X low'],
        one: [
          { forms: ['same'], needs: { onPage: ['money'] } },
          { forms: ['same'], onlyAfter: ['the'] },
        ],
        two: ['same'],
      },
      cues: { money: ['money', 'money of Rome'] },
    },
    { bank: 'organization' },
  );

  it.each([
    ['the longest', ['Bank of Rome: article-0/bank'], 'Bank of Rome'],
    ['a shorter one where the longest does not hold', ['Rome: article-0/rome'], 'Rome bank'],
    ['the longest where it holds', ['Rome bank: article-0/bank'], 'Rome bank ¶ money'],
    ['the earlier of two equally long', ['north Rome: article-0/both'], 'north Rome shore'],
    ['the longer of two that overlap', ['Rome southern: article-0/both'], 'north Rome southern'],
    ['the longer of two, by its first letter', ['X lower side: article-0/letter'], 'upper X lower side'],
    ['the longer of two, by its last letter', ['upper X: article-0/letter'], 'upper X low'],
    ['the name in a cue', ['Rome: article-0/rome'], 'money of Rome'],
    ['the first of two entities in one article', ['same: article-0/one'], 'the same'],
    ['the second where the first does not hold', ['same: article-0/two'], 'a same'],
    ['the first by any of its rules', ['same: article-0/one'], 'a same ¶ money'],
  ])('%s', (_, owners, page) => {
    expect(ownersIn(dictionary, page)).toEqual(owners);
  });
});

describe('decoys', () => {
  const dictionary = dictionaryOf(
    {
      entities: {
        moscow: ['Moscow'],
        alliance: ['NATO', 'NATO phonetic alphabet group'],
        waits: [{ forms: ['Ap'], needs: { onPage: ['moscow'] } }],
        knows: [{ forms: ['Aq'], needs: { onPage: ['drink', 'watch'] } }],
        equal: ['strap ring'],
      },
      cues: { bar: ['bar'] },
      decoys: {
        drink: ['Moscow Donkey', 'old Moscow'],
        watch: [{ forms: ['NATO strap'], needs: { near: ['bar'] } }],
        letters: ['NATO phonetic alphabet'],
        equal2: ['strap ring'],
      },
    },
    { alliance: 'organization', waits: 'person', knows: 'person', equal: 'event' },
  );

  it.each([
    ['no decoy', '⟦Moscow⟧ and donkeys'],
    ['a name that is a part of one', 'Moscow Donkey'],
    ['in whatever case and across hyphens', 'MOSCOW-DONKEY, moscow donkey'],
    ['another of its places', 'Moscow Donkey in ⟦Moscow⟧'],
    ['is no evidence', 'Ap drinks Moscow Donkey'],
    ['nor keeps others from being', '⟦Ap⟧ drinks Moscow Donkey in ⟦Moscow⟧'],
    ['may be needed', '⟦Aq⟧ drinks Moscow Donkey'],
    ['whole words', '⟦Moscow⟧ Donkeys, bold ⟦Moscow⟧'],
    ['a name that is longer', 'the ⟦NATO phonetic alphabet group⟧, the NATO phonetic alphabet'],
    ['one that needs something', 'a ⟦NATO⟧ strap ¶ bar'],
    ['and has it', 'a NATO strap in a bar'],
    ['a name that is as long', 'a ⟦strap ring⟧'],
    ['overlapping', 'old Moscow Donkey'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('cues', () => {
  const dictionary = dictionaryOf({
    entities: {
      rome: ['Rome', { forms: ['Ap'], needs: { onPage: ['ruins'] } }],
      old: [{ forms: ['Aq'], needs: { near: ['wine'] } }],
    },
    cues: {
      ruins: ['ruins of Rome', 'ruin[|s]'],
      wine: [{ forms: ['wine'], notAfter: ['no'], case: 'as-written' }],
    },
  });

  it.each([
    ['is never marked', 'ruins'],
    ['is evidence', 'ruin: ⟦Ap⟧'],
    ['leaves a name in it its stretch', 'ruins of ⟦Rome⟧: ⟦Ap⟧'],
    ['has rules of its own', '⟦Aq⟧ and wine'],
    ['and is none where they do not hold', 'Aq and no wine'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('two articles', () => {
  const dictionary = dictionaryOf(
    [
      {
        entities: {
          rome: ['Rome', 'Paris', { forms: ['Roma'], needs: 'introduction' }],
          anna: ['Anna Lind'],
          crowd: ['crowd'],
        },
        decoys: { film: ['Rome Holiday'] },
      },
      {
        entities: {
          rome: [
            { forms: ['Rome'], needs: { onPage: ['wine'] } },
            { forms: ['Roma'], needs: 'introduction' },
            { forms: ['Urbs'], needs: { onPage: ['anna'] } },
          ],
          bank: ['Bank of Paris', 'Holiday'],
          anna: [{ forms: ['Anna Lind'], onlyAfter: ['Mrs'] }],
          crowd: ['crowd'],
        },
        cues: { wine: ['wine'] },
      },
    ],
    { anna: 'person', bank: 'organization', crowd: 'group' },
  );

  it.each([
    ['one article’s', ['Paris: article-0/rome'], 'Paris'],
    ['both, each by its rule', ['Rome: article-0/rome, article-1/rome'], 'Rome ¶ wine'],
    ['the one whose rule holds', ['Rome: article-0/rome'], 'Rome'],
    ['both, by words beside', ['Anna Lind: article-0/anna, article-1/anna'], 'Mrs Anna Lind'],
    ['one, by words beside', ['Anna Lind: article-0/anna'], 'Miss Anna Lind'],
    ['the longer, of either', ['Bank of Paris: article-1/bank'], 'Bank of Paris'],
    [
      'an introduction in its own article only',
      ['Roma: article-0/rome', 'Paris: article-0/rome'],
      'Roma, Paris',
    ],
    [
      'an introduction in both',
      ['Roma: article-0/rome, article-1/rome', 'Rome: article-0/rome, article-1/rome'],
      'Roma ¶ Rome ¶ wine',
    ],
    ['what another article knows is no evidence', ['Anna Lind: article-0/anna'], 'Urbs, Anna Lind'],
    [
      'what the same one knows is',
      ['Urbs: article-1/rome', 'Anna Lind: article-0/anna, article-1/anna'],
      'Urbs, Mrs Anna Lind',
    ],
    [
      'company by one article',
      ['Rome: article-0/rome', 'Anna Lind: article-0/anna', 'crowd: article-0/crowd'],
      'Rome, Anna Lind: crowd',
    ],
    [
      'no company of both together',
      ['Paris: article-0/rome', 'Holiday: article-1/bank'],
      'Paris, Holiday, crowd',
    ],
    ['a decoy of one for both', [], 'Rome Holiday, wine'],
  ])('%s', (_, owners, page) => {
    expect(ownersIn(dictionary, page)).toEqual(owners);
  });
});
