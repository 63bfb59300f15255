/**
 * A structured article as the running extension holds it: the source text once, and everything else as
 * places in it. A card can only show the article's words by slicing `text`, so it cannot show words the
 * article does not have. `compile.ts` makes this form at build time; the file format is in
 * docs/article-format.md.
 */

/** A stretch of `Article.text`: UTF-16 code unit offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const ENTITY_KINDS = ['person', 'organization', 'place', 'event', 'group', 'term', 'figure'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** How surely, and in what manner, a statement is made. */
export const MODES = ['stated', 'said', 'accused', 'warned', 'reported', 'presumed', 'planned'] as const;
export type Mode = (typeof MODES)[number];

/** What one entity did to, with or for another, in the words of the reader's interface (see labels.ts). */
export const RELATION_TYPES = [
  'summoned',
  'accused',
  'warned-against',
  'sent',
  'decided-to-send',
  'cooperated-with',
  'opposed',
  'conveyed-regrets-to',
  'replied-to',
  'published-for',
  'wrote-on',
  'serves',
  'carried',
  'part-of',
  'wages-war-on',
  'relies-on',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Unique within its article, and the `id` column of the rule book for mentions. */
export type EntityId = string;
export type StatementId = string;
export type SentenceId = string;

export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The name a card is headed with, as the article writes it. */
  readonly name: Span;
  /** What the article calls it ("Vice Foreign Minister"); null where the article says nothing. */
  readonly description: Span | null;
}

export interface Sentence {
  readonly id: SentenceId;
  readonly span: Span;
}

export interface Paragraph {
  readonly sentences: readonly SentenceId[];
}

export interface Section {
  /** null for the opening of the article, which has no heading of its own. */
  readonly heading: Span | null;
  readonly paragraphs: readonly Paragraph[];
}

export interface Statement {
  readonly id: StatementId;
  /** Where the statement stands; always inside its sentence. */
  readonly span: Span;
  readonly sentence: SentenceId;
  /** Who says it; null when it is the article itself. */
  readonly speaker: EntityId | null;
  readonly mode: Mode;
  /** The article's own words for who says it ("According to the NIS"); null when the article speaks. */
  readonly attribution: Span | null;
  /** The article's own words for how sure it is ("presumably"); null when it does not hedge. */
  readonly hedge: Span | null;
  /** The day as the article names it ("On Friday"); null when it names none. */
  readonly day: Span | null;
  /** Where it was said, if the article tells (a message service, an embassy's statement). */
  readonly via: EntityId | null;
  /** The entities it is about, the speaker not among them unless it is also the subject. */
  readonly about: readonly EntityId[];
}

export interface Relation {
  readonly from: EntityId;
  readonly type: RelationType;
  readonly to: EntityId;
  /** The article's words for the relation, inside the statement's sentence. */
  readonly words: Span;
  /** The statement that the relation rests on, and with it who said so and how surely. */
  readonly statement: StatementId;
}

export interface Quote {
  /** The words between the quotation marks, without the marks. */
  readonly span: Span;
  readonly speaker: EntityId;
  readonly statement: StatementId;
}

export interface KeyFigure {
  /** An entity of kind `figure`. */
  readonly entity: EntityId;
  readonly value: number;
  /** What is counted, in the article's words ("soldiers"). */
  readonly unit: Span;
  readonly statement: StatementId;
}

export interface Article {
  /** The folder's name under seeds/. */
  readonly id: string;
  /** BCP 47 tag of the source text. */
  readonly lang: string;
  readonly text: string;
  readonly kicker: Span | null;
  readonly headline: Span;
  readonly sections: readonly Section[];
  /** In reading order. */
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  /** In reading order. */
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly KeyFigure[];
}

/** The article's words at `span`. */
export function wordsAt(article: Article, span: Span): string {
  return article.text.slice(span.start, span.end);
}
