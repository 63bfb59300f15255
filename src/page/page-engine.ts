/**
 * The page engine: reads a page, keeps its mentions painted, and answers where they are. The one door
 * through which the rest of Sidelight touches a reader's page.
 */
import type { EntityId } from '../article/article.ts';
import type { Dictionary } from '../detect/dictionary.ts';
import { mentionAtPoint } from './hit-test.ts';
import {
  createMentionIndex,
  type EntityCount,
  type MarkedFlow,
  type PlacedMention,
} from './mention-index.ts';
import { createPainter } from './painter.ts';
import { elementOf, rectsOf } from './ranges.ts';
import { startReader } from './reader.ts';

export type { EntityCount, PlacedMention } from './mention-index.ts';
export { elementOf, rectsOf } from './ranges.ts';

/** How often we look whether the page took our marks away; there is no event for it. */
const CHECK_MS = 1_000;
/** How long a mention that the reader asked for is flashed. */
const FLASH_MS = 1_600;

export interface PageEngineOptions {
  readonly dictionary: Dictionary;
  /** Called when the page, or what is known of it, has changed. */
  readonly onChange: () => void;
  /** Called once when the page keeps taking the marks away: time to leave it alone. */
  readonly onUnwelcome: () => void;
  /** Gives a shadow root the look of the marks; null where the document's rules reach into it. */
  readonly styleShadowRoot: ((root: ShadowRoot) => void) | null;
  /** Tells nodes of our own. */
  readonly ignore: (node: Node) => boolean;
}

export interface PageEngine {
  /** The mention under a point in client coordinates, or null. */
  mentionAt(x: number, y: number): PlacedMention | null;
  /** Whether a mention found earlier still stands on the page. */
  holds(placed: PlacedMention): boolean;
  /** Marks the mention whose card is open; null for none. */
  markOpen(placed: PlacedMention | null): void;
  /** Scrolls to the n-th mention of an entity, counting round, and flashes it. False when there is none. */
  show(entity: EntityId, index: number): boolean;
  /** Entities with a mention, by first appearance. */
  entities(): readonly EntityCount[];
  /** Whether the page has been read to its end; from then on only its changes are. */
  isRead(): boolean;
}

/** Starts the engine on `document`. Everything it does to the page ends with `signal`. */
export function startPageEngine(options: PageEngineOptions, signal: AbortSignal): PageEngine {
  const index = createMentionIndex(options.dictionary, (marked) => painter.remove(marked));
  const lookAgain = (marked: MarkedFlow) => {
    if (index.lookAgain(marked)) scheduleSettle();
  };
  const painter = createPainter(lookAgain, signal);

  let frame = 0;
  const settle = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    for (const marked of index.settle()) painter.repaint(marked);
    options.onChange();
  };
  const scheduleSettle = () => {
    if (frame === 0) frame = requestAnimationFrame(settle);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });

  let read = false;
  const reader = startReader(
    {
      dictionary: options.dictionary,
      index,
      ignore: options.ignore,
      onMarked: (marked) => painter.add(marked),
      onShadowRoot: (root) => options.styleShadowRoot?.(root),
      onProgress: settle,
      onRead() {
        read = true;
        options.onChange();
      },
    },
    signal,
  );

  watchReveals(() => {
    for (const marked of painter.near)
      if (marked.shown.length !== marked.candidates.length) lookAgain(marked);
  }, signal);
  addEventListener('scroll', throttled(painter.scrolled), { capture: true, passive: true, signal });

  const timer = setInterval(() => {
    if (document.visibilityState === 'visible' && !painter.check()) options.onUnwelcome();
  }, CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });

  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(flashTimer), { once: true });

  return {
    mentionAt: (x, y) => mentionAtPoint(index, x, y, reader.shadowRoots()),
    holds: (placed) => index.holds(placed),
    markOpen: (placed) => painter.showOpen(placed),
    entities: () => index.entities(),
    isRead: () => read,
    show(entity, number) {
      const mentions = index.mentionsOf(entity);
      const placed = mentions[((number % mentions.length) + mentions.length) % mentions.length];
      if (placed === undefined) return false;
      scrollTo(placed);
      painter.showFlash(placed);
      clearTimeout(flashTimer);
      flashTimer = setTimeout(() => painter.showFlash(null), FLASH_MS);
      return true;
    },
  };
}

/** Calls `look` after what may have uncovered hidden text without moving anything near the viewport. */
function watchReveals(look: () => void, signal: AbortSignal): void {
  const later = throttled(look);
  for (const type of ['click', 'keyup', 'pointerover', 'transitionend', 'animationend', 'toggle'])
    addEventListener(type, later, { capture: true, passive: true, signal });
}

/** `run`, at most once a frame. */
function throttled(run: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      run();
    });
  };
}

/** Brings a mention to the middle of the screen, through every scrolling box around it. */
function scrollTo(placed: PlacedMention): void {
  elementOf(placed)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const rect = rectsOf(placed)[0];
  // Its element may be taller than the screen; then the rest of the way is the window's to scroll.
  if (rect !== undefined && (rect.top < 0 || rect.bottom > innerHeight))
    scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}
