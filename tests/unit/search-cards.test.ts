import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../src/article/article.ts';
import { partsOfKey } from '../../src/article/entity-key.ts';
import { searchCards } from '../../src/article/search-cards.ts';
import { sampleArticle } from './sample-article.ts';

const search = (query: string) =>
  searchCards([sampleArticle], query).map(({ key }) => partsOfKey(key).entity);

describe('searchCards', () => {
  it.each([
    [
      'a name’s beginning before its middle before a mere statement',
      'south k',
      ['south-korea', 'ministry', 'zinoviev', 'yoon', 'soldiers'],
    ],
    ['a later word of a name', 'zinov', ['zinoviev', 'kim']],
    ['a description', 'vice foreign minister', ['kim', 'zinoviev']],
    ['a statement', 'transported', ['nis', 'soldiers', 'vladivostok']],
    ['all words, in any order', 'ships nis', []],
    ['other cases and diacritics', 'KÍM hong', ['kim', 'zinoviev']],
    ['punctuation left out', 'yoon suk yeol', ['yoon', 'soldiers']],
    ['a figure’s bare number', '1500', ['figure-1500']],
    ['nothing where no card has the words', 'zebra', []],
  ])('finds %s', (_, query, found) => {
    expect(search(query)).toEqual(found);
  });

  it('finds all where nothing is asked', () => {
    const all = sampleArticle.entities.map(({ id }) => id);
    expect(search('')).toEqual(all);
    expect(search(' – ')).toEqual(all);
  });

  it('puts names of every article before what merely mentions them in any', () => {
    const other = { ...sampleArticle, id: 'other' };
    const found = searchCards([other, sampleArticle], 'kim').map(({ key }) => key);
    expect(found).toEqual(['other/kim', 'sample/kim', 'other/zinoviev', 'sample/zinoviev']);
  });

  it('tells the statement that has what name and description do not have', () => {
    const statements = (query: string) =>
      searchCards([sampleArticle], query).map(({ key, statement }) => [partsOfKey(key).entity, statement]);
    expect(statements('zinov')[0]).toEqual(['zinoviev', null]);
    fc.assert(
      fc.property(fc.constantFrom('transported', 'korea soldiers', 'russian law', 'x'), (query) => {
        for (const { statement } of searchCards([sampleArticle], query)) {
          const found = sampleArticle.statements.find(({ id }) => id === statement);
          if (statement !== null && found === undefined) throw new Error('no such statement');
          const text = found === undefined ? '' : wordsAt(sampleArticle, found.span).toLowerCase();
          if (found !== undefined) expect(query.split(' ').some((word) => text.includes(word))).toBe(true);
        }
      }),
    );
  });

  it('finds every entity by any beginning of its name, and before those that only mention it', () => {
    const lengths = fc.integer({ min: 3, max: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...sampleArticle.entities), lengths, (entity, length) => {
        const beginning = wordsAt(sampleArticle, entity.name).slice(0, length);
        // A search reads words: what is cut off after “South Korea'” asks for “South Korea” and finds it too.
        const asked = beginning.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '');
        const found = search(beginning);
        const named = sampleArticle.entities
          .filter(({ name }) => wordsAt(sampleArticle, name).toLowerCase().startsWith(asked))
          .map(({ id }) => id);
        expect(found.slice(0, named.length)).toEqual(named);
      }),
      {
        examples: sampleArticle.entities.filter(({ id }) => id === 'ministry').map((entity) => [entity, 12]),
      },
    );
  });

  it('never finds more when a word is added', () => {
    const word = fc.constantFrom('korea', 'the', 'soldiers', 'russian', 'zinoviev', 'law', 'x');
    fc.assert(
      fc.property(fc.array(word), word, (words, added) => {
        const before = new Set(search(words.join(' ')));
        for (const id of search([...words, added].join(' '))) expect(before).toContain(id);
      }),
    );
  });
});
