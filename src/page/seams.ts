/**
 * Where the text of one element meets that of the next, and where the source breaks a line: places at which
 * what stands in the text nodes is not what a reader takes for a word.
 */
import { latePattern } from '../detect/late-pattern.ts';

const WORD_END = latePattern(String.raw`[\p{L}\p{M}\p{N}]$`);
/** A capital with a small letter after it. */
const CAPITALIZED = latePattern(String.raw`^\p{Lu}\p{M}*\p{Ll}`);
const LETTER_END = latePattern(String.raw`[\p{L}\p{M}]$`);
const NUMBER = latePattern(String.raw`^\p{N}`);

/**
 * Whether two words meet without a space between them where one element ends and another begins, as tags and
 * the parts of a headline do that only styles set apart (`<a>World</a><a>Korea</a>`, `<time>11:04</time><b>Seoul</b>`).
 * A word that goes on in the next element, after a drop cap or in small capitals, goes on in small letters or in
 * capitals only.
 *
 * @param before the end of the text so far
 * @param data the text of the next element
 */
export function isSeam(before: string, data: string): boolean {
  if (CAPITALIZED().test(data)) return WORD_END().test(before.slice(-2));
  return NUMBER().test(data) && LETTER_END().test(before.slice(-2));
}

/** Beyond ASCII and the signs that many texts have, as curly quotes: what letters of other scripts are among. */
const OTHERS = '\\u00aa-\\u1fff\\u2070-\\uffff';
/** Capitals of Latin-1, Greek, Cyrillic and Armenian, which stand apart from small letters. */
const CAPITALS = 'A-Z\\u00c0-\\u00de\\u0386-\\u03ab\\u0400-\\u042f\\u0531-\\u0556';
/** Stretches in which capitals and digits stand among others. */
const MIXED = [
  '\\u00b2-\\u00be\\u0100-\\u024f\\u0370-\\u0385\\u03cf-\\u03ff\\u0460-\\u052f\\u0660-\\u0669\\u06f0-\\u06f9\\u07c0-\\u07c9',
  '\\u0966-\\u096f\\u09e6-\\u0dff\\u0e50-\\u1fff\\u2070-\\u2dff\\u3007-\\u303a',
  '\\u3192-\\u32bf\\ua620-\\uabff\\ud800-\\udbff\\uff10-\\uff3a',
].join('');
/**
 * Places where `isSeam` may say yes, told without Unicode properties, which take a regular expression ten times as
 * long; and places where only these can tell.
 */
const LIKELY_SEAM = new RegExp(`[A-Za-z0-9${OTHERS}][${CAPITALS}](?=[a-z${OTHERS}])|[A-Za-z${OTHERS}][0-9]`);
const POSSIBLE_SEAM = new RegExp(`[A-Za-z0-9${OTHERS}][${MIXED}]`);
const SEAM = latePattern(String.raw`[\p{L}\p{M}\p{N}]\p{Lu}\p{M}*\p{Ll}|[\p{L}\p{M}]\p{N}`);

/** Whether a text that is joined of several elements' may have a seam. `isPlain` where all its letters are ASCII. */
export function mayHaveSeam(text: string, isPlain: boolean): boolean {
  return LIKELY_SEAM.test(text) || (!isPlain && POSSIBLE_SEAM.test(text) && SEAM().test(text));
}

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々';
/** A line break in the source inside a text that writes no spaces; between two words in Katakana it may part them. */
const BROKEN_LINE = latePattern(
  `(?<=[${UNSPACED}])(?!(?<=[\\p{Script=Katakana}ー])\\s+[\\p{Script=Katakana}ー])[ \\t]*\\r?\\n\\s*(?=[${UNSPACED}])`,
  'gu',
);
/** Stands for a unit of a broken line: matching steps over it. */
const NO_WIDTH = '\u200b';

/** Told first, as it takes no time where there are no such letters. */
const MAY_BE_UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud88d]/;

/** Whether a text may have line breaks that its script does not count as spaces. */
function mayHaveBrokenLines(data: string): boolean {
  return MAY_BE_UNSPACED.test(data) && data.includes('\n');
}

/**
 * Whether a text that is joined of several elements' may hide a name: behind a seam, or in a broken line. `isPlain`
 * where all its letters are ASCII.
 */
export function mayHideName(text: string, isPlain: boolean): boolean {
  return mayHaveSeam(text, isPlain) || (!isPlain && mayHaveBrokenLines(text));
}

/** `data` without the line breaks that its script does not count as spaces; as long as it was. */
export function withoutBrokenLines(data: string): string {
  if (!mayHaveBrokenLines(data)) return data;
  return data.replace(BROKEN_LINE(), (found) => NO_WIDTH.repeat(found.length));
}
