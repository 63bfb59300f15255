/** Which entities the popup's list shows, under which headings and in which order. Pure. */
import { type Article, ENTITY_KINDS, type EntityKind, wordsAt } from '../article/article.ts';
import { type CardStatement, cardStatement } from '../article/card-statement.ts';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import { type Piece, piecesOf } from '../article/folded-text.ts';
import { articleOf, type Library } from '../article/library.ts';
import { type FoundCard, searchCards, wordsOfQuery } from '../article/search-cards.ts';
import type { ListOrder } from '../browser/list-order.ts';
import type { PageState } from '../browser/merge-reports.ts';

/** What the list shows while nothing is searched for. */
export type Tab = 'page' | 'all';

export interface Row {
  readonly entity: EntityKey;
  readonly kind: EntityKind;
  readonly name: readonly Piece[];
  readonly description: readonly Piece[] | null;
  /** What the search found it by, where neither name nor description tell. */
  readonly statement: FoundStatement | null;
  /** BCP 47 tag of the article's words. */
  readonly lang: string;
  /** The headline of the article; null where the library has no other. */
  readonly headline: string | null;
  /** Mentions on the page; null for an entity that is not on it. */
  readonly count: number | null;
}

export interface FoundStatement {
  readonly statement: CardStatement;
  /** Its own words, without the rest of the sentence. */
  readonly words: readonly Piece[];
}

export interface RowGroup {
  /** What its rows have in common; null where the list is one. */
  readonly heading: EntityKind | 'on-page' | 'not-on-page' | null;
  readonly rows: readonly Row[];
}

export interface ListRows {
  readonly groups: readonly RowGroup[];
  /** How many more there are than a list shows at once. */
  readonly left: number;
}

export interface ListWanted {
  readonly tab: Tab;
  readonly order: ListOrder;
  /** With a word in it, all cards are searched, whatever the tab. */
  readonly query: string;
}

/** More rows than a reader goes through; a large library has tens of thousands. */
const MOST_ROWS = 300;

/** The rows that are wanted. Entities that the library does not have are left out. */
export function listRows(library: Library, page: PageState, { tab, order, query }: ListWanted): ListRows {
  const words = wordsOfQuery(query);
  const found = foundOn(page);
  if (words.length > 0) {
    const cards = searchCards(library, query);
    const onPage = cards.filter(({ key }) => found.has(key));
    const others = cards.filter(({ key }) => !found.has(key));
    return cut([
      { heading: 'on-page', rows: rowsOf(library, onPage, found, words) },
      { heading: 'not-on-page', rows: rowsOf(library, others, found, words) },
    ]);
  }
  const keys = tab === 'page' ? [...found.keys()] : searchCards(library, '').map(({ key }) => key);
  const cards = keys.map((key) => ({ key, statement: null }));
  const rows = rowsOf(library, cards, found, []);
  if (order === 'appearance') return cut([{ heading: null, rows }]);
  return cut(ENTITY_KINDS.map((kind) => ({ heading: kind, rows: rows.filter((row) => row.kind === kind) })));
}

/** Whether a query asks for anything. */
export function isSearch(query: string): boolean {
  return wordsOfQuery(query).length > 0;
}

/** How many cards each tab has; null for a page of which that is not known yet. */
export function tabCounts(library: Library, page: PageState): Readonly<Record<Tab, number | null>> {
  const all = library.reduce((sum, { entities }) => sum + entities.length, 0);
  const known = [...foundOn(page).keys()].filter((key) => entityIn(library, key) !== null);
  return { page: page.name === 'reachable' ? known.length : null, all };
}

function foundOn(page: PageState): ReadonlyMap<EntityKey, number> {
  return new Map(page.name === 'reachable' ? page.found.map(({ id, count }) => [id, count]) : []);
}

function cut(groups: readonly RowGroup[]): ListRows {
  let room = MOST_ROWS;
  let left = 0;
  const shown = groups.map(({ heading, rows }) => {
    const some = rows.slice(0, room);
    room -= some.length;
    left += rows.length - some.length;
    return { heading, rows: some };
  });
  return { groups: shown.filter(({ rows }) => rows.length > 0), left };
}

function rowsOf(
  library: Library,
  cards: readonly FoundCard[],
  counts: ReadonlyMap<EntityKey, number>,
  words: readonly string[],
): readonly Row[] {
  return cards.flatMap(({ key, statement }) => {
    const found = entityIn(library, key);
    if (found === null) return [];
    const { article, entity } = found;
    const described = entity.description;
    return [
      {
        entity: key,
        kind: entity.kind,
        name: piecesOf(wordsAt(article, entity.name), words),
        description: described === null ? null : piecesOf(wordsAt(article, described), words),
        statement: foundStatement(article, statement, words),
        lang: article.lang,
        headline: library.length === 1 ? null : wordsAt(article, article.headline),
        count: counts.get(key) ?? null,
      },
    ];
  });
}

function foundStatement(
  article: Article,
  id: FoundCard['statement'],
  words: readonly string[],
): FoundStatement | null {
  const statement = id === null ? undefined : article.statements.find((one) => one.id === id);
  if (statement === undefined) return null;
  return {
    statement: cardStatement(article, statement),
    words: piecesOf(wordsAt(article, statement.span), words),
  };
}

function entityIn(library: Library, key: EntityKey) {
  const parts = partsOfKey(key);
  const article = articleOf(library, parts.article);
  const entity = article?.entities.find(({ id }) => id === parts.entity);
  return article === null || entity === undefined ? null : { article, entity };
}
