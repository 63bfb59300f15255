/**
 * Whether a text spells an acronym out, and otherwise than the entity is called: “the Kenya Ports Authority
 * (KPA)”, “NIS (Network Information Service)”, “SBU stands for strategic business unit” tell whose it is on that page.
 */
import { foldText } from './fold.ts';
import { partAfter, partBefore } from './surrounds.ts';

/** Long enough for what an acronym of five letters is short for. */
const AROUND_UNITS = 120;
const OPENS_BRACKET = /\s+[([（]\s*$/u;
/** “…, abbreviated NIS”, with at most one small word behind what is spelled out. */
const TOLD_BEFORE = /(?:\s\p{Ll}+)?,?\s(?:or|known as|called|abbreviated(?: as| to)?)\s$/u;
/** “NIS (…”, “NIS, or …”, “NIS: …”. */
const JOINED_AFTER = /^(?:\s[([（]|,\sor\s(?:the\s)?|\s[–—]\s)/u;
/** Behind these, and behind a quotation mark, small letters are enough. */
const TOLD_AFTER =
  /^(?:\s?[:=]|,?\s?(?:(?:is |are |was )?short for|stands for|stood for|means|meant))\s(?:the\s|an?\s)?["“‘«„]?/u;
const QUOTED_AFTER = /^\s?[.:=,–—]?\s?["“‘«„](?=\p{L})/u;
/** Not counted among the words that give an acronym its letters. */
const SMALL_WORDS = /^(?:of|for|and|the|de|du|la|der|di|y)$/iu;
const BETWEEN_WORDS = /[,;]?[\s\-‐‑–]+/u;
/** A unit or a currency: “NIS 3.70”, “4,800 NIS”, “NIS 2”; but not “12 ROK soldiers”. */
const NUMBER_BEHIND =
  /^[\s-]?\d[\d.,]*(?!\d|[\d.,]*\s(?:\p{Lu}\p{L}*\s){0,2}(?:soldiers|troops|men|personnel)(?!\p{L}))/u;
const NUMBER_IN_FRONT = /(?<![\p{L}\p{N}])\d[\d.,]*\s?$/u;
const COUNTED_PEOPLE = /^\s(?!(?:is|was|has|as|less|plus)(?!\p{L}))(?:\p{Ll}+s|men|personnel)(?!\p{L})/u;
const ARTICLE = /(?<!\p{L})the\s$/iu;

/**
 * Whether the acronym from `start` to `end` stands beside other words than `own` (folded) that have its letters, or
 * beside a number.
 */
export function isSpelledOutOtherwise(
  own: readonly string[],
  text: string,
  start: number,
  end: number,
): boolean {
  const letters = [...text.slice(start, end).replace(/[^\p{L}]/gu, '')];
  const before = partBefore(text, start, AROUND_UNITS);
  const after = partAfter(text, end, AROUND_UNITS);
  if (isCounted(before, after)) return true;
  const told = OPENS_BRACKET.exec(before) ?? TOLD_BEFORE.exec(before);
  const spelled =
    (told === null ? null : spelledBefore(before.slice(0, told.index), letters)) ??
    spelledAfter(after, letters);
  return spelled !== null && !own.includes(foldText(spelled));
}

function isCounted(before: string, after: string): boolean {
  if (NUMBER_BEHIND.test(after)) return !ARTICLE.test(before);
  return NUMBER_IN_FRONT.test(before) && !COUNTED_PEOPLE.test(after);
}

/** The words at the end of a text that begin with these letters; null where they do not. */
function spelledBefore(text: string, letters: readonly string[]): string | null {
  const words = text.split(BETWEEN_WORDS);
  const spelled: string[] = [];
  for (const letter of letters.toReversed()) {
    let word = words.pop();
    while (word !== undefined && SMALL_WORDS.test(word)) {
      spelled.unshift(word);
      word = words.pop();
    }
    if (word?.charAt(0) !== letter) return null;
    spelled.unshift(word);
  }
  return spelled.join(' ');
}

/** The words behind an acronym that it is told to be short for; null where none are. */
function spelledAfter(after: string, letters: readonly string[]): string | null {
  const loosely = TOLD_AFTER.exec(after) ?? QUOTED_AFTER.exec(after);
  const told = loosely ?? JOINED_AFTER.exec(after);
  if (told === null) return null;
  const words = after.slice(told[0].length).split(BETWEEN_WORDS);
  const spelled: string[] = [];
  for (const letter of letters) {
    let word = words.shift();
    while (word !== undefined && SMALL_WORDS.test(word)) {
      spelled.push(word);
      word = words.shift();
    }
    const first = word?.charAt(0) ?? '';
    if (word === undefined || (loosely === null ? first : first.toUpperCase()) !== letter) return null;
    spelled.push(word.replace(/[^\p{L}\p{M}\p{N}'’]+.*$/u, ''));
  }
  return spelled.join(' ');
}
