/** Text cut at its names is the same text; every mention of an entity in the article is one of its names. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/article/article.ts';
import { type LiveName, textPieces } from '../../src/article/live-names.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { namesInArticle } from '../../src/detect/names-in-article.ts';
import { sampleArticle } from './sample-article.ts';
import { seed } from './seed.ts';

const { article } = seed;
const LENGTH = article.text.length;
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 200 }))
  .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));
/** Names in reading order, without overlaps. */
const names: fc.Arbitrary<readonly LiveName[]> = fc
  .uniqueArray(fc.nat(LENGTH), { maxLength: 40 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) =>
    cuts.flatMap((start, at) => {
      const end = cuts[at + 1];
      return at % 2 === 1 || end === undefined ? [] : [{ start, end, entity: `entity-${at}` }];
    }),
  );

describe('textPieces', () => {
  it('gives the text, all of it and no more, whatever the names and the mark', () => {
    fc.assert(
      fc.property(span, names, fc.option(span), (whole, named, marked) => {
        const pieces = textPieces(article, whole, named, marked);
        expect(pieces.map(({ text }) => text).join('')).toBe(article.text.slice(whole.start, whole.end));
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('gives each name inside as one piece, whether marked or not', () => {
    fc.assert(
      fc.property(span, names, fc.option(span), (whole, named, marked) => {
        const inside = named.filter(({ start, end }) => start >= whole.start && end <= whole.end);
        const found = textPieces(article, whole, named, marked).filter(({ entity }) => entity !== null);
        expect(found.map(({ entity, start, text }) => [entity, start, start + text.length])).toEqual(
          inside.map(({ entity, start, end }) => [entity, start, end]),
        );
      }),
    );
  });

  it('marks what is asked for, and of a name that it cuts the whole', () => {
    const text = sampleArticle.text;
    const start = text.indexOf('Kim Hong-kyun conveyed his regrets');
    const whole = { start, end: start + 'Kim Hong-kyun conveyed his regrets'.length };
    const kim = { start, end: start + 'Kim Hong-kyun'.length, entity: 'kim' };
    const marked = { start: start + 'Kim '.length, end: start + 'Kim Hong-kyun conveyed'.length };
    const pieces = textPieces(sampleArticle, whole, [kim], marked);
    expect(pieces.map(({ text: words, entity, isMarked }) => [words, entity, isMarked])).toEqual([
      ['Kim Hong-kyun', 'kim', true],
      [' conveyed', null, true],
      [' his regrets', null, false],
    ]);
  });
});

describe('namesInArticle', () => {
  const found = namesInArticle(openDictionary(seed.dictionary), article);
  const wordsOf = (entity: string) =>
    found.filter((name) => name.entity === entity).map(({ start, end }) => article.text.slice(start, end));

  it('finds every mention, by whatever name', () => {
    expect(wordsOf('mark-rutte')).toEqual(['Mark Rutte', 'Rutte']);
    expect(wordsOf('nis')).toEqual(['National Intelligence Service', 'NIS', 'NIS', 'NIS']);
    expect(wordsOf('troop-deployment')).toEqual([
      'deployment of North Korean soldiers',
      'North Korean troop deployment',
      'deployment of North Korean troops',
    ]);
  });

  it('finds each entity that the article has, but for those that only stand in longer names', () => {
    const introduced = article.entities.filter(({ id }) => wordsOf(id).length > 0).map(({ id }) => id);
    // “North Korean soldiers” stands once, within “deployment of North Korean soldiers”.
    expect(article.entities.map(({ id }) => id).filter((id) => !introduced.includes(id))).toEqual([
      'north-korean-soldiers',
    ]);
  });

  it('is in reading order, without overlaps', () => {
    for (const [at, { end }] of found.entries())
      expect(found[at + 1]?.start ?? LENGTH).toBeGreaterThanOrEqual(end);
  });

  it('counts the words that introduce an entity where no name of it is found', () => {
    const nothing = { ...article, id: 'unknown-to-the-dictionary' };
    const introduced = namesInArticle(openDictionary(seed.dictionary), nothing);
    expect(introduced).toContainEqual({ ...article.entities[0]?.name, entity: 'kim-hong-kyun' });
  });
});
