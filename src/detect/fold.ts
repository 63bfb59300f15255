/**
 * Folding: what makes two spellings one name. Works unit by unit (UTF-16 code units), so that a text is
 * matched where it stands, without a folded copy and without a map back to its offsets.
 */

/** A folded unit that matching steps over: soft hyphens, joiners, direction marks, accents. */
export const IGNORED = 0;
/** A folded unit for any one space, hyphen or dash. */
export const GAP = 0x20;

/** What a unit is to the rules of word boundaries. */
export const WORD = 1;
/** Part of a script that writes no space between words (Han, Kana, Thai …): a name may start or end anywhere. */
export const UNSPACED = 2;
/** Hangul: a name starts at a word's start but may be followed by a particle. */
export const HANGUL = 4;

interface Page {
  readonly folded: Uint16Array;
  readonly kind: Uint8Array;
}

/** Pages of 256 units, each made when a text first needs it: a page in English never pays for Hangul. */
const pages: (Page | undefined)[] = new Array(256).fill(undefined);

/** The folded form of a code unit: lower case, without accents, `GAP` or `IGNORED`. */
export function foldUnit(unit: number): number {
  return page(unit).folded[unit & 0xff] ?? unit;
}

/** The word-boundary class of a code unit: 0 or a combination of `WORD`, `UNSPACED`, `HANGUL`. */
export function unitKind(unit: number): number {
  return page(unit).kind[unit & 0xff] ?? 0;
}

/** Folds a whole string; for names at compile time, and for tests. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== IGNORED) folded += String.fromCharCode(unit);
  }
  return folded;
}

function page(unit: number): Page {
  const number = unit >> 8;
  return pages[number] ?? makePage(number);
}

function makePage(number: number): Page {
  const made: Page = { folded: new Uint16Array(256), kind: new Uint8Array(256) };
  for (let i = 0; i < 256; i++) {
    const unit = (number << 8) | i;
    made.folded[i] = fold(unit);
    made.kind[i] = classify(unit);
  }
  pages[number] = made;
  return made;
}

const SPACE = /^[\s·・･]$/u;
const DASH = /^[-‐‑‒–—―−－]$/u;
/** Format characters and variation selectors; combining accents; Arabic and Hebrew vowel points. */
const NO_WIDTH = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]$/u;
const ACCENT = /^[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0640\u064b-\u065f\u0670]$/u;
const APOSTROPHE = /^['‘’ʼʹ′`´＇]$/u;
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

function fold(unit: number): number {
  // Half of a surrogate pair: no name of an article needs folding there.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const char = String.fromCharCode(unit);
  // A paragraph separator is where a flow is cut in two; it is never part of a name.
  if (unit === 0x2029) return unit;
  if (SPACE.test(char) || DASH.test(char)) return GAP;
  if (NO_WIDTH.test(char) || ACCENT.test(char)) return IGNORED;
  if (APOSTROPHE.test(char)) return 0x27;
  const narrow = char.normalize('NFKC');
  const lower = (narrow.length === 1 ? narrow : char).toLowerCase();
  const bare = ALPHABETIC.test(lower) ? lower.normalize('NFD').charAt(0) : lower.charAt(0);
  return bare.charCodeAt(0);
}

const LETTER = /^[\p{L}\p{N}\p{M}_]$/u;
const NO_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]$/u;
const KOREAN = /^\p{Script=Hangul}$/u;

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return 0;
  const char = String.fromCharCode(unit);
  if (!LETTER.test(char)) return 0;
  if (NO_SPACES.test(char)) return WORD | UNSPACED;
  if (KOREAN.test(char)) return WORD | HANGUL;
  return WORD;
}
