/**
 * Work in slices: long work is cut up so that the page stays free to draw and to answer in between.
 */

/** A slice ends after this many milliseconds: half of a frame at 60 Hz, the page keeps the other half. */
export const SLICE_MS = 8;

/** Gives way to the page until it has nothing more urgent to do. */
export type Pause = () => Promise<void>;

export interface SlicesOptions {
  readonly pause: Pause;
  /** Called after each slice. */
  readonly afterSlice?: () => void;
}

/** Runs `work` to its end, pausing whenever a slice is used up. Stops, without an error, when `signal` is aborted. */
export async function runInSlices(
  work: Iterator<unknown>,
  { pause, afterSlice = () => {} }: SlicesOptions,
  signal: AbortSignal,
): Promise<void> {
  /** Whether the work is done. */
  const slice = (): boolean => {
    const deadline = performance.now() + SLICE_MS;
    while (!signal.aborted) {
      if (work.next().done === true) return true;
      if (performance.now() >= deadline) return false;
    }
    return true;
  };
  for (;;) {
    const isDone = slice();
    if (signal.aborted) return;
    afterSlice();
    if (isDone) return;
    await pause();
  }
}

/** Lets the browser draw and answer input, and goes on right after. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    // Chromium has it since 94, Firefox since 142; it is not held back as timers that set each other are.
    scheduler.postTask(() => resolve(), { priority: 'user-visible' });
  });
}

/** Waits until a frame has been drawn; in a tab that is not shown, until it is. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => giveWay().then(resolve));
  });
}

/** Waits for an idle moment, but no longer than `timeout` milliseconds. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout });
  });
}

/** Waits so many milliseconds; ends at once when `signal` is aborted. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
