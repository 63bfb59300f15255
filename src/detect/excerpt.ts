/** What stands around a mention, cut out of its text: enough to tell the words beside it. */

/** So many units on either side hold all words beside a name that a rule can want. */
export const EXCERPT_UNITS = 200;

/** The text right before a mention and right after it, of at most `EXCERPT_UNITS` each. */
export interface Excerpt {
  readonly before: string;
  readonly after: string;
}

/** The excerpt around the mention from `start` to `end` of `text`. */
export function excerptAround(text: string, start: number, end: number): Excerpt {
  return {
    before: text.slice(Math.max(0, start - EXCERPT_UNITS), start),
    after: text.slice(end, end + EXCERPT_UNITS),
  };
}
