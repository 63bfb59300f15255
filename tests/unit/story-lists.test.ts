/** The story page's lists hold all that the article says, each statement once, with who says it and when. */
import { describe, expect, it } from 'vitest';
import type { Article, Span } from '../../src/article/article.ts';
import {
  keyFigures,
  sentenceNumber,
  statementsByDay,
  statementsBySpeaker,
} from '../../src/article/story-lists.ts';
import { sampleArticle, spanOf } from './sample-article.ts';
import { seed } from './seed.ts';

const { article } = seed;
const all = article.statements.map(({ id }) => id);
const idsOf = (groups: readonly { readonly statements: readonly { readonly id: string }[] }[]) =>
  groups.flatMap(({ statements }) => statements.map(({ id }) => id));

describe('statementsBySpeaker', () => {
  it('has each statement once', () => {
    expect(idsOf(statementsBySpeaker(article)).toSorted()).toEqual(all.toSorted());
  });

  it('has the speakers in the order in which they speak first, the article among them', () => {
    expect(statementsBySpeaker(article).map(({ speaker }) => speaker?.name ?? null)).toEqual([
      null,
      'Kim Hong-kyun',
      'Georgi Zinoviev',
      'Yoon Suk-yeol',
      'Mark Rutte',
      'National Intelligence Service',
    ]);
  });

  it('has under a speaker what the speaker says and nothing else', () => {
    for (const { speaker, statements } of statementsBySpeaker(article))
      for (const statement of statements) expect(statement.speaker?.id).toBe(speaker?.id);
  });
});

describe('statementsByDay', () => {
  it('has each statement once, the days in the article’s order, and what has no day last', () => {
    const days = statementsByDay(article);
    expect(days.map(({ day }) => day)).toEqual(['on Monday', 'On Friday', null]);
    expect(days.slice(0, 2).flatMap(({ statements }) => statements.map(({ id }) => id))).toEqual([
      'rutte-warning',
      'accusation',
    ]);
    expect(idsOf(days).toSorted()).toEqual(all.toSorted());
  });

  it('takes a day for one however it is capitalized, in the words that come first', () => {
    const text = `${sampleArticle.text}\nOn Friday, on Friday`;
    const inEnd = { start: sampleArticle.text.length, end: text.length };
    const days: readonly (Span | null)[] = [
      null,
      spanOf(text, 'On Friday', inEnd),
      spanOf(text, 'on Friday'),
    ];
    const statements = sampleArticle.statements
      .slice(0, 3)
      .map((one, at) => ({ ...one, day: days[at] ?? null }));
    const dated: Article = { ...sampleArticle, text, statements };
    expect(statementsByDay(dated).map(({ day, statements: { length } }) => [day, length])).toEqual([
      ['On Friday', 2],
      [null, 1],
    ]);
  });

  it('has no group without a day where every statement has one', () => {
    const [first] = sampleArticle.statements;
    if (first === undefined) throw new Error('no statement');
    const dated = { ...sampleArticle, statements: [{ ...first, day: first.span }] };
    expect(statementsByDay(dated).map(({ day }) => day === null)).toEqual([false]);
  });
});

describe('keyFigures', () => {
  it('has each in the article’s words, with what it counts and the statement it stands in', () => {
    const figures = keyFigures(article).map(({ entity, value, unit, statement }) => [
      entity.name,
      value,
      unit,
      statement.id,
    ]);
    expect(figures).toEqual([
      ['around 1,500 soldiers', 1500, 'soldiers', 'accusation'],
      ['around 12,000 soldiers', 12000, 'soldiers', 'decision'],
    ]);
  });
});

describe('sentenceNumber', () => {
  it('counts from one, through all sections', () => {
    expect(article.sentences.map(({ id }) => sentenceNumber(article, id))).toEqual(
      article.sentences.map((_, at) => at + 1),
    );
  });

  it('refuses a sentence that is not the article’s', () => {
    expect(() => sentenceNumber(article, 's99')).toThrow('No sentence "s99"');
  });
});
