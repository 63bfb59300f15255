/**
 * Folding: what makes two spellings one name. Works unit by unit (UTF-16 code units), so that a text is
 * matched where it stands, without a folded copy and without a map back to its offsets.
 */
import { latePattern } from './late-pattern.ts';

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
/** Katakana, which is `UNSPACED` too: a run of it is one foreign word. */
export const KATAKANA = 8;
/** Thai and other vowel signs and tone marks, which belong to the letter before them. */
export const DEPENDENT = 32;
/** Arabic and Hebrew: prepositions and conjunctions are written together with the word after them. */
export const PREFIXED = 16;

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

/** The word-boundary class of a code unit: 0 or `WORD` with what else it is. */
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

/** Whole pages of one script, whose units fold to themselves: not worth asking unit by unit. */
const UNIFORM: readonly { readonly from: number; readonly to: number; readonly kind: number }[] = [
  { from: 0x34, to: 0x4c, kind: WORD | UNSPACED }, // Han, extension A
  { from: 0x4e, to: 0x9e, kind: WORD | UNSPACED }, // Han
  { from: 0xac, to: 0xd6, kind: WORD | HANGUL }, // Hangul syllables
  { from: 0xd8, to: 0xdf, kind: 0 }, // halves of surrogate pairs: no name of an article needs folding there
];

function makePage(number: number): Page {
  const made: Page = { folded: new Uint16Array(256), kind: new Uint8Array(256) };
  const uniform = UNIFORM.find(({ from, to }) => from <= number && number <= to);
  if (uniform !== undefined) {
    for (let i = 0; i < 256; i++) made.folded[i] = (number << 8) | i;
    made.kind.fill(uniform.kind);
    pages[number] = made;
    return made;
  }
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
/** Soft hyphen, joiners, direction marks and other format characters, variation selectors. */
const NO_WIDTH = latePattern(String.raw`^[\p{Cf}\p{Variation_Selector}]$`);
/** Accents and vowel points that a name may be written with or without; Kana's voicing marks are not among them. */
const ACCENT = latePattern(String.raw`^(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]$`);
const VOICING = /^[\u3099\u309a]$/u;
/** Only stretches an Arabic word. */
const TATWEEL = 0x0640;
const APOSTROPHE = /^['‘’ʼʹ′`´＇]$/u;
/** Scripts whose letters lose their accent when folded, Arabic its hamza. */
const ALPHABETIC = latePattern(
  String.raw`^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}]`,
);
/** Letters that are written one for the other and that Unicode does not decompose. */
const ALIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ς: 'σ',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ة: 'ه',
};

function fold(unit: number): number {
  const char = String.fromCharCode(unit);
  // A paragraph separator is where a flow is cut in two; it is never part of a name.
  if (unit === 0x2029) return unit;
  // NUL would read as IGNORED.
  if (unit === 0) return 0xfffd;
  if (SPACE.test(char) || DASH.test(char)) return GAP;
  if (NO_WIDTH().test(char) || unit === TATWEEL || (ACCENT().test(char) && !VOICING.test(char)))
    return IGNORED;
  if (APOSTROPHE.test(char)) return 0x27;
  const narrow = char.normalize('NFKC');
  const lower = (narrow.length === 1 ? narrow : char).toLowerCase();
  const bare = ALPHABETIC().test(lower) ? lower.normalize('NFD').charAt(0) : lower.charAt(0);
  return (ALIKE[bare] ?? bare).charCodeAt(0);
}

const LETTER = latePattern(String.raw`^[\p{L}\p{N}\p{M}_]$`);
const NO_SPACES = latePattern(
  String.raw`^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]$`,
);
/** Marks, and the Thai vowels that are letters to Unicode but follow a consonant only. */
const DEPENDENT_SIGN = latePattern(String.raw`^(?:\p{M}|[ะาำๅ])$`);
const KATAKANA_WORD = latePattern(String.raw`^[\p{Script=Katakana}ー]$`);
const KOREAN = latePattern(String.raw`^\p{Script=Hangul}$`);
const PREFIXING = latePattern(String.raw`^[\p{Script=Arabic}\p{Script=Hebrew}]$`);

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (!LETTER().test(char)) return 0;
  if (KATAKANA_WORD().test(char)) return WORD | UNSPACED | KATAKANA;
  if (NO_SPACES().test(char)) return WORD | UNSPACED | (DEPENDENT_SIGN().test(char) ? DEPENDENT : 0);
  if (KOREAN().test(char)) return WORD | HANGUL;
  if (PREFIXING().test(char)) return WORD | PREFIXED;
  return WORD;
}
