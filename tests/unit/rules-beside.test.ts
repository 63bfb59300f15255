/** The words right beside a name and how it is written: `onlyAfter` and the like, their shapes, `case`, `in`, `notIn`. */
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '../../src/detect/dictionary.ts';
import { dictionaryOf } from './sample-names.ts';
import { markedIn } from './small-dictionary.ts';

/** One person with these names; kinds of other names have guards of their own. */
const person = (...names: readonly unknown[]): Dictionary =>
  dictionaryOf({ entities: { it: names } }, { it: 'person' });

describe('words beside a name', () => {
  const dictionary = person(
    { forms: ['Oa'], onlyAfter: ['on [the |]', 'at', 'Uncle', 'US'] },
    { forms: ['Ob'], onlyBefore: ['said', 'Junior', "d'or", 'in the end'] },
    { forms: ['Na'], notAfter: ['no', 'so called', 'Mc'] },
    { forms: ['Nb'], notBefore: ['Street', 'et al.'] },
    { forms: ['All'], onlyAfter: ['at'], onlyBefore: ['end'], notAfter: ['not at'], notBefore: ['end of'] },
    { forms: ['Two'], onlyAfter: ['one'] },
    { forms: ['Two'], onlyBefore: ['three'] },
  );

  it.each([
    ['only after', 'at ⟦Oa⟧, on ⟦Oa⟧, on the ⟦Oa⟧, the Oa, Oa'],
    ['only before', '⟦Ob⟧ said, ⟦Ob⟧ in the end, Ob in the, Ob'],
    ['not after', 'no Na, so called Na, so-called Na, called ⟦Na⟧, ⟦Na⟧'],
    ['not before', 'Nb Street, Nb et al., Nb et al. said, ⟦Nb⟧ et, ⟦Nb⟧'],
    ['whole words', 'that Oa, non Oa, Ob saids, piano ⟦Na⟧, ⟦Nb⟧ Streets'],
    ['on the right side', 'Oa at, said Ob, ⟦Na⟧ no, Street ⟦Nb⟧'],
    ['small words in any case', 'At ⟦Oa⟧, AT ⟦Oa⟧, ⟦Ob⟧ SAID, NO Na'],
    ['capitals as capitals', 'Uncle ⟦Oa⟧, UNCLE ⟦Oa⟧, uncle Oa, ⟦Ob⟧ Junior, Ob junior, ⟦Nb⟧ street'],
    ['words in capitals', 'US ⟦Oa⟧, Us Oa, us Oa'],
    ['accents and apostrophes', 'át ⟦Oa⟧, ⟦Ob⟧ d’or, ⟦Ob⟧ d‘or'],
    ['what may stand between', 'at “⟦Oa⟧”, at (⟦Oa⟧), at-⟦Oa⟧, at\n ⟦Oa⟧, ⟦Ob⟧, said, ⟦Ob⟧” said'],
    ['what may not', 'at, Oa; at. Oa; at: Oa; Ob: said; Ob. Said; ⟦Nb⟧. Street'],
    ['not beyond a cut', 'at \u2029Oa, Ob\u2029said, no\u2029⟦Na⟧, ⟦Nb⟧ \u2029Street'],
    ['invisible characters', 'a\u00adt ⟦Oa⟧, n\u00ado Na'],
    ['all that is asked', 'at ⟦All⟧ end, not at All end, at All end of, at All, All end'],
    ['one of several rules', 'one ⟦Two⟧, ⟦Two⟧ three, Two'],
  ])('%s: %j', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('shapes', () => {
  const dictionary = person(
    { forms: ['Oa'], onlyAfter: ["{Name}'s", 'of {Name}'] },
    { forms: ['Ob'], onlyBefore: ['{number}', 'of {Name}', 'no. {number} barrels'] },
    { forms: ['Na'], notAfter: ['{Name}', '{Name} and'] },
    { forms: ['Nb'], notBefore: ['{number}', '{number} percent'] },
  );

  it.each([
    ['{Name} with an ending', "Kenya's ⟦Oa⟧, Kenya’s ⟦Oa⟧, Guinea-Bissau's ⟦Oa⟧, Česko's ⟦Oa⟧"],
    ['no {Name}', "its Oa, kenya's Oa, KENYA's Oa, K's Oa, Kenya Oa, McKenya's Oa"],
    [
      '{Name} behind a word',
      'of Kenya ⟦Oa⟧, of  Kenya ⟦Oa⟧, of Guinea-Bissau ⟦Oa⟧, Of Kenya Oa, off Kenya Oa, of it Oa',
    ],
    ['{number}', '⟦Ob⟧ 7, ⟦Ob⟧ 1,500, ⟦Ob⟧ 2.0, Ob seven, Ob 7th, Ob x7'],
    ['{number} before a word', '⟦Ob⟧ no. 1,500 barrels, Ob no. barrels, Ob no. 1,500'],
    ['not beyond a cut', 'of\u2029Kenya Oa, of \u2029Kenya Oa, Ob of\u2029Kenya, Ob \u20297'],
    ['{Name} after', '⟦Ob⟧ of Kenya, ⟦Ob⟧ of Kenya, Ob of it'],
    ['not after {Name}', 'Anna Na, Anna and Na, ANNA ⟦Na⟧, anna ⟦Na⟧, Anna or ⟦Na⟧'],
    ['not before {number}', 'Nb 7, Nb 7 percent, ⟦Nb⟧ seven, ⟦Nb⟧; 7'],
    ['invisible characters', "Ken\u00adya's ⟦Oa⟧"],
  ])('%s: %j', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('case', () => {
  const forms = ['ORG', 'Foreign Ministry', "Zinov'ev", 'Hill', 'von Aa', 'ÉTÉ', 'x-ray'];

  it.each([
    ['all capitals', '⟦ORG⟧, Org, org, ÖRG'],
    ['a capital at each word', '⟦Foreign Ministry⟧, ⟦FOREIGN MINISTRY⟧, Foreign ministry, foreign Ministry'],
    ['words parted by a hyphen', '⟦Foreign-Ministry⟧, Foreign-ministry'],
    ['no word begins at an apostrophe', '⟦Zinov’ev⟧, ⟦ZINOV’EV⟧, zinov’ev'],
    ['a capital first', '⟦Hill⟧, ⟦HILL⟧, ⟦HiLL⟧, hill'],
    ['as it is where a word is small', '⟦Von Aa⟧, ⟦VON AA⟧'],
    ['capitals with accents', '⟦ÉTÉ⟧, ⟦Été⟧, été'],
    ['small letters ask nothing', '⟦x-ray⟧, ⟦X-ray⟧, ⟦X-RAY⟧'],
  ])('as written: %s: %s', (_, page) => {
    expect(markedIn(person({ forms, case: 'as-written' }), page)).toBe(page);
  });

  it.each([undefined, 'any'])('any, also by default (%s)', (given) => {
    const page = '⟦org⟧, ⟦Org⟧, ⟦ÖRG⟧, ⟦foreign MINISTRY⟧, ⟦hill⟧';
    expect(markedIn(person({ forms, ...(given && { case: given }) }), page)).toBe(page);
  });
});

describe('declared language', () => {
  const dictionary = dictionaryOf(
    {
      entities: {
        it: [
          { forms: ['Seul'], notIn: ['fr', 'it'] },
          { forms: ['Rok'], in: ['sl', 'en'] },
          { forms: ['Lind'], needs: 'introduction' },
          { forms: ['Nao'], in: ['pt'], notIn: ['fr'] },
        ],
      },
    },
    { it: 'person' },
  );

  it.each([
    ['', '⟦Seul⟧, Rok, ⟦Lind⟧, Nao'],
    ['en', '⟦Seul⟧, ⟦Rok⟧, ⟦Lind⟧, Nao'],
    ['en-GB', '⟦Seul⟧, ⟦Rok⟧, ⟦Lind⟧, Nao'],
    ['EN_us', '⟦Seul⟧, ⟦Rok⟧, ⟦Lind⟧, Nao'],
    ['pt-BR', '⟦Seul⟧, Rok, ⟦Lind⟧, ⟦Nao⟧'],
    // Where no name counts, none introduces.
    ['fr', 'Seul, Rok, Lind, Nao'],
    ['fr-CA', 'Seul, Rok, Lind, Nao'],
  ])('%j: %s', (lang, page) => {
    expect(markedIn(dictionary, page, lang)).toBe(page);
  });
});

describe('guards of places', () => {
  const dictionary = dictionaryOf({ entities: { rome: ['Rome'], club: ['Roma'] } }, { club: 'organization' });

  it.each([
    'Dynamo Rome, Hotel Rome, the hotel ⟦Rome⟧, Rome Street, ⟦Rome⟧ street, Rome, Ohio, ⟦Rome⟧, Italy',
    'Dynamo ⟦Roma⟧, ⟦Roma⟧ Street',
  ])('%s', (page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});
