/** The contenders by name; the hash of a page's address says which one runs there. */
export const CONTENDER_NAMES = [
  'floor',
  'reading-alone',
  'sidelight',
  'hit-test',
  'mark.js',
  'mark.js-across',
  'find-and-replace',
  'walker-ahocorasick',
] as const;

export type ContenderName = (typeof CONTENDER_NAMES)[number];
