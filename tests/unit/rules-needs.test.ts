/** What must, or must not, stand on the page of a name: `needs`, `unless` and `nearest`; and what is evidence. */
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './sample-names.ts';
import { markedIn } from './small-dictionary.ts';

describe('needs by kind', () => {
  const dictionary = dictionaryOf(
    {
      entities: {
        rome: ['Rome'],
        anna: ['Anna Lind'],
        bank: ['Old Bank'],
        flood: ['Great Flood'],
        crowd: ['angry crowd'],
        dams: ['earth dams', { forms: ['levees'], needs: 'nothing' }],
        number: ['40 barges', { forms: ['fleet'], needs: 'company' }],
        paris: ['Paris', { forms: ['the capital'], needs: 'company' }],
      },
      cues: { rain: ['rain'] },
    },
    { anna: 'person', bank: 'organization', flood: 'event', crowd: 'group', dams: 'term', number: 'figure' },
  );

  it.each([
    ['persons, organizations, places and events by themselves', '⟦Anna Lind⟧'],
    ['an organization', 'an ⟦Old Bank⟧'],
    ['a place', 'in ⟦Rome⟧'],
    ['an event', 'the ⟦Great Flood⟧'],
    ['groups, terms and figures not by themselves', 'angry crowd, earth dams, 40 barges'],
    ['nor in the company of one', '⟦Rome⟧: angry crowd, earth dams, 40 barges'],
    ['nor of one twice', '⟦Rome⟧, ⟦Rome⟧: angry crowd'],
    ['nor of one and an event, a term or a cue', '⟦Rome⟧, ⟦Great Flood⟧, ⟦levees⟧, rain: angry crowd'],
    ['but of two', '⟦Rome⟧, ⟦Paris⟧: ⟦angry crowd⟧, ⟦earth dams⟧, ⟦40 barges⟧'],
    ['of any of three kinds', '⟦Anna Lind⟧ ¶ ⟦angry crowd⟧ ¶ ⟦Old Bank⟧'],
    ['a term that needs nothing', '⟦levees⟧ and earth dams'],
    ['an entity is no company to itself', '⟦Paris⟧ and ⟦Rome⟧: the capital'],
    ['two others are', '⟦Anna Lind⟧ and ⟦Rome⟧: ⟦the capital⟧'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('needs an introduction', () => {
  const dictionary = dictionaryOf(
    {
      entities: {
        anna: ['Anna Lind', { forms: ['Lind', 'Linda'], needs: 'introduction' }],
        bo: [
          { forms: ['Bo'], needs: { onPage: ['rain'] } },
          { forms: ['Boo'], needs: 'introduction' },
        ],
        cy: [
          { forms: ['Cy'], needs: { near: ['rain'] } },
          { forms: ['Cyy'], needs: 'introduction' },
        ],
        dee: [
          { forms: ['Dee'], unless: { near: ['rain'] } },
          { forms: ['Deee'], needs: 'introduction' },
        ],
        eve: ['Eve', { forms: ['Evie'], needs: 'introduction', unless: { onPage: ['rain'] } }],
      },
      cues: { rain: ['rain'] },
    },
    { anna: 'person' },
  );

  it.each([
    ['no other name', 'Lind came'],
    ['another that needs one itself', 'Lind and Linda'],
    ['another before', '⟦Anna Lind⟧ and ⟦Lind⟧'],
    ['another after, in another paragraph', '⟦Lind⟧ ¶ ⟦Linda⟧ ¶ ⟦Anna Lind⟧'],
    ['another that has what it needs', '⟦Bo⟧, ⟦Boo⟧ ¶ rain'],
    ['another that has not', 'Bo, Boo'],
    ['another whose place decides', '⟦Cy⟧ in the rain, Cyy'],
    ['another that is in doubt', 'Dee in the rain, Deee'],
    ['another that is not', '⟦Dee⟧ in the sun, ⟦Deee⟧'],
    ['an introduction on a page it must not be on', '⟦Eve⟧, Evie, rain'],
    ['and on one it may', '⟦Eve⟧, ⟦Evie⟧, sun'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('needs one on the page, or near', () => {
  const dictionary = dictionaryOf({
    entities: {
      rome: ['Rome'],
      page: [{ forms: ['Ap'], needs: { onPage: ['rome', 'rain', 'romes'] } }],
      near: [{ forms: ['An'], needs: { near: ['rome', 'rain', 'wet'] } }],
      both: [{ forms: ['Ab'], needs: { onPage: ['rome'], near: ['rain'] } }],
    },
    cues: { rain: ['rain', { forms: ['drizzle'], needs: { onPage: ['rome'] } }], wet: ['wet An'] },
    decoys: { romes: ['Rome Street'] },
  });
  const gap = (units: number) => ` ${'.'.repeat(units - 2)} `;

  it.each([
    ['none', 'Ap, An, Ab'],
    ['an entity', '⟦Ap⟧ ¶ ⟦Rome⟧'],
    ['a cue, which is not marked', '⟦Ap⟧ ¶ rain'],
    ['a decoy, which is not marked', '⟦Ap⟧ ¶ Rome Street'],
    ['a cue that needs something is no evidence', 'Ap, An, drizzle'],
    ['even if it has it', 'An, drizzle ¶ ⟦Rome⟧'],
    ['near it before', 'rain and ⟦An⟧'],
    ['near it after', '⟦An⟧ and ⟦Rome⟧'],
    ['in another paragraph', 'An ¶ rain'],
    ['either of both: on the page', '⟦Ab⟧ ¶ ⟦Rome⟧'],
    ['either of both: near', '⟦Ab⟧ in the rain'],
    ['either of both: the near one far off', 'Ab ¶ rain'],
    ['as far before as is near', `rain${gap(236)}⟦An⟧`],
    ['farther before', `rain${gap(237)}An`],
    ['as far after as is near', `⟦An⟧${gap(240)}rain`],
    ['farther after', `An${gap(241)}rain`],
    ['near it is not what it is a part of', 'wet An and ⟦An⟧'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});
