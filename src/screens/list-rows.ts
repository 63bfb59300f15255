/** Which entities the popup's list shows, under which heading and in which order. Pure. */
import { type EntityKind, wordsAt } from '../article/article.ts';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import { articleOf, type Library } from '../article/library.ts';
import { searchCards } from '../article/search-cards.ts';
import type { PageState } from '../browser/merge-reports.ts';

export interface Row {
  readonly entity: EntityKey;
  readonly kind: EntityKind;
  readonly name: string;
  readonly description: string | null;
  /** BCP 47 tag of the article's words. */
  readonly lang: string;
  /** The headline of the article; null where the library has no other. */
  readonly headline: string | null;
  /** Mentions on the page; null for an entity that is not on it. */
  readonly count: number | null;
}

export interface ListRows {
  /** In order of first appearance on the page. */
  readonly onPage: readonly Row[];
  /** Best match first; without a query in the articles' order, and only where the page holds nothing. */
  readonly others: readonly Row[];
}

/** The rows for a query; an empty query asks for everything. Entities the library does not have are left out. */
export function listRows(library: Library, page: PageState, query: string): ListRows {
  const matching = searchCards(library, query);
  const found = page.name === 'reachable' ? page.found : [];
  const counts = new Map(found.map(({ id, count }) => [id, count]));
  const row = (key: EntityKey) => rowsOf(library, key, counts.get(key) ?? null);
  const onPage = found.filter(({ id }) => matching.includes(id)).flatMap(({ id }) => row(id));
  const wantsOthers = page.name !== 'asking' && (query.trim() !== '' || found.length === 0);
  return {
    onPage,
    others: wantsOthers ? matching.filter((key) => !counts.has(key)).flatMap((key) => row(key)) : [],
  };
}

function rowsOf(library: Library, key: EntityKey, count: number | null): readonly Row[] {
  const parts = partsOfKey(key);
  const article = articleOf(library, parts.article);
  const entity = article?.entities.find(({ id }) => id === parts.entity);
  if (article === null || entity === undefined) return [];
  return [
    {
      entity: key,
      kind: entity.kind,
      name: wordsAt(article, entity.name),
      description: entity.description === null ? null : wordsAt(article, entity.description),
      lang: article.lang,
      headline: library.length === 1 ? null : wordsAt(article, article.headline),
      count,
    },
  ];
}
