/**
 * Whether a place is a part of the name of something else, told by how it is written: “Moscow Bridge”, “the Seoul
 * Busters”, “Little Vladivostok”, or one side of a score. Guards (guards.ts) hold what one word beside it tells.
 */
import { AFTER_OFFICES, MAKES_A_NAME, NAMES_OR_VERBS, REPORTED_ON, SMALL_ENGLISH } from './name-words.ts';
import { partAfter, partBefore } from './surrounds.ts';

/** Looked at on either side of a place, in units. */
const AROUND_UNITS = 160;

/** Up to four capitalized words right behind the place, with one space between. */
const CAPITALIZED_RUN =
  /^[ \u00a0](\p{Lu}[\p{L}\p{M}'’-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’-]*){0,3})(?![\p{L}\p{M}\p{N}'’-])/u;
const SMALL_LETTER = /\p{Ll}/u;
const LATIN = /^[\p{Script=Latin}]/u;
/** Where a run of words is a phrase of its own, as a title is, and no sentence goes on. */
const PHRASE_ENDS = /^[.”"»]/u;
const ENDS_PHRASE = /^[.,;:)”"]/u;
const TITLE_ENDS = /^(?:[.,;:!?)”’"»]|$)/u;
/** “The Moscow …” is not the city itself; “the Republic of Korea” is the state. */
const TAKES_NO_ARTICLE = /^\p{Lu}\p{Ll}+$/u;
const SENTENCE_BEGINS = /(?:^|[.!?:;…\n•]["'”’)\]]*|["“«‘([–—-])\s*$/u;
const ARTICLE = /(?<![\p{L}\p{N}])(?:[Tt]he|[Aa]n?)\s+(?:\p{Lu}\p{L}*\s+){0,2}$/u;
/** “Moscow Mist and Seoul Sky.” */
const LISTED = /(?:(?<![\p{L}\p{N}])(?:and|or)|,)\s$/u;
const LIST_GOES_ON = /^[.,;”")]/u;
/** “‘Moscow 1983’”: a title with a number. */
const QUOTE_OPENS = /["“‘«]$/u;
const NUMBER_AND_QUOTE = /^\s\d{1,4}["”’»]/u;
const THE = /(?<![\p{L}\p{N}])[Tt]he\s$/u;
/** “A Gentleman in Moscow” is a title; “A Russian in Seoul” is somebody. */
const TITLE_BEFORE =
  /(?<![\p{L}\p{N}])An?\s(?!\p{L}*(?:(?<!m)an|ese|ish)\s)\p{Lu}\p{Ll}+\s(?:in|of|from|to|for)\s$/u;
/** “In the Ukraine” is the state by an older name. */
const PREPOSITION_BEFORE_THE =
  /(?<![\p{L}\p{N}])(?:in|of|to|from|into|over|across|for|on|with|by)\s[Tt]he\s$/u;

/** `2, Daegu 1`, `2-1` or `2:1` (`17:00` is a time) behind a place, `Daegu 2, ` before one with a number: a score. */
const SCORE_AFTER =
  /^\s\d{1,2}(?:(?:[,;:]\s?|\s)\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,2}\s\d{1,2}|\s?[–-]\s?\d{1,2}|\s?:\s?\d)(?![\p{L}\p{N}])/u;
const SCORE_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}\p{L}*\s\d{1,2}[,;:]?\s$/u;
const NUMBER_AFTER = /^\s\d{1,2}(?![\p{L}\p{N}]|[.,]\d|\s\p{Ll})/u;

/** Whether the place from `start` to `end` of `text` is a part of something else's name. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  // Hardly ever does more than this look at a place.
  if (isInTitle(text, start)) return true;
  const next = text.charAt(end);
  if (next !== ' ' && next !== '\u00a0') return ENDS_PHRASE.test(next) && isThing(text, start, end);
  const after = partAfter(text, end, AROUND_UNITS);
  if (/^\s\d/.test(after)) return isNumbered(partBefore(text, start, AROUND_UNITS), after);
  const run = CAPITALIZED_RUN.exec(after)?.[1];
  if (run === undefined || !LATIN.test(text.slice(start, end))) return false;
  return isNamedBy(run.split(/[ \u00a0]/), {
    place: text.slice(start, end),
    before: partBefore(text, start, AROUND_UNITS),
    rest: after.slice(run.length + 1),
  });
}

function isInTitle(text: string, start: number): boolean {
  // The letters before the space: of “in”, “of”, “from”, “to” and “for”.
  return 'nfmor'.includes(text.charAt(start - 2)) && TITLE_BEFORE.test(partBefore(text, start, AROUND_UNITS));
}

function isNumbered(before: string, after: string): boolean {
  if (QUOTE_OPENS.test(before) && NUMBER_AND_QUOTE.test(after)) return true;
  return SCORE_AFTER.test(after) || (SCORE_BEFORE.test(before) && NUMBER_AFTER.test(after));
}

/** “The Moscow, in oak”: a city with an article and nothing behind it is a thing that is sold by its name. */
function isThing(text: string, start: number, end: number): boolean {
  if (!TAKES_NO_ARTICLE.test(text.slice(start, end))) return false;
  const before = partBefore(text, start, AROUND_UNITS);
  return THE.test(before) && !PREPOSITION_BEFORE_THE.test(before);
}

interface Around {
  readonly place: string;
  readonly before: string;
  /** What stands behind the capitalized words. */
  readonly rest: string;
}

/** Whether the capitalized words behind a place make a name with it. */
function isNamedBy(words: readonly string[], { place, before, rest }: Around): boolean {
  const bare = words.map((word) => word.replace(/['’]s?$/u, ''));
  const [first = ''] = bare;
  if (!SMALL_LETTER.test(first)) return false;
  const isHeadline = isInTitleCase(before, rest);
  if (MAKES_A_NAME.has(first)) return !isHeadline || !REPORTED_ON.has(first);
  if (NAMES_OR_VERBS.has(first)) return bare.length === 1 && TITLE_ENDS.test(rest);
  // In a headline any word has a capital, and a verb may stand before the noun.
  if (AFTER_OFFICES.has(first) || isHeadline) return false;
  if (bare.some((word) => MAKES_A_NAME.has(word))) return true;
  const begins = SENTENCE_BEGINS.test(before);
  if (begins && PHRASE_ENDS.test(rest)) return true;
  if (LISTED.test(before) && LIST_GOES_ON.test(rest) && SMALL_ENGLISH.test(before + rest)) return true;
  // Only English writes no other words with a capital, and no persons behind places without a comma.
  const isAttribute = TAKES_NO_ARTICLE.test(place) && ARTICLE.test(before);
  return (begins || isAttribute) && SMALL_ENGLISH.test(before + rest);
}

const LONG_WORD = /(?<![\p{L}\p{N}])\p{L}{4,}/gu;

/** Whether most longer words around have a capital, those at the start of sentences left out. */
function isInTitleCase(before: string, rest: string): boolean {
  let capitals = 0;
  let all = 0;
  for (const side of [before, rest])
    for (const { 0: word, index } of side.matchAll(LONG_WORD)) {
      if (SENTENCE_BEGINS.test(side.slice(0, index))) continue;
      all++;
      if (/^\p{Lu}/u.test(word)) capitals++;
    }
  return capitals * 2 > all;
}
