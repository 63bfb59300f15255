/** How fast the pointer moves: a card must not open under a pointer that is only passing through. */

/** Below this the pointer is reading rather than travelling; 10ten's reader gates by the same kind of limit. */
const SLOW_PX_PER_MS = 0.5;
/** Speed is taken over at least this long, so that two events in one frame are not taken for a leap. */
const WINDOW_MS = 30;

export interface PointerSpeed {
  /** Takes a sample (CSS pixels, milliseconds) and tells whether the pointer is slow now. */
  isSlow(x: number, y: number, time: number): boolean;
}

export function createPointerSpeed(): PointerSpeed {
  let last: { x: number; y: number; time: number } | null = null;
  let slow = true;
  return {
    isSlow(x, y, time) {
      if (last === null) {
        last = { x, y, time };
        return slow;
      }
      const elapsed = time - last.time;
      if (elapsed < WINDOW_MS) return slow;
      slow = Math.hypot(x - last.x, y - last.y) / elapsed < SLOW_PX_PER_MS;
      last = { x, y, time };
      return slow;
    },
  };
}
