/** Entities across a library: an entity's id is unique in its article only, its key in all of them. */
import type { EntityId } from './article.ts';

/** `<article id>/<entity id>`; neither contains a slash. */
export type EntityKey = `${string}/${string}`;

/** The key of an entity of an article. */
export function entityKey(articleId: string, entity: EntityId): EntityKey {
  return `${articleId}/${entity}`;
}

/** The parts of a key. */
export function partsOfKey(key: EntityKey): { readonly article: string; readonly entity: EntityId } {
  const slash = key.indexOf('/');
  return { article: key.slice(0, slash), entity: key.slice(slash + 1) };
}

/** Whether a text has the form of a key; whether there is such an entity only a library can say. */
export function isEntityKey(text: string): text is EntityKey {
  return text.includes('/');
}
