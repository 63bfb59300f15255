/** The bars that the bench holds Sidelight against, and the values that tell whether they are reached. */

export interface Bar {
  /** The value of a measurement that it is about. */
  readonly id: string;
  readonly what: string;
  readonly limit: number;
  /** What the limit is counted in. */
  readonly unit: string;
  /** Whether more is better; less is, unless told. */
  readonly atLeast?: boolean;
}

export const BARS: readonly Bar[] = [
  {
    id: 'encyclopedia',
    what: 'detect and paint, encyclopedia, bundled article',
    limit: 0.7,
    unit: '× floor',
  },
  { id: 'novel', what: 'detect and paint, novel', limit: 1.5, unit: '× floor' },
  {
    id: 'encyclopedia-large',
    what: 'encyclopedia with a library of 100,000 names',
    limit: 2,
    unit: '× floor',
  },
  {
    id: 'mark.js',
    what: 'against mark.js, same names, same page',
    limit: 200,
    unit: 'times faster',
    atLeast: true,
  },
  { id: 'viewport', what: 'viewport painted, the slowest page', limit: 50, unit: 'ms of our work' },
  { id: 'longest', what: 'longest task of ours, on any page', limit: 16, unit: 'ms' },
  { id: 'encyclopedia-without', what: 'encyclopedia without any of the names', limit: 0.4, unit: '× floor' },
  { id: 'mutations-share', what: '10,000 mutations a second', limit: 5, unit: '% of the main thread' },
  { id: 'mutations-wrong', what: 'marks wrong or missing in sight 500 ms after', limit: 0, unit: 'marks' },
  { id: 'scrolling', what: 'scrolling past 100,000 mentions, p95 of frames', limit: 2, unit: 'ms more' },
  { id: 'hit-test', what: 'from pointer to mention among 100,000, p95', limit: 0.2, unit: 'ms' },
  { id: 'card', what: 'a card after its rest, p95', limit: 2, unit: 'frames' },
  { id: 'memory', what: 'memory per tab, bundled article', limit: 3, unit: 'MB more' },
  { id: 'memory-large', what: 'memory per tab, 100,000 names', limit: 16, unit: 'MB more' },
  { id: 'start', what: "the script's own start on an empty page", limit: 3, unit: 'ms' },
  { id: 'popup', what: 'popup interactive', limit: 100, unit: 'ms' },
];

export function isReached({ limit, atLeast = false }: Bar, value: number): boolean {
  return atLeast ? value >= limit : value <= limit;
}
