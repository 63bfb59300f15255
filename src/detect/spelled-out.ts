/**
 * Whether a text spells an acronym out, and otherwise than the entity is called: “the Kenya Ports Authority
 * (KPA)” tells whose the KPA is on that page.
 */
import { foldText } from './fold.ts';
import { partBefore } from './surrounds.ts';

/** Long enough for what an acronym of five letters is short for. */
const BEFORE_UNITS = 120;
const OPENS_BRACKET = /\s+[([（]\s*$/u;
/** Not counted among the words that give an acronym its letters. */
const SMALL_WORDS = /^(?:of|for|and|the|de|du|la|der|di|y)$/iu;

/** Whether the acronym from `start` to `end` stands in brackets behind other words than `own` (folded) of its letters. */
export function isSpelledOutOtherwise(
  own: readonly string[],
  text: string,
  start: number,
  end: number,
): boolean {
  const before = partBefore(text, start, BEFORE_UNITS);
  const bracket = OPENS_BRACKET.exec(before);
  if (bracket === null) return false;
  const letters = [...text.slice(start, end).replace(/[^\p{L}]/gu, '')].reverse();
  const words = before.slice(0, bracket.index).split(/[\s\-‐‑–]+/u);
  const spelled: string[] = [];
  for (const letter of letters) {
    let word = words.pop();
    while (word !== undefined && SMALL_WORDS.test(word)) {
      spelled.unshift(word);
      word = words.pop();
    }
    if (word?.charAt(0) !== letter) return false;
    spelled.unshift(word);
  }
  const folded = foldText(spelled.join(' '));
  return !own.includes(folded);
}
