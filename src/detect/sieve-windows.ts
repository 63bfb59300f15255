/** Windows of four bytes by which the words of a sieve are seen in a text of ASCII letters. For the build only. */
import { isPlainWord } from './plain-text.ts';
import { COMMON_WORDS } from './rare-letters.ts';
import { SMALL_LETTERS } from './sieve-tables.ts';

/** Letters of a word that a page is looked at for: two windows of it, of which one is seen wherever it stands. */
const STEM_UNITS = 5;
/** The shortest word that fills all but one place of a window. */
export const SHORTEST_STEM = 3;
/** Bytes of ASCII that are no part of a word. */
const PARTING_BYTES = Array.from({ length: 0x80 }, (_, byte) => byte).filter((byte) => !isPlainWord(byte));
/** What may stand before a word in a text of ASCII letters: those, or the end of a sign beyond ASCII. */
const BYTES_BEFORE = [...PARTING_BYTES, ...Array.from({ length: 0x40 }, (_, i) => 0x80 + i)];
/** And behind it: signs beyond ASCII that are no letters begin with one of two bytes. */
const BYTES_BEHIND = [...PARTING_BYTES, 0xc2, 0xe2];

/** What a word can be looked for by. */
export function stemsOf(word: string): string[] {
  if (word.length <= STEM_UNITS) return [word];
  return Array.from({ length: word.length - STEM_UNITS + 1 }, (_, i) => word.slice(i, i + STEM_UNITS));
}

/** The windows of a stem, of which a page meets one: it looks at every second. */
export function windowsOf(stem: string): number[] {
  const bytes = Array.from(stem, (char) => char.charCodeAt(0));
  const behindAny = () => BYTES_BEFORE.map((any) => windowOf([any, ...bytes.slice(0, 3)]));
  const beforeAny = () => BYTES_BEHIND.map((any) => windowOf([...bytes.slice(-3), any]));
  if (stem.length === SHORTEST_STEM) return [...behindAny(), ...beforeAny()];
  if (stem.length < STEM_UNITS) {
    const begins = COMMON_WORDS.filter((word) => word.startsWith(stem.slice(0, 3))).length;
    const ends = COMMON_WORDS.filter((word) => word.endsWith(stem.slice(1))).length;
    return [windowOf(bytes), ...(begins < ends ? behindAny() : beforeAny())];
  }
  return [windowOf(bytes.slice(0, -1)), windowOf(bytes.slice(1))];
}

function windowOf(bytes: readonly number[]): number {
  return bytes.reduceRight((window, byte) => (window << 8) | byte, 0) | SMALL_LETTERS;
}
