/** Whether letters are written as a rule wants them. */
import type { Casing } from './dictionary-data.ts';

const ACCENTED = /[\u0300-\u036f]/u;
const INVISIBLE = /\p{Cf}/gu;
/** The start of a word, as `casingOf` parts words: an apostrophe begins none. */
const SMALL_START = /(?<![\p{L}\p{N}\p{M}'’])\p{Ll}/u;

/** Whether the words from `start` to `end` of `text` have the capitals that a casing asks for. */
export function hasCasing(casing: Casing, text: string, start: number, end: number): boolean {
  if (casing === 'any') return true;
  const words = text.slice(start, end);
  // An acronym with an accent is another word: a Turk named GÜR is no Ukrainian service.
  if (casing === 'capitals') return words === words.toUpperCase() && !ACCENTED.test(words.normalize('NFD'));
  if (casing === 'title') return !SMALL_START.test(words.replace(INVISIBLE, ''));
  const first = words.charAt(0);
  return first === first.toUpperCase();
}
