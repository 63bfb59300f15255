/**
 * From the compiled article to cards: all that a reader is shown about one entity. Every word of the
 * article on a card is a slice of its text.
 */
import {
  type Article,
  type EntityId,
  type EntityKind,
  type KeyFigure,
  type Relation,
  type RelationType,
  type StatementId,
  wordsAt,
} from './article.ts';
import { type CardStatement, cardStatement, type NamedEntity, namedEntity } from './card-statement.ts';
import { type Direction, isMutual } from './relations.ts';

export interface CardQuote {
  /** The words between the quotation marks. */
  readonly words: string;
  readonly speaker: NamedEntity;
  readonly statement: CardStatement;
}

export interface CardRelation {
  /** The other end. */
  readonly to: NamedEntity;
  /** The article's words for the relation. */
  readonly words: string;
  /** What the relation rests on: with it goes who said so and how surely. */
  readonly statement: CardStatement;
}

/** The relations of one type and direction, seen from the card's entity. */
export interface RelationGroup {
  readonly type: RelationType;
  /** `outgoing` as well where the relation is mutual. */
  readonly direction: Direction;
  readonly relations: readonly CardRelation[];
}

export interface CardFigure {
  readonly value: number;
  /** What is counted, in the article's words. */
  readonly unit: string;
  readonly statement: CardStatement;
}

export interface Card {
  /** The id of the article it is drawn from. */
  readonly article: string;
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** BCP 47 tag of the article's words. */
  readonly lang: string;
  readonly name: string;
  readonly description: string | null;
  /** What is said about the entity, by it or through it, in reading order. */
  readonly statements: readonly CardStatement[];
  /** The quotations in those statements. */
  readonly quotes: readonly CardQuote[];
  /** In the order in which the article tells of them. */
  readonly relations: readonly RelationGroup[];
  readonly figure: CardFigure | null;
}

/** The full card of an entity; null where the article has no such entity. */
export function cardOf(article: Article, entityId: EntityId): Card | null {
  const entity = article.entities.find(({ id }) => id === entityId);
  if (entity === undefined) return null;
  const statements = article.statements
    .filter(({ about, speaker, via }) => about.includes(entityId) || speaker === entityId || via === entityId)
    .map((statement) => cardStatement(article, statement));
  const figure = article.figures.find((candidate) => candidate.entity === entityId);
  return {
    article: article.id,
    entity: entityId,
    kind: entity.kind,
    lang: article.lang,
    name: wordsAt(article, entity.name),
    description: entity.description === null ? null : wordsAt(article, entity.description),
    statements,
    quotes: quotesIn(article, statements),
    relations: relationGroups(article, entityId),
    figure: figure === undefined ? null : cardFigure(article, figure),
  };
}

/**
 * The `count` statements that say most about the card's entity, in reading order. Those about it come
 * before those it merely makes, and these before those made through it. Of those about it, the one about
 * fewest entities, being the most specific, comes first; otherwise the earlier one does. One statement is
 * taken from each sentence before a second is taken from any.
 */
export function tellingStatements(card: Card, count: number): readonly CardStatement[] {
  const ranked = card.statements.toSorted(
    (a, b) => distance(card, a) - distance(card, b) || spread(card, a) - spread(card, b),
  );
  const firstOfSentence = ranked.filter(
    (statement, at) => ranked.findIndex(({ sentence }) => sentence === statement.sentence) === at,
  );
  const chosen = new Set<CardStatement>();
  for (const statement of [...firstOfSentence, ...ranked]) if (chosen.size < count) chosen.add(statement);
  return card.statements.filter((statement) => chosen.has(statement));
}

function distance(card: Card, statement: CardStatement): number {
  if (statement.about.some(({ id }) => id === card.entity)) return 0;
  return statement.speaker?.id === card.entity ? 1 : 2;
}

/** How many entities a statement about the card's shares it among; the same for all others. */
function spread(card: Card, statement: CardStatement): number {
  return distance(card, statement) === 0 ? statement.about.length : 0;
}

function quotesIn(article: Article, statements: readonly CardStatement[]): readonly CardQuote[] {
  return article.quotes.flatMap((quote) => {
    const statement = statements.find(({ id }) => id === quote.statement);
    if (statement === undefined) return [];
    return [{ words: wordsAt(article, quote.span), speaker: namedEntity(article, quote.speaker), statement }];
  });
}

function relationGroups(article: Article, entityId: EntityId): readonly RelationGroup[] {
  const groups = new Map<string, { type: RelationType; direction: Direction; relations: CardRelation[] }>();
  for (const relation of article.relations) {
    if (relation.from !== entityId && relation.to !== entityId) continue;
    const direction = relation.from === entityId || isMutual(relation.type) ? 'outgoing' : 'incoming';
    const key = `${direction} ${relation.type}`;
    const group = groups.get(key) ?? { type: relation.type, direction, relations: [] };
    group.relations.push(cardRelation(article, relation, entityId));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function cardRelation(article: Article, relation: Relation, seenFrom: EntityId): CardRelation {
  return {
    to: namedEntity(article, relation.from === seenFrom ? relation.to : relation.from),
    words: wordsAt(article, relation.words),
    statement: statementById(article, relation.statement),
  };
}

function cardFigure(article: Article, figure: KeyFigure): CardFigure {
  const unit = wordsAt(article, figure.unit);
  return { value: figure.value, unit, statement: statementById(article, figure.statement) };
}

/** A statement by its id. Throws on one that is not the article’s: the compiler lets none through. */
export function statementById(article: Article, id: StatementId): CardStatement {
  const statement = article.statements.find((candidate) => candidate.id === id);
  if (statement === undefined) throw new Error(`No statement "${id}" in ${article.id}`);
  return cardStatement(article, statement);
}
