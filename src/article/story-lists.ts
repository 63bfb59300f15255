/** An article's statements and figures as the story page lists them: by who speaks, by day, by number. */
import { type Article, type EntityId, type Statement, wordsAt } from './article.ts';
import { type CardStatement, cardStatement, type NamedEntity, namedEntity } from './card-statement.ts';
import { type CardFigure, statementById } from './cards.ts';

export interface SpokenStatements {
  /** null for the article itself. */
  readonly speaker: NamedEntity | null;
  /** In reading order; never empty. */
  readonly statements: readonly CardStatement[];
}

/** All statements by who makes them, in the order in which each speaks first. */
export function statementsBySpeaker(article: Article): readonly SpokenStatements[] {
  return [...grouped(article, ({ speaker }): EntityId | null => speaker)].map(([speaker, statements]) => ({
    speaker: speaker === null ? null : namedEntity(article, speaker),
    statements,
  }));
}

export interface DayStatements {
  /** The day as the article first names it; null for what it gives no day for. */
  readonly day: string | null;
  /** In reading order; never empty. */
  readonly statements: readonly CardStatement[];
}

/**
 * All statements by the day that the article names for them, in the order in which it names them: which day came
 * first it need not say. “On Friday” and “on Friday” are one. Those without a day come last.
 */
export function statementsByDay(article: Article): readonly DayStatements[] {
  const groups = grouped(article, ({ day }) =>
    day === null ? null : wordsAt(article, day).toLocaleLowerCase(article.lang),
  );
  const days = [...groups].map(([day, statements]) => ({
    day: day === null ? null : (statements[0]?.day ?? null),
    statements,
  }));
  return [...days.filter(({ day }) => day !== null), ...days.filter(({ day }) => day === null)];
}

/** The statements of the article by what `keyOf` gives for them, keys in the order of their first statement. */
function grouped<K>(
  article: Article,
  keyOf: (statement: Statement) => K,
): ReadonlyMap<K, readonly CardStatement[]> {
  const groups = Map.groupBy(article.statements, keyOf);
  return new Map([...groups].map(([key, all]) => [key, all.map((one) => cardStatement(article, one))]));
}

export interface StoryFigure extends CardFigure {
  /** Its name has the number in the article's words. */
  readonly entity: NamedEntity;
}

/** The key figures, in the article's order. */
export function keyFigures(article: Article): readonly StoryFigure[] {
  return article.figures.map(({ entity, value, unit, statement }) => ({
    entity: namedEntity(article, entity),
    value,
    unit: wordsAt(article, unit),
    statement: statementById(article, statement),
  }));
}

/** The 1-based number of a sentence in its article, by which the story page calls it. */
export function sentenceNumber(article: Article, sentence: string): number {
  const at = article.sentences.findIndex(({ id }) => id === sentence);
  if (at < 0) throw new Error(`No sentence "${sentence}" in ${article.id}`);
  return at + 1;
}
