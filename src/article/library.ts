/** The library: the articles that Sidelight carries. Entities of all of them are told apart by their keys. */
import type { Article } from './article.ts';
import { type Card, cardOf } from './cards.ts';
import { type EntityKey, partsOfKey } from './entity-key.ts';

/** In the order of their ids; never empty. */
export type Library = readonly [Article, ...Article[]];

/** The article with an id; null where the library has none. */
export function articleOf(library: Library, id: string): Article | null {
  return library.find((article) => article.id === id) ?? null;
}

/** The full card of an entity of the library; null where there is no such entity. */
export function cardInLibrary(library: Library, key: EntityKey): Card | null {
  const { article: id, entity } = partsOfKey(key);
  const article = articleOf(library, id);
  return article === null ? null : cardOf(article, entity);
}
