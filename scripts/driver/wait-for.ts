/**
 * Waiting for a condition instead of for a time: every wait of the tests and scripts goes through here, so
 * that each one ends as soon as it can and says what it waited for when it cannot.
 */

export interface WaitOptions {
  /** What is awaited, as the end of "waited … ms for"; stands in the error. */
  readonly what: string;
  /** Milliseconds until giving up; 10,000 unless told. */
  readonly timeout?: number;
}

/** Long enough for a browser start on a busy machine, short enough that a hang is noticed. */
const DEFAULT_TIMEOUT_MS = 10_000;
/** A look costs about a millisecond; more often than this only keeps the browser busy. */
const POLL_MS = 25;

type Truthy<T> = Exclude<T, null | undefined | false | 0 | ''>;

/**
 * Asks `condition` again and again until it answers something truthy, and returns that.
 *
 * @throws Error naming `what` and the last answer, after `timeout`. An error of `condition` itself ends the
 *   wait at once and is passed on.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { what, timeout = DEFAULT_TIMEOUT_MS }: WaitOptions,
): Promise<Truthy<T>> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await condition();
    if (answer) return answer as Truthy<T>;
    if (performance.now() >= end) {
      throw new Error(`waited ${timeout} ms for ${what}; last answer: ${JSON.stringify(answer)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
