/** A place in the story page that can be linked to: an article, or a part, a sentence, an entity or a statement of it. */
import type { EntityId, SentenceId, StatementId } from './article.ts';

/** The parts that the story page takes an article apart into, in their order. */
export const STORY_PARTS = ['article', 'speakers', 'timeline', 'figures', 'map'] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

/** What of an article is to be looked at. That it is there, only a library can say (find-place.ts). */
export type PlaceInArticle =
  /** One of `STORY_PARTS`, where the link is right. */
  | { readonly type: 'part'; readonly id: string }
  | { readonly type: 'sentence'; readonly id: SentenceId }
  | { readonly type: 'entity'; readonly id: EntityId }
  | { readonly type: 'statement'; readonly id: StatementId };

export interface StoryPlace {
  /** The article's id. */
  readonly article: string;
  /** null for the article from its beginning. */
  readonly at: PlaceInArticle | null;
}

const TYPES = ['part', 'sentence', 'entity', 'statement'] as const;

/** The fragment that names a place, without its `#`. */
export function storyFragment({ article, at }: StoryPlace): string {
  return [article, ...(at === null ? [] : [at.type, at.id])].map(encodeURIComponent).join('/');
}

/** The story page's path within the extension, with the place in its fragment. */
export function storyPath(place: StoryPlace): string {
  return `/story.html#${storyFragment(place)}`;
}

/** The place that a fragment names, with or without its `#`; null where it names none. */
export function parseStoryPlace(fragment: string): StoryPlace | null {
  const parts = fragment.replace(/^#/, '').split('/').map(decoded);
  const [article, typeName, id] = parts;
  if (!article) return null;
  if (parts.length === 1) return { article, at: null };
  const type = TYPES.find((one) => one === typeName);
  return type === undefined || !id || parts.length > 3 ? null : { article, at: { type, id } };
}

/** '' where a part is not what `encodeURIComponent` makes. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
