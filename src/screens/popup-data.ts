/** What the popup shows comes from outside of it, as one thing, and what it asks for goes out of it. */
import type { EntityKey } from '../article/entity-key.ts';
import type { Library } from '../article/library.ts';
import type { StoryPlace } from '../article/story-place.ts';
import type { ListOrder } from '../browser/list-order.ts';
import type { PageState } from '../browser/merge-reports.ts';
import type { PagePlaces } from '../browser/messages.ts';
import type { Settings } from '../browser/settings-values.ts';
import type { TextKey } from '../words/words.ts';

/** Something that the reader asked for and the browser did not do. */
export interface Problem {
  /** What was not done, and what to do. */
  readonly what: TextKey;
  /** What the browser said. */
  readonly message: string;
}

export interface PopupData {
  readonly page: PageState;
  /** Where the mentions stand on the page; null where that is not known, or not yet. */
  readonly places: PagePlaces | null;
  /** Null while they are being read. */
  readonly settings: Pick<Settings, 'isPausedEverywhere' | 'pausedSites'> | null;
  readonly order: ListOrder;
  readonly problem: Problem | null;
}

/** What the popup asks of its host. */
export interface PopupCallbacks {
  /** Scroll the page to the 0-based mention of the entity and flash it. */
  readonly onShowMention: (entity: EntityKey, index: number) => void;
  readonly onPause: (site: string, paused: boolean) => void;
  readonly onPauseEverywhere: (paused: boolean) => void;
  readonly onOrder: (order: ListOrder) => void;
  readonly onAllowSites: () => void;
  readonly onReload: () => void;
  /** Ask for the page once more. */
  readonly onRetry: () => void;
  readonly onOpenStory: (place: StoryPlace) => void;
  readonly onOpenSettings: () => void;
}

/** The article that “the story” means where none is looked at: the one the page mentions most, or the first. */
export function storyOf(library: Library, page: PageState): string {
  const mentions = (article: string) =>
    page.name !== 'reachable'
      ? 0
      : page.found.reduce((sum, { id, count }) => sum + (id.startsWith(`${article}/`) ? count : 0), 0);
  const best = library.reduce((best, article) => (mentions(article.id) > mentions(best.id) ? article : best));
  return best.id;
}
