/** The bundled article is true to its source: nothing lost, nothing added, nothing said more surely. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLED_ARTICLE } from '../../build/article-plugin.ts';
import { type Span, wordsAt } from '../../src/article/article.ts';
import { cardOf } from '../../src/article/cards.ts';
import { SEEDS, seed } from './seed.ts';

const { article } = seed;
const words = (span: Span | null) => (span === null ? null : wordsAt(article, span));
const statement = (id: string) => {
  const found = article.statements.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no statement ${id}`);
  return found;
};

describe('the bundled article', () => {
  it('is the source byte for byte', () => {
    const bytes = readFileSync(join(SEEDS, BUNDLED_ARTICLE, 'article.txt'));
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

  it('names a day only where the article does', () => {
    const days = article.statements.filter(({ day }) => day !== null).map(({ id, day }) => [id, words(day)]);
    expect(days).toEqual([
      ['rutte-warning', 'on Monday'],
      ['accusation', 'On Friday'],
    ]);
  });

  it('keeps attribution and hedge with what is not certain', () => {
    expect(statement('preparation')).toMatchObject({ mode: 'presumed', speaker: 'nis' });
    expect(words(statement('preparation').hedge)).toBe('presumably');
    expect(statement('decision')).toMatchObject({ mode: 'reported', speaker: null });
    expect(words(statement('decision').hedge)).toBe('is said to have decided');
    expect(statement('accusation')).toMatchObject({ mode: 'accused', speaker: 'nis' });
    expect(statement('transport')).toMatchObject({ mode: 'reported', speaker: 'nis' });
    expect(statement('disguise')).toMatchObject({ mode: 'planned', speaker: 'nis' });
    expect(statement('escalation')).toMatchObject({ speaker: 'mark-rutte', via: 'x' });
    // What somebody else says is never the article's own statement.
    for (const { id, speaker, attribution, sentence } of article.statements) {
      const text = wordsAt(
        article,
        article.sentences.find((s) => s.id === sentence)?.span ?? { start: 0, end: 0 },
      );
      if (
        /said Zinoviev|Rutte wrote|According to|reported|accused|warned|replied|emphasized|spoke of/.test(
          text,
        )
      )
        expect(speaker, id).not.toBeNull();
      expect(attribution === null, id).toBe(speaker === null);
    }
  });

  it('quotes only words that stand between quotation marks', () => {
    expect(article.quotes).toHaveLength(1);
    for (const { span } of article.quotes)
      expect(article.text.charAt(span.start - 1) + article.text.charAt(span.end)).toBe('""');
  });

  it('gives key figures the number that stands in their words', () => {
    for (const { entity, value } of article.figures) {
      const name = words(article.entities.find(({ id }) => id === entity)?.name ?? null);
      expect(Number(name?.replace(/\D/g, ''))).toBe(value);
    }
  });

  it('knows every relation that the story is about', () => {
    const all = article.relations.map(({ from, type, to }) => `${from} ${type} ${to}`);
    expect(all).toEqual(
      expect.arrayContaining([
        'south-korea-foreign-ministry summoned georgi-zinoviev',
        'nis accused north-korean-army',
        'mark-rutte warned-against troop-deployment',
        'north-korea decided-to-send figure-12000',
        'russia cooperated-with north-korea',
      ]),
    );
  });
});
