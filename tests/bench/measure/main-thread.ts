/** A clock of the main thread of a page's process: it also runs while the browser works for us. */
import { type Session, waitFor } from '../../../scripts/driver/index.ts';
import { contentProcesses, mainThreadTime } from './processes.ts';

/** A page is quiet when its main thread has run for less than a twentieth of the last so many milliseconds. */
const QUIET_MS = 1_200;
const QUIET_SHARE = 0.05;
/** A page that is never quiet is an error of the bench. */
const LONGEST_MS = 90_000;

/** A clock of the main thread that works most for what is done while it runs: that of the page under test. */
export interface MainThreadClock {
  /** Milliseconds that it has run since the clock was started. */
  read(): number;
  /** The part of its time that it waited for a core, from 0 to 1. */
  waited(): number;
  /** The process it belongs to. */
  pid(): number;
}

/** Starts the clock. The page's process may be started later: a navigation often brings a new one. */
export function startClock(session: Session): MainThreadClock {
  const before = new Map(contentProcesses(session).map((pid) => [pid, mainThreadTime(pid)]));
  const busiest = () => {
    let most = { pid: 0, ran: 0, waited: 0 };
    for (const pid of contentProcesses(session)) {
      const now = mainThreadTime(pid);
      const then = before.get(pid) ?? { ran: 0, waited: 0 };
      const ran = now.ran - then.ran;
      if (ran > most.ran) most = { pid, ran, waited: now.waited - then.waited };
    }
    return most;
  };
  return {
    read: () => busiest().ran,
    pid: () => busiest().pid,
    waited() {
      const { ran, waited } = busiest();
      return waited / Math.max(1, ran + waited);
    },
  };
}

/** Waits until the thread that a clock is for has little to do. */
export async function untilQuiet(clock: MainThreadClock): Promise<void> {
  const seen: { readonly at: number; readonly time: number }[] = [];
  await waitFor(
    () => {
      const now = { at: performance.now(), time: clock.read() };
      seen.push(now);
      const then = seen.findLast(({ at }) => now.at - at >= QUIET_MS);
      return then !== undefined && now.time - then.time < (now.at - then.at) * QUIET_SHARE;
    },
    { what: 'the page to be quiet', timeout: LONGEST_MS },
  );
}
