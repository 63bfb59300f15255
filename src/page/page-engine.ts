/**
 * The page engine: reads a page, keeps its mentions painted, and answers where they are. The one door
 * through which the rest of Sidelight touches a reader's page.
 */
import type { EntityKey } from '../article/entity-key.ts';
import type { Dictionary } from '../detect/dictionary.ts';
import { mentionAtPoint } from './hit-test.ts';
import type { MarkReason } from './mark-reason.ts';
import {
  createMentionIndex,
  type EntityCount,
  type MarkedFlow,
  type PlacedMention,
} from './mention-index.ts';
import { createPainter } from './painter.ts';
import { startReader } from './reader.ts';
import { bringToMiddle } from './scrolling.ts';
import { idle, runInSlices } from './slices.ts';

export type { MarkReason, ReasonGround } from './mark-reason.ts';
export type { EntityCount, PlacedMention } from './mention-index.ts';
export { elementOf, rectsOf } from './ranges.ts';
export { encloses } from './reading-order.ts';

/** How often we look whether the page took our marks away, or hid what they are on; there is no event for it. */
const CHECK_MS = 1_000;
/** So many flows are looked at closely once the page has been read; on longer pages the rest when they come near. */
const FAR_FLOWS = 2_000;
/** That look waits for idle moments, but no longer than this each time. */
const IDLE_WAIT_MS = 1_000;
/** A flow with more names than this is looked at when it comes near or leaves, and not over and over. */
const OFTEN_LOOKED_AT = 1_000;
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
  /** What a mention found earlier is now, as the page may have changed; null when it is gone. */
  current(placed: PlacedMention): PlacedMention | null;
  /** Why a mention is marked, for each entity it refers to. */
  reasonsFor(placed: PlacedMention): readonly MarkReason[];
  /** Marks the mention whose card is open; null for none. */
  markOpen(placed: PlacedMention | null): void;
  /** Scrolls to the n-th mention of an entity, counting round, and flashes it. False when there is none. */
  show(entity: EntityKey, index: number): boolean;
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

  /** Names far from the viewport count too, so the count is put right before the reader scrolls there. */
  function* lookFar() {
    for (const marked of [...index.flows()].slice(0, FAR_FLOWS)) {
      lookAgain(marked);
      yield;
    }
  }
  const restFirst = () => idle(IDLE_WAIT_MS);

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
        void restFirst().then(() => runInSlices(lookFar(), () => {}, restFirst, signal));
      },
    },
    signal,
  );

  const lookOver = () => {
    for (const marked of painter.near) if (marked.candidates.length <= OFTEN_LOOKED_AT) lookAgain(marked);
  };
  watchSight(lookOver, signal);
  addEventListener('scroll', throttled(painter.scrolled), { capture: true, passive: true, signal });
  // A pointer brings menus out, one after the other; only names not yet seen are asked for so often.
  const lookForShown = throttled(() => {
    for (const marked of painter.near) if (marked.shown.length < marked.candidates.length) lookAgain(marked);
  });
  const pointed = ({ target }: Event) => {
    lookForShown();
    if (target instanceof Element) reader.suspectHost(target);
  };
  addEventListener('pointerover', pointed, { capture: true, passive: true, signal });

  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    if (!painter.check()) options.onUnwelcome();
    lookOver();
    reader.lookForLateRoots();
  }, CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });

  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(flashTimer), { once: true });

  return {
    mentionAt: (x, y) => mentionAtPoint(index, x, y, reader.shadowRoots()),
    current: (placed) => index.current(placed),
    reasonsFor: (placed) => index.reasonsFor(placed),
    markOpen: (placed) => painter.showOpen(placed),
    entities: () => index.entities(),
    isRead: () => read,
    show(entity, number) {
      const nth = () => {
        const mentions = index.mentionsOf(entity);
        return mentions[((number % mentions.length) + mentions.length) % mentions.length];
      };
      let placed = nth();
      // One far away was counted by its styles; only one that can be seen is worth going to.
      while (placed !== undefined && index.lookAgain(placed.marked)) {
        settle();
        placed = nth();
      }
      if (placed === undefined) return false;
      bringToMiddle(placed);
      painter.showFlash(placed);
      clearTimeout(flashTimer);
      flashTimer = setTimeout(() => painter.showFlash(null), FLASH_MS);
      return true;
    },
  };
}

/** Calls `look` after what may have hidden text or brought it out without moving anything near the viewport. */
function watchSight(look: () => void, signal: AbortSignal): void {
  const later = throttled(look);
  for (const type of ['click', 'keyup', 'focusin', 'transitionend', 'animationend', 'toggle'])
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
