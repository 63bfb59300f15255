/**
 * From a link into the story page to what it leads to. A link that leads nowhere still gives a story to read, and
 * says what is wrong with it.
 */
import type { Article } from './article.ts';
import { articleOf, type Library } from './library.ts';
import { type PlaceInArticle, parseStoryPlace, STORY_PARTS } from './story-place.ts';

/** Why a link leads nowhere. */
export type LinkFault =
  /** The fragment names no place at all. */
  | { readonly type: 'unreadable'; readonly fragment: string }
  | { readonly type: 'no-article'; readonly article: string }
  /** The article has nothing of this id. */
  | { readonly type: 'not-in-article'; readonly place: PlaceInArticle };

export interface FoundPlace {
  readonly article: Article;
  /** What of the article is there to be looked at; null for the article from its beginning, and after a fault. */
  readonly at: PlaceInArticle | null;
  readonly fault: LinkFault | null;
}

/** What a fragment, with or without its `#`, leads to; without one, to the first article. */
export function findPlace(library: Library, fragment: string): FoundPlace {
  const [first] = library;
  const bare = fragment.replace(/^#/, '');
  if (bare === '') return { article: first, at: null, fault: null };
  const place = parseStoryPlace(bare);
  if (place === null) return { article: first, at: null, fault: { type: 'unreadable', fragment: bare } };
  const article = articleOf(library, place.article);
  if (article === null)
    return { article: first, at: null, fault: { type: 'no-article', article: place.article } };
  const { at } = place;
  return at === null || has(article, at)
    ? { article, at, fault: null }
    : { article, at: null, fault: { type: 'not-in-article', place: at } };
}

function has(article: Article, { type, id }: PlaceInArticle): boolean {
  const isIt = (one: { readonly id: string }) => one.id === id;
  switch (type) {
    case 'part':
      return STORY_PARTS.some((part) => part === id);
    case 'sentence':
      return article.sentences.some(isIt);
    case 'entity':
      return article.entities.some(isIt);
    case 'statement':
      return article.statements.some(isIt);
  }
}
