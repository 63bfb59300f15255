/** When changes of a page are read: together, in an idle moment, and the seldomer the more reading them costs. */
import { idle, rest } from './slices.ts';

/** Changes of the page wait for an idle moment, but no longer than this many milliseconds. */
const WAIT_MS = 100;
/**
 * After reading changes, rest for so many times as long: what follows from reading them takes twice as long again, and
 * a page that changes without end is to keep nineteen parts in twenty for itself.
 */
const REST_FACTOR = 50;
/** But no longer than this, as marks are to follow within 300 ms. */
const REST_MOST_MS = 180;

export interface ChangePace {
  /** To be told that something has changed. */
  changed(): void;
  /** From now on changes are read, those of before as well; when these are. */
  begin(): Promise<void>;
}

/** `readChanges` reads all that has changed since it was last called. Ends with `signal`. */
export function createChangePace(readChanges: () => Promise<void>, signal: AbortSignal): ChangePace {
  let isPending = false;
  let isBusy = true;

  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    while (isPending && !signal.aborted) {
      isPending = false;
      await idle(WAIT_MS);
      if (signal.aborted) break;
      const began = performance.now();
      await readChanges();
      const cost = performance.now() - began;
      await rest(Math.min(cost * REST_FACTOR, REST_MOST_MS), signal);
    }
    isBusy = false;
  };

  return {
    changed() {
      isPending = true;
      void work();
    },
    begin() {
      isBusy = false;
      return work();
    },
  };
}
