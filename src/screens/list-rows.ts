/** Which entities the popup's list shows, under which heading and in which order. Pure. */
import { type Article, type EntityId, type EntityKind, wordsAt } from '../article/article.ts';
import { searchCards } from '../article/search-cards.ts';
import type { PageState } from '../browser/merge-reports.ts';

export interface Row {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly description: string | null;
  /** Mentions on the page; null for an entity that is not on it. */
  readonly count: number | null;
}

export interface ListRows {
  /** In order of first appearance on the page. */
  readonly onPage: readonly Row[];
  /** Best match first; without a query in the article's order, and only where the page holds nothing. */
  readonly others: readonly Row[];
}

/** The rows for a query; an empty query asks for everything. Entities the article does not have are left out. */
export function listRows(article: Article, page: PageState, query: string): ListRows {
  const matching = searchCards(article, query);
  const found = page.name === 'reachable' ? page.found : [];
  const counts = new Map(found.map(({ id, count }) => [id, count]));
  const row = (id: EntityId) => rowsOf(article, id, counts.get(id) ?? null);
  const onPage = found.filter(({ id }) => matching.includes(id)).flatMap(({ id }) => row(id));
  const wantsOthers = page.name !== 'asking' && (query.trim() !== '' || found.length === 0);
  return {
    onPage,
    others: wantsOthers ? matching.filter((id) => !counts.has(id)).flatMap((id) => row(id)) : [],
  };
}

function rowsOf(article: Article, id: EntityId, count: number | null): readonly Row[] {
  const entity = article.entities.find((candidate) => candidate.id === id);
  if (entity === undefined) return [];
  const description = entity.description === null ? null : wordsAt(article, entity.description);
  return [{ entity: id, kind: entity.kind, name: wordsAt(article, entity.name), description, count }];
}
