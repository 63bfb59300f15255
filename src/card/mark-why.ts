/** From the page engine's reason for a mark to what the card tells of it: keys become the article's names. */
import { type Article, wordsAt } from '../article/article.ts';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import type { MarkGround, MarkWhy } from './mark-words.ts';

/** As the page engine gives it; stated again, for the engine knows nothing of cards, nor they of it. */
export interface MarkReason {
  readonly entity: EntityKey;
  /** The mention as it stands on the page. */
  readonly words: string;
  /** BCP 47 tag of the name that was found. */
  readonly lang: string;
  readonly grounds: readonly ReasonGround[];
}

/** What made a name count; the others that a page names are told by their keys. */
export type ReasonGround =
  | Exclude<MarkGround, { readonly type: 'company' }>
  | { readonly type: 'company'; readonly entities: readonly EntityKey[] };

/** What the card tells of `reason`, which is about an entity of `article`. */
export function markWhyOf(article: Article, { entity, words, lang, grounds }: MarkReason): MarkWhy {
  return {
    words,
    name: nameOf(article, entity),
    lang: lang === article.lang ? null : lang,
    grounds: grounds.map((ground) => markGround(article, ground)),
  };
}

function markGround(article: Article, ground: ReasonGround): MarkGround {
  return ground.type === 'company'
    ? { type: 'company', names: ground.entities.map((entity) => nameOf(article, entity)) }
    : ground;
}

function nameOf(article: Article, key: EntityKey): string {
  const id = partsOfKey(key).entity;
  const entity = article.entities.find((candidate) => candidate.id === id);
  return entity === undefined ? id : wordsAt(article, entity.name);
}
