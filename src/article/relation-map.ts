/** The relations of an article as a graph: who is connected with whom, in which words, and how surely. */
import {
  type Article,
  type Entity,
  type EntityKind,
  type Relation,
  type RelationType,
  wordsAt,
} from './article.ts';
import {
  type CardStatement,
  type Certainty,
  certaintyOf,
  type NamedEntity,
  namedEntity,
} from './card-statement.ts';
import { statementById } from './cards.ts';
import { isMutual, isToldByTheArticle } from './relations.ts';

export interface MapNode extends NamedEntity {
  readonly kind: EntityKind;
}

export interface MapEdge {
  /** Unique in the map. */
  readonly id: string;
  readonly type: RelationType;
  readonly from: NamedEntity;
  readonly to: NamedEntity;
  /** True when the relation reads the same from both ends. */
  readonly isMutual: boolean;
  /** The article's words for the relation. */
  readonly words: string;
  /** The verb in them, for the line between the two names; null where they tell the relation in another way. */
  readonly verb: string | null;
  /**
   * How far the article vouches for the relation. It may be further than for the statement: what is `stated` the article
   * tells itself, whoever speaks in the statement.
   */
  readonly certainty: Certainty;
  /** What the relation rests on. */
  readonly statement: CardStatement;
}

export interface RelationMap {
  /** The entities that have a relation, in the article's order. */
  readonly nodes: readonly MapNode[];
  /** In the article's order. */
  readonly edges: readonly MapEdge[];
}

/** The graph of the article's relations. */
export function relationMap(article: Article): RelationMap {
  const ends = new Set(article.relations.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: article.entities.filter(({ id }) => ends.has(id)).map((entity) => mapNode(article, entity)),
    edges: article.relations.map((relation, at) => mapEdge(article, relation, at)),
  };
}

function mapNode(article: Article, { id, kind }: Entity): MapNode {
  return { ...namedEntity(article, id), kind };
}

function mapEdge(article: Article, relation: Relation, at: number): MapEdge {
  const { type } = relation;
  const from = namedEntity(article, relation.from);
  const to = namedEntity(article, relation.to);
  const words = wordsAt(article, relation.words);
  const statement = statementById(article, relation.statement);
  return {
    id: `relation-${at}`,
    type,
    from,
    to,
    isMutual: isMutual(type),
    words,
    verb: verbIn(words, type),
    certainty: isToldByTheArticle(type) ? 'stated' : certaintyOf(statement),
    statement,
  };
}

/**
 * A relation's type is named by its verb, `decided-to-send`. Where just that stands in the article's words, it is what
 * goes on between two names and nothing else; the words around it (“The latter replied”, “NATO Secretary General”) name
 * somebody once more, or hang in the air without their sentence. Null also for articles in other languages than English.
 */
function verbIn(words: string, type: RelationType): string | null {
  const verb = type.replaceAll('-', ' ');
  return ` ${words} `.includes(` ${verb} `) ? verb : null;
}
