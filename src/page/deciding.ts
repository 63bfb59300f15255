/**
 * Has mentions decided: at once for what is near the viewport and on pages with few names, in slices for the rest of
 * long ones.
 */
import { atEnd } from './at-end.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import { giveWay, runInSlices } from './slices.ts';

/** So many flows are decided in one go: about a millisecond. */
const AT_ONCE = 300;

export interface Deciding {
  /** Decides what is to be decided. */
  now(): void;
  /** The same before the next frame, however often it is called until then. */
  soon(): void;
  /** To be called when the page has been read to its end, until which flows far away wait; when all is decided. */
  pageRead(): Promise<void>;
}

export interface DecidingOptions {
  readonly index: MentionIndex;
  /** Flows near the viewport. */
  readonly near: () => Iterable<MarkedFlow>;
  /** Told of a flow whose mentions are others than before. */
  readonly onDiffering: (marked: MarkedFlow) => void;
  /** Called when mentions have been decided. */
  readonly onDecided: () => void;
}

/** Ends with `signal`. */
export function createDeciding(
  { index, near, onDiffering, onDecided }: DecidingOptions,
  signal: AbortSignal,
): Deciding {
  let frame = 0;
  let isRead = false;
  let goingOn: Promise<void> | null = null;
  atEnd(signal, () => cancelAnimationFrame(frame));

  const decide = (flows: Iterable<MarkedFlow>) => {
    for (const marked of index.decide(flows)) onDiffering(marked);
  };

  function* decideRest() {
    for (let rest = index.undecided(); rest.length > 0; rest = index.undecided())
      for (const marked of rest) {
        decide([marked]);
        yield;
      }
  }

  /** Goes on with what is left, until nothing is. */
  const goOn = (): Promise<void> => {
    goingOn ??= giveWay()
      .then(() => runInSlices(decideRest(), { pause: giveWay }, signal))
      .then(() => {
        goingOn = null;
        if (!signal.aborted) onDecided();
      });
    return goingOn;
  };

  const now = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    decide(near());
    const rest = index.undecided();
    if (rest.length <= AT_ONCE) decide(rest);
    else if (isRead) void goOn();
    onDecided();
  };

  return {
    now,
    soon() {
      if (frame === 0) frame = requestAnimationFrame(now);
    },
    async pageRead() {
      isRead = true;
      now();
      await goingOn;
    },
  };
}
