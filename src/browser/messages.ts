/**
 * The messages that cross between the content scripts, the background script and the extension's own pages: a
 * type for each, told apart by `type`. What a content script receives is checked with the guards below; what
 * carries more than that is checked with the zod schemas of message-schemas.ts, which no content script imports.
 */
import { type EntityKey, isEntityKey } from '../article/entity-key.ts';
import type { CardQuestion } from '../card/drawn-card.ts';
import type { Excerpt } from '../detect/excerpt.ts';
import type { NamesQuestion } from '../detect/names-question.ts';

/** From an extension page or the background script to the content script of every frame, or of one. */
export type PageRequest =
  /** Asks each frame to send its `page-report` now. */
  | { readonly type: 'report-wanted' }
  /** Asks a frame where its mentions stand. The answer is a `PagePlaces`; none where nothing is marked. */
  | { readonly type: 'places-wanted' }
  /** Asks one frame to scroll to its n-th mention of an entity (0-based, wrapping) and flash it. */
  | { readonly type: 'show-mention'; readonly entity: EntityKey; readonly index: number }
  /**
   * Asks one frame to go on to its next marked mention, or back to the one before: from the one it was at last, from
   * what the reader sees, or from its beginning (or end). It answers whether there was one.
   */
  | { readonly type: 'step'; readonly step: 1 | -1; readonly from: 'last' | 'sight' | 'edge' }
  /** Asks one frame to open the card of the mention that was stepped to. It answers whether there is one. */
  | { readonly type: 'open-card' };

/**
 * Asks which site the page is that a frame stands in. A frame that cannot tell asks the background script,
 * which asks the top frame. The answer is a host name as in `PageReport.site`; null where nobody knows.
 */
export interface SiteQuestion {
  readonly type: 'site-wanted';
}

/**
 * Asks the background script for a card, for the page that the asking frame is in. The answer is a `DrawnCard`; null
 * where the library has nothing about the entities.
 */
export interface CardWanted extends CardQuestion {
  readonly type: 'card-wanted';
  /** As in `PageReport`. */
  readonly site: string;
}

export const CARD_ACTIONS = ['hide', 'show', 'pause', 'story'] as const;

/** Asks the background script to do what the reader chose on a card. */
export interface CardAction {
  readonly type: 'card-action';
  /** Hide a name on the site or show it again, pause the site, or open the story page. */
  readonly what: (typeof CARD_ACTIONS)[number];
  /** The key of the name's entity, or the fragment of a place in the story page. */
  readonly about: string;
  readonly site: string;
}

/** Asks the background script which names stand in some texts of a page. The answer is a `NamesAnswer`. */
export interface NamesWanted extends NamesQuestion {
  readonly type: 'names-wanted';
}

/**
 * Asks the background script which of the words that a rule wants beside its names stand beside a mention. The answer
 * is a list of `WordBeside`.
 */
export interface WordsBesideWanted extends Excerpt {
  readonly type: 'words-beside-wanted';
  /** The number of the rule. */
  readonly rule: number;
}

export const FRAME_STATES = ['reading', 'read', 'paused', 'yielded', 'unreadable'] as const;
/**
 * Where Sidelight stands in a frame: still reading it for the first time, done with that, paused by the
 * reader, gone because the page kept taking the marks away, or not there to read because the document is of
 * another kind, as a picture or plain text. In the last three nothing is marked.
 */
export type FrameState = (typeof FRAME_STATES)[number];

/** What one frame of a page holds; sent on its own whenever it changes, and when asked. */
export interface PageReport {
  readonly type: 'page-report';
  /** The site that a pause applies to: the host name of the tab's own document, '' where it has none. */
  readonly site: string;
  readonly state: FrameState;
  /**
   * Names the frames in this document. Another name than before says that some may be gone, because one was
   * taken away or the document is another; '' says that there are none to go.
   */
  readonly frames: string;
  /** Entities with at least one mention, in order of first appearance in the frame. */
  readonly entities: readonly EntityCount[];
  /** The entity whose card was last opened in the frame; null where none was. */
  readonly lookedAt: EntityKey | null;
}

/** As the page engine counts them; stated again, for the engine knows nothing of messages, nor they of it. */
export interface EntityCount {
  readonly id: EntityKey;
  /** Number of mentions in the frame; at least 1. */
  readonly count: number;
}

/**
 * Where the mentions of a frame stand, in CSS pixels from the top of its document, as the page engine tells it; stated
 * again as `EntityCount` is.
 */
export interface PagePlaces {
  readonly height: number;
  /** Where the viewport begins and ends. */
  readonly view: readonly [from: number, to: number];
  /** The middles of all mentions of each entity, in order. In a scroller they may lie beyond the document. */
  readonly middles: Readonly<Record<EntityKey, readonly number[]>>;
}

/** Narrows an incoming message without a schema library; strangers' messages fail it and are ignored. */
export function isPageRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const { type } = message;
  if (type === 'report-wanted' || type === 'places-wanted' || type === 'open-card' || type === 'step')
    return true;
  return (
    type === 'show-mention' &&
    'entity' in message &&
    typeof message.entity === 'string' &&
    isEntityKey(message.entity) &&
    'index' in message &&
    Number.isSafeInteger(message.index)
  );
}

/** Whether an incoming message is the question for the site; for both who take it, frames and background. */
export function isSiteQuestion(message: unknown): message is SiteQuestion {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'site-wanted'
  );
}
