/** From the page engine's reason for a mark to what the card tells of it: keys become the article's names. */
import { type Article, wordsAt } from '../article/article.ts';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import type { MarkGround, MarkWhy } from '../card/mark-words.ts';
import type { MarkReason, ReasonGround } from '../page/page-engine.ts';

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
