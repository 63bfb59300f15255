/**
 * Where the text of one element meets that of the next, and where the source breaks a line: places at which
 * what stands in the text nodes is not what a reader takes for a word.
 */

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
/** A capital with a small letter after it. */
const CAPITALIZED = /^\p{Lu}\p{M}*\p{Ll}/u;
const LETTER_END = /[\p{L}\p{M}]$/u;
const NUMBER = /^\p{N}/u;

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
  if (CAPITALIZED.test(data)) return WORD_END.test(before.slice(-2));
  return NUMBER.test(data) && LETTER_END.test(before.slice(-2));
}

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々';
/** A line break in the source inside a text that writes no spaces; between two words in Katakana it may part them. */
const BROKEN_LINE = new RegExp(
  `(?<=[${UNSPACED}])(?!(?<=[\\p{Script=Katakana}ー])\\s+[\\p{Script=Katakana}ー])[ \\t]*\\r?\\n\\s*(?=[${UNSPACED}])`,
  'gu',
);
/** Stands for a unit of a broken line: matching steps over it. */
const NO_WIDTH = '\u200b';

/** `data` without the line breaks that its script does not count as spaces; as long as it was. */
export function withoutBrokenLines(data: string): string {
  if (!data.includes('\n')) return data;
  return data.replace(BROKEN_LINE, (found) => NO_WIDTH.repeat(found.length));
}
