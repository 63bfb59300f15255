/**
 * How a sieve takes texts and names apart, in the same way: into words where a script has spaces between them, and
 * into grams of neighbouring units where it has none or writes other words together with a name.
 */
import { foldUnit, HANGUL, IGNORED, PREFIXED, UNSPACED, unitKind, WORD } from './fold.ts';
import { hashOn, hashPair, NO_LETTERS } from './sieve-tables.ts';

/** Units of a gram: so many neighbours tell names apart in any script that is written without spaces. */
export const GRAM_UNITS = 2;
/** Tells the hash of a gram from that of a word. */
const GRAM = 0x5bd1e995;

/** The hash of the first units of a text as a gram. */
export function hashGram(text: string): number {
  return gramOf(text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0);
}

/** The hash of two neighbouring units, or of a single one with 0. */
function gramOf(first: number, second: number): number {
  return hashOn(hashOn(GRAM, first), second);
}

/** Whether names in a unit's script are looked for by grams. */
export function isDense(unit: number): boolean {
  return (unitKind(unit) & (UNSPACED | HANGUL | PREFIXED)) !== 0;
}

/** Whether a unit is a letter or digit of a script with spaces between words. `_` parts words here. */
export function isSpaced(unit: number): boolean {
  return (unitKind(unit) & WORD) !== 0 && !isDense(unit) && unit !== UNDERSCORE;
}

const UNDERSCORE = 0x5f;

/**
 * Asks `isKnown` of every key that a name in `text` can be known by: each word, each two words in a row, each gram.
 * True as soon as one is.
 */
export function hasKey(text: string, isKnown: (hash: number) => boolean): boolean {
  /** The hashes of the word at hand and of the one before; 0 for none. */
  let word = 0;
  let before = 0;
  /** The dense unit before; 0 for none. */
  let dense = 0;
  const endWord = (): boolean => {
    const isFound = isKnown(word) || (before !== 0 && isKnown(hashPair(before, word)));
    before = word;
    word = 0;
    return isFound;
  };
  for (let i = 0; i < text.length; i++) {
    const raw = text.charCodeAt(i);
    const unit = foldUnit(raw);
    if (unit === IGNORED) continue;
    if (isSpaced(raw)) {
      word = hashOn(word === 0 ? NO_LETTERS : word, unit);
      dense = 0;
      continue;
    }
    if (word !== 0 && endWord()) return true;
    if (!isDense(raw)) {
      dense = 0;
      continue;
    }
    if (isKnown(gramOf(unit, 0)) || (dense !== 0 && isKnown(gramOf(dense, unit)))) return true;
    dense = unit;
  }
  return word !== 0 && endWord();
}
