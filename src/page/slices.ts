/**
 * Work in slices: long work is cut up so that the page stays free to draw and to answer in between.
 */

/** A slice ends after this many milliseconds: half of a frame at 60 Hz, the page keeps the other half. */
export const SLICE_MS = 8;

/** Gives way to the page until it has nothing more urgent to do. */
export type Pause = () => Promise<void>;

/**
 * Runs `work` to its end, pausing whenever a slice is used up. `afterSlice` is called before each pause and
 * at the end. Stops, without an error, when `signal` is aborted.
 */
export async function runInSlices(
  work: Iterator<unknown>,
  afterSlice: () => void,
  pause: Pause,
  signal: AbortSignal,
): Promise<void> {
  let deadline = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    if (work.next().done === true) {
      afterSlice();
      return;
    }
    if (performance.now() < deadline) continue;
    afterSlice();
    await pause();
    deadline = performance.now() + SLICE_MS;
  }
}

/** Lets the browser draw and answer input, and goes on right after. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
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
