/** Names that others bear too: family names beside another's given name, acronyms spelled out otherwise. */
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './sample-names.ts';
import { markedIn } from './small-dictionary.ts';

/** So that a text is no headline, in which capitals tell nothing. */
const SMALL_WORDS = 'while many other people were there, talking about other matters';

describe('given names', () => {
  const dictionary = dictionaryOf(
    {
      entities: {
        before: ['Anna Lind', { forms: ['Lind'], needs: 'introduction', givenName: 'before' }],
        after: ['Yun Mi-rae', { forms: ['Yun'], needs: 'introduction', givenName: 'after' }],
        either: ['Park Ji', { forms: ['Park'], needs: 'introduction', givenName: 'either' }],
        alone: ['Eva Rossi', { forms: ['Rossi'], case: 'as-written', givenName: 'before' }],
        needy: ['Ida Ohm', { forms: ['Ohm'], needs: { onPage: ['physics'] }, givenName: 'before' }],
      },
      cues: { physics: ['physics'] },
    },
    { before: 'person', after: 'person', either: 'person', alone: 'person', needy: 'person' },
  );

  it.each([
    ['own given name', 'when ⟦Anna Lind⟧ and ⟦Lind⟧ met'],
    ["another's", 'when ⟦Anna Lind⟧ and Berta Lind met'],
    ["another's of two parts", '⟦Anna Lind⟧: when Anna-Berta Lind met'],
    ["another's initial", '⟦Anna Lind⟧: when she and B. Lind met'],
    ['the next bare name is that person’s', '⟦Anna Lind⟧ knows that Berta Lind and Lind met'],
    ['until the full name stands', 'when Berta Lind and Lind met ⟦Anna Lind⟧ and ⟦Lind⟧'],
    ['and only in that paragraph', 'when Berta Lind met ⟦Anna Lind⟧ ¶ ⟦Lind⟧'],
    ['a title is no given name', 'when President ⟦Lind⟧ and Mr. ⟦Lind⟧ met ⟦Anna Lind⟧'],
    [
      'nor is a day, or a place that an adverb tells',
      'when Monday ⟦Lind⟧ and in Rome ⟦Lind⟧ met ⟦Anna Lind⟧',
    ],
    [
      'nor a word that a sentence begins with',
      'Yesterday ⟦Lind⟧ met ⟦Anna Lind⟧. Both ⟦Lind⟧ went. “So ⟦Lind⟧”',
    ],
    ['nor a small word, or one behind', 'when berta ⟦Lind⟧ and ⟦Lind⟧ Berta met ⟦Anna Lind⟧'],
    ['nor one beyond a comma', 'when Berta, ⟦Lind⟧ met ⟦Anna Lind⟧'],
    ['after: own', 'when ⟦Yun Mi-rae⟧ met ⟦Yun⟧'],
    ["after: another's", 'when ⟦Yun Mi-rae⟧ met Yun Hee-jung, and Yun went'],
    ['after: not one before', 'when ⟦Yun Mi-rae⟧ met Hee ⟦Yun⟧ and ⟦Yun⟧ went'],
    ['after: a day or an office', 'when ⟦Yun Mi-rae⟧ met; ⟦Yun⟧ Monday said that ⟦Yun⟧ Administration went'],
    ['either: after', 'when ⟦Park Ji⟧ met Park Min-ho, and Park went'],
    ['either: before', 'when ⟦Park Ji⟧ met Min Park, and Park went'],
    ['a name that needs nothing: another anywhere on the page', 'when Berta Rossi met ¶ Rossi'],
    ['a name that needs nothing: no other', 'when ⟦Rossi⟧ met ¶ ⟦Rossi⟧'],
    ['a name that needs nothing: in its full name', 'when ⟦Eva Rossi⟧ met ⟦Rossi⟧ ¶ ⟦Rossi⟧'],
    ['a name that needs nothing: its full name stays', 'when Berta Rossi met ⟦Eva Rossi⟧ ¶ Rossi'],
    ['a name that needs one: no other', 'when ⟦Ohm⟧ met physics'],
    ['a name that needs one: another', 'when Berta Ohm met physics ¶ Ohm'],
  ])('%s: %s', (_, page) => {
    const told = page.split(' ¶ ').map((text) => `${text} ${SMALL_WORDS}`);
    expect(markedIn(dictionary, told.join(' ¶ '))).toBe(told.join(' ¶ '));
  });

  it('tells nothing by capitals where most words have one', () => {
    const page = 'When Both Berta ⟦Lind⟧ And ⟦Anna Lind⟧ Were Here Again, ⟦Yun⟧ Hee ¶ ⟦Yun Mi-rae⟧';
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('acronyms', () => {
  const dictionary = dictionaryOf(
    {
      entities: {
        army: [
          "Korean People's Army",
          { forms: ['KPA'], case: 'as-written', acronymOf: ["Korean People's Army"] },
        ],
        service: [
          'Secret Service',
          {
            forms: ['SOS'],
            needs: 'introduction',
            acronymOf: ['Service of Secrets', 'Secret [Ordinary|Ongoing] Service'],
          },
        ],
      },
    },
    { army: 'organization', service: 'organization' },
  );

  it.each([
    ['not spelled out', '⟦KPA⟧, (⟦KPA⟧), the authority (⟦KPA⟧)'],
    ['as it is called', "the ⟦Korean People's Army⟧ (⟦KPA⟧) said"],
    ['otherwise', 'the Kenya Ports Authority (KPA) said'],
    ['otherwise, and all on that page', 'KPA ¶ the Kenya Ports Authority (KPA) ¶ KPA'],
    ['its full name stays', "the Kenya Ports Authority (KPA), the ⟦Korean People's Army⟧, KPA"],
    ['with small words and hyphens', 'the Ports-Authority of Kenya (⟦KPA⟧) ¶ the ⟦KPA⟧'],
    ['with small words and hyphens, in order', 'the Kenya for Ports-and the Authority [KPA]'],
    ['not with other letters', 'the Kenya Rail Authority (⟦KPA⟧), the kenya ports authority (⟦KPA⟧)'],
    ['not without brackets', 'the Kenya Ports Authority, ⟦KPA⟧'],
    ['introduced', '⟦Secret Service⟧ (⟦SOS⟧)'],
    ['introduced, then spelled out as it is called', '⟦Secret Service⟧, Secret Ordinary Service (⟦SOS⟧)'],
    ['introduced, then spelled out as a pattern has it', '⟦Secret Service⟧, Secret Ongoing Service (⟦SOS⟧)'],
    ['introduced, but spelled out otherwise', '⟦Secret Service⟧, Save Our Souls (SOS) ¶ SOS'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});
