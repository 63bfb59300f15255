/**
 * Looks again at whether names can be seen: at those near the viewport whenever something may have changed it, at the
 * others in idle moments.
 */
import type { MarkedFlow } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import { idle, runInSlices } from './slices.ts';

/** So many flows are looked at as soon as they are found: on most pages, all. */
const LOOKED_AT_ONCE = 200;
/** And so many closely, once the page has been read; on longer pages the rest when they come near. */
const FAR_FLOWS = 500;
/** That look waits for idle moments, but no longer than this each time. */
const IDLE_WAIT_MS = 1_000;
/** A flow with more names than this is looked at when it comes near or leaves, and not over and over. */
const OFTEN_LOOKED_AT = 1_000;

export interface Looking {
  /** At a flow that was just found; on a page that has been read, or while few were found. */
  atFound(marked: MarkedFlow, isPageRead: boolean): void;
  /** At one that comes near or leaves. */
  again(marked: MarkedFlow): void;
  /** At all near ones. */
  over(): void;
  /** At near ones with names that were not seen yet. */
  forShown(): void;
  /** At those far from the viewport, as they count too, before the reader scrolls there. */
  far(): Promise<void>;
}

export interface LookingOptions {
  readonly index: MentionIndex;
  /** The flows near the viewport. */
  readonly near: () => Iterable<MarkedFlow>;
  /** Called when a look has shown something else than the last. */
  readonly onOther: () => void;
}

/** `far` ends with `signal`. */
export function createLooking({ index, near, onOther }: LookingOptions, signal: AbortSignal): Looking {
  let lookedAt = 0;
  const isLong = (marked: MarkedFlow) => marked.candidates.length > OFTEN_LOOKED_AT;
  const again = (marked: MarkedFlow) => {
    if (index.lookAgain(marked, 'boxes')) onOther();
  };
  function* eachFar() {
    let left = FAR_FLOWS;
    for (const marked of index.flows()) {
      if (left-- === 0) return;
      again(marked);
      yield;
    }
  }
  return {
    again,
    atFound(marked, isPageRead) {
      if (!isLong(marked) && (isPageRead || lookedAt++ < LOOKED_AT_ONCE)) index.lookAgain(marked, 'styles');
    },
    over() {
      for (const marked of near()) if (!isLong(marked)) again(marked);
    },
    forShown() {
      for (const marked of near()) if (marked.shown.length < marked.candidates.length) again(marked);
    },
    async far() {
      const rest = () => idle(IDLE_WAIT_MS);
      await rest();
      await runInSlices(eachFar(), { pause: rest }, signal);
    },
  };
}
