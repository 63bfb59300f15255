/**
 * A statement as a card shows it: never without who said it, how surely and when, and never without the
 * sentence it was taken from, so that a fragment cannot be read out of its context.
 */
import {
  type Article,
  type Entity,
  type EntityId,
  type Mode,
  type SentenceId,
  type Span,
  type Statement,
  type StatementId,
  wordsAt,
} from './article.ts';
import { type EntityKey, entityKey } from './entity-key.ts';

/** An entity and the article's words for it. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly key: EntityKey;
  readonly name: string;
}

/** A piece of a sentence. A sentence's segments, put together, are the sentence. */
export interface Segment {
  readonly text: string;
  /** Where the piece stands: in the statement itself, or before or after it in the sentence. */
  readonly place: 'before' | 'statement' | 'after';
  /** Set on the words that say how sure it is, or who says it. */
  readonly mark: 'hedge' | 'attribution' | null;
}

export interface CardStatement {
  readonly id: StatementId;
  readonly sentence: SentenceId;
  /** The whole sentence, cut where the statement and the marked words begin and end. */
  readonly segments: readonly Segment[];
  /** null when the article itself says it. */
  readonly speaker: NamedEntity | null;
  readonly mode: Mode;
  /** The article's words for who says it; null when the article speaks. */
  readonly attribution: string | null;
  /** The article's words for how sure it is; null when it does not hedge. */
  readonly hedge: string | null;
  /** The day as the article names it. */
  readonly day: string | null;
  /** Where it was said. */
  readonly via: NamedEntity | null;
  readonly about: readonly NamedEntity[];
  /** Attribution and hedge that stand outside the sentence: no segment has them, so a view adds them. */
  readonly outside: readonly string[];
}

/**
 * How far the article vouches for a statement: it says so itself, it passes on somebody's word, or it
 * leaves open whether it is so. A hedge always leaves it open.
 */
export type Certainty = 'stated' | 'claimed' | 'open';

/** The certainty a view marks a statement with. */
export function certaintyOf(statement: Pick<CardStatement, 'mode' | 'hedge'>): Certainty {
  if (statement.hedge !== null) return 'open';
  switch (statement.mode) {
    case 'stated':
      return 'stated';
    case 'said':
    case 'accused':
    case 'warned':
      return 'claimed';
    case 'reported':
    case 'presumed':
    case 'planned':
      return 'open';
  }
}

/** `statement` with the article's words in place of its spans. */
export function cardStatement(article: Article, statement: Statement): CardStatement {
  const sentence = article.sentences.find(({ id }) => id === statement.sentence);
  if (sentence === undefined) throw new Error(`No sentence "${statement.sentence}" in ${article.id}`);
  const words = (span: Span | null) => (span === null ? null : wordsAt(article, span));
  const within = (span: Span) => span.start >= sentence.span.start && span.end <= sentence.span.end;
  const outside = [statement.attribution, statement.hedge].filter((span) => span !== null && !within(span));
  return {
    id: statement.id,
    sentence: statement.sentence,
    segments: segmentsOf(article, sentence.span, statement),
    speaker: statement.speaker === null ? null : namedEntity(article, statement.speaker),
    mode: statement.mode,
    attribution: words(statement.attribution),
    hedge: words(statement.hedge),
    day: words(statement.day),
    via: statement.via === null ? null : namedEntity(article, statement.via),
    about: statement.about.map((id) => namedEntity(article, id)),
    outside: outside.flatMap((span) => (span === null ? [] : [wordsAt(article, span)])),
  };
}

/** Everything the sentence says, in reading order. */
export function statementsOfSentence(article: Article, sentence: SentenceId): readonly CardStatement[] {
  return article.statements
    .filter((statement) => statement.sentence === sentence)
    .map((statement) => cardStatement(article, statement));
}

/** The entity and its name. Throws on an id that is not the article's: the compiler lets none through. */
export function namedEntity(article: Article, id: EntityId): NamedEntity {
  return { id, key: entityKey(article.id, id), name: wordsAt(article, entityOf(article, id).name) };
}

function entityOf(article: Article, id: EntityId): Entity {
  const entity = article.entities.find((candidate) => candidate.id === id);
  if (entity === undefined) throw new Error(`No entity "${id}" in ${article.id}`);
  return entity;
}

function segmentsOf(article: Article, sentence: Span, statement: Statement): readonly Segment[] {
  const { span, hedge, attribution } = statement;
  const cuts = [sentence, span, hedge, attribution]
    .flatMap((cut) => (cut === null ? [] : [cut.start, cut.end]))
    .map((at) => Math.min(Math.max(at, sentence.start), sentence.end))
    .sort((a, b) => a - b);
  const segments: Segment[] = [];
  let start = sentence.start;
  for (const end of cuts) {
    if (end === start) continue;
    const piece = { start, end };
    segments.push({
      text: wordsAt(article, piece),
      place: end <= span.start ? 'before' : start >= span.end ? 'after' : 'statement',
      mark: covers(hedge, piece) ? 'hedge' : covers(attribution, piece) ? 'attribution' : null,
    });
    start = end;
  }
  return segments;
}

function covers(span: Span | null, piece: Span): boolean {
  return span !== null && span.start <= piece.start && span.end >= piece.end;
}
