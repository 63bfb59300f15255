/** The bundled article is true to its source: nothing lost, nothing added, nothing said more surely. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Span, type Statement, wordsAt } from '../../src/article/article.ts';
import { cardStatement, certaintyOf } from '../../src/article/card-statement.ts';
import { cardOf } from '../../src/article/cards.ts';
import { isToldByTheArticle } from '../../src/article/relations.ts';
import { ENTITIES, FIGURES, QUOTES, RELATIONS, SENTENCES } from './second-reading.ts';
import { SEEDS, seed } from './seed.ts';

const { article } = seed;
const words = (span: Span | null) => (span === null ? null : wordsAt(article, span));

describe('the bundled article', () => {
  it('is the source byte for byte', () => {
    const bytes = readFileSync(join(SEEDS, seed.article.id, 'article.txt'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '0d025405b3830f52265ed916ccf0cab11fb714692f96be1976e998e515cf22ca',
    );
    expect(Buffer.from(article.text, 'utf8').equals(bytes)).toBe(true);
  });

  it('has every entity of the rule book, with its kind', () => {
    const guide = readFileSync(new URL('../eval/GUIDE.md', import.meta.url), 'utf8');
    const table = [...guide.matchAll(/^\| ([a-z0-9-]+) \| ([a-z]+) \| /gm)]
      .map(([, id, kind]) => `${id}: ${kind}`)
      .filter((row) => row !== 'id: kind');
    expect(table).toHaveLength(34);
    expect(article.entities.map(({ id, kind }) => `${id}: ${kind}`).sort()).toEqual(table.sort());
  });

  it('divides the whole source into headings and sentences', () => {
    const parts = [
      article.kicker,
      article.headline,
      ...article.sections.map(({ heading }) => heading),
      ...article.sentences.map(({ span }) => span),
    ].filter((span) => span !== null);
    const covered = [...parts].sort((a, b) => a.start - b.start);
    let at = 0;
    for (const { start, end } of covered) {
      expect(article.text.slice(at, start).trim()).toBe('');
      at = end;
    }
    expect(article.text.slice(at).trim()).toBe('');
    expect(article.sentences).toHaveLength(14);
  });

  it('shows every sentence on at least one card', () => {
    const shown = new Set(
      article.entities.flatMap(({ id }) => cardOf(article, id)?.statements.map((s) => s.sentence) ?? []),
    );
    expect(article.sentences.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('has every word of every sentence with words of its own in a statement', () => {
    // What statements leave out of their sentences may only be attribution, conjunctions and punctuation.
    const left = article.sentences.map(({ id, span }) => {
      const taken = article.statements
        .filter((s) => s.sentence === id)
        .flatMap((s) => [s.span, s.attribution, s.day]);
      return [...wordsAt(article, span)]
        .map((char, i) => {
          const at = span.start + i;
          return taken.some((t) => t !== null && t.start <= at && at < t.end) ? '' : char;
        })
        .join('');
    });
    expect(left.filter((rest) => /\p{L}/u.test(rest.replace(/\b(but|where)\b/g, '')))).toEqual([]);
  });

  it('gives each entity a card with at least one statement and a name from the source', () => {
    for (const { id } of article.entities) {
      const card = cardOf(article, id);
      expect(card?.statements.length, id).toBeGreaterThan(0);
      expect(article.text, id).toContain(card?.name);
    }
  });

  it('has the sentences that were read, and quotes nothing else between marks', () => {
    expect(article.sentences.map(({ span }) => words(span))).toEqual(
      SENTENCES.map(({ sentence }) => sentence),
    );
    const marked = [...article.text.matchAll(/"([^"]*)"/g)].map(([, inside]) => inside);
    expect(marked).toEqual(QUOTES.map((quote) => quote.words));
  });
});

describe('a second reading of the article', () => {
  it.each(SENTENCES)('finds in “$sentence” the same statements', ({ sentence, statements }) => {
    const id = article.sentences.find(({ span }) => words(span) === sentence)?.id;
    const made = article.statements.filter((statement) => statement.sentence === id);
    expect(made.map(asRead)).toEqual(
      statements.map(({ words: told = sentence, ...reading }) => ({
        words: told,
        attribution: null,
        hedge: null,
        day: null,
        via: null,
        ...reading,
        about: [...reading.about].sort(),
      })),
    );
  });

  it('finds the same relations', () => {
    const made = article.relations.map(({ from, type, to, words: span, statement }) => {
      return [from, type, to, words(span), statement];
    });
    expect(made).toEqual(RELATIONS);
  });

  it('finds the same names and descriptions', () => {
    const made = article.entities.map(({ id, name, description }) => [id, [words(name), words(description)]]);
    expect(Object.fromEntries(made)).toEqual(ENTITIES);
  });

  it('finds the same quotes and figures', () => {
    const quotes = article.quotes.map(({ span, ...quote }) => ({ ...quote, words: words(span) }));
    expect(quotes).toEqual(QUOTES);
    expect(article.figures.map((figure) => ({ ...figure, unit: words(figure.unit) }))).toEqual(FIGURES);
  });

  it('finds the same relations only claimed', () => {
    // A relation is shown with who claims it, unless the article tells of it itself.
    const claimed = article.relations
      .filter(({ type, statement: id }) => {
        const statement = article.statements.find((candidate) => candidate.id === id);
        if (statement === undefined) throw new Error(`no statement ${id}`);
        return !isToldByTheArticle(type) && certaintyOf(cardStatement(article, statement)) !== 'stated';
      })
      .map(({ from, type, to }) => `${from} ${type} ${to}`);
    expect(claimed).toEqual([
      'russia cooperated-with north-korea',
      'moscow opposed seoul',
      'north-korean-army sent figure-1500',
      'russian-ships carried north-korean-soldiers',
      'north-korea decided-to-send figure-12000',
      'special-forces part-of figure-12000',
    ]);
  });
});

/** A statement in the words of the reading. */
function asRead({ id, span, speaker, mode, attribution, hedge, day, via, about }: Statement) {
  return {
    id,
    words: words(span),
    speaker: speaker ?? 'article',
    mode,
    attribution: words(attribution),
    hedge: words(hedge),
    day: words(day),
    via,
    about: [...about].sort(),
  };
}
