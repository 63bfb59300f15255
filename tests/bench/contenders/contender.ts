/** What a contender is: something that looks for names on the page it is started on, once per page load. */

export interface Outcome {
  /** Milliseconds of its own work on the main thread until everything was found and, where it does so, marked. */
  readonly ms: number;
  /** Milliseconds of the longest part of that during which the page could do nothing. */
  readonly longest: number;
  /** What it found or, for those that find nothing, read: so that a contender that does not work is seen. */
  readonly found: number;
  /** Further numbers, by name. */
  readonly more: Readonly<Record<string, number>>;
}

/** Runs on the page that has just been loaded, with the names that all contenders look for. */
export type Contender = (names: readonly string[]) => Outcome | Promise<Outcome>;

/** The outcome of `work` that is done in one go; it returns what it found. */
export function inOneGo(work: () => number): Outcome {
  const began = performance.now();
  const found = work();
  const ms = performance.now() - began;
  return { ms, longest: ms, found, more: {} };
}

/** A name as a part of a regular expression. */
export function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
