/**
 * The sieve's look at a text whose letters are ASCII: the text is encoded into bytes, which the browser does itself,
 * and looked at four bytes at a time, two bytes apart. What seems to be of a key is looked at as a word.
 */
import {
  type BitTable,
  bitOf,
  type Encoder,
  hashOfPaired,
  hashPair,
  hasOtherBit,
  LETTER_MULTIPLIER,
  MULTIPLIER,
  mayHaveKey,
  NO_LETTERS,
  SMALL_LETTERS,
} from './sieve-tables.ts';

/** Bytes of a text that are looked at in one go. */
const BUFFER_BYTES = 65_536;
/** Spaces before and after a text in the buffer, so that no window reaches beyond them. */
const MARGIN = 4;
/** Each part of a long text begins with so many units of the one before: more than two words of any name. */
const OVERLAP_UNITS = 512;
const SPACE = 0x20;
const NOWHERE = -1;
const CASE_BIT = 0x20;

/** By byte: the folded letter or digit that it is; 0 for what parts words. */
const FOLDED = new Uint8Array(256);
for (let byte = 0x30; byte <= 0x7a; byte++) FOLDED[byte] = isPlainWord(byte) ? byte | CASE_BIT : 0;

/** Looks at one text after the other. */
export interface PlainText {
  /** Takes a text in, or the beginning of a long one. Whether it is all ASCII, as far as it was taken in. */
  take(text: string): boolean;
  /** Whether the text that was taken in last goes on beyond what was taken in. */
  goesOn(text: string): boolean;
  /** Whether a name may stand in a text, which has been taken in. */
  mayHoldName(text: string): boolean;
  /** The numbers of those of some lines that a name may stand in; they have been taken in, joined by line breaks. */
  passing(lines: readonly string[]): readonly number[];
}

export function createPlainText(windows: BitTable, keys: BitTable, encoder: Encoder): PlainText {
  const bytes = new Uint8Array(BUFFER_BYTES).fill(SPACE, 0, MARGIN);
  /** The same bytes in pairs, the first one low: all machines that browsers run on are little-endian. */
  const pairs = new Uint16Array(bytes.buffer);
  const room = bytes.subarray(MARGIN, BUFFER_BYTES - MARGIN);
  const { cells, shift } = windows;
  /** Units of the text that are in the buffer, and where their bytes end. */
  let unitsRead = 0;
  let isAscii = true;
  let bytesEnd = MARGIN;

  const take = (text: string): boolean => {
    const { read, written } = encoder.encodeInto(text, room);
    unitsRead = read;
    bytesEnd = MARGIN + written;
    isAscii = read === written;
    return isAscii;
  };

  const startOfWord = (at: number): number => {
    let start = at;
    while (FOLDED[bytes[start - 1] ?? 0] !== 0) start--;
    return start;
  };
  const endOfWord = (at: number): number => {
    let end = at;
    while (FOLDED[bytes[end] ?? 0] !== 0) end++;
    return end;
  };
  const hashOf = (start: number, end: number): number => {
    let hash = NO_LETTERS;
    // As `hashOn` does it: a call for every letter is what most of the time would go to on a page that is just opened.
    for (let i = start; i < end; i++)
      hash = Math.imul(hash ^ (FOLDED[bytes[i] ?? 0] ?? 0), LETTER_MULTIPLIER);
    return hash;
  };

  /** Looks at the word from `start` to `end`, by itself and with its neighbours. */
  const isKnown = (start: number, end: number): boolean => {
    const word = hashOf(start, end);
    if (mayHaveKey(keys, word)) return true;
    if (!mayHaveKey(keys, hashOfPaired(word))) return false;
    let next = end;
    while (next < bytesEnd && FOLDED[bytes[next] ?? 0] === 0) next++;
    if (next < bytesEnd && mayHaveKey(keys, hashPair(word, hashOf(next, endOfWord(next))))) return true;
    let last = start - 1;
    while (last >= MARGIN && FOLDED[bytes[last] ?? 0] === 0) last--;
    return last >= MARGIN && mayHaveKey(keys, hashPair(hashOf(startOfWord(last), last + 1), word));
  };

  /** Where, from a byte on, something seems to be of a name; the place of one letter of it. */
  const find = (from: number): number => {
    const end = bytesEnd;
    bytes.fill(SPACE, end, end + MARGIN);
    /** Where the word ends that was looked at last. */
    let done = from;
    const first = from & ~1;
    let before = pairs[(first >> 1) - 1] ?? 0;
    for (let at = first; at < end + 2; at += 2) {
      const pair = pairs[at >> 1] ?? 0;
      const window = before | (pair << 16) | SMALL_LETTERS;
      before = pair;
      const slot = Math.imul(window, MULTIPLIER) >>> shift;
      if ((((cells[slot >> 3] ?? 0) >> bitOf(slot)) & 1) === 0 || !hasOtherBit(windows, window)) continue;
      // Of a window of a key the two bytes in the middle always belong to it.
      const inWord = at - 1;
      if (inWord < done || FOLDED[bytes[inWord] ?? 0] === 0) continue;
      done = endOfWord(inWord);
      if (isKnown(startOfWord(inWord), done)) return inWord;
    }
    return NOWHERE;
  };

  /** So many units stand between two bytes of the buffer. */
  const unitsBetween = (from: number, to: number): number => {
    let units = to - from;
    if (!isAscii) for (let at = from; at < to; at++) if (isFurther(bytes[at])) units--;
    return units;
  };
  /** The byte that stands so many units after another one. */
  const byteAfter = (from: number, units: number): number => {
    if (isAscii) return from + units;
    let byte = from;
    for (let left = units; left > 0 && byte < bytesEnd; left--) {
      byte++;
      while (isFurther(bytes[byte])) byte++;
    }
    return byte;
  };

  return {
    take,
    goesOn: (text) => unitsRead < text.length,
    mayHoldName(text) {
      if (find(MARGIN) !== NOWHERE) return true;
      for (let from = 0; from + unitsRead < text.length; ) {
        from += unitsRead - OVERLAP_UNITS;
        take(text.slice(from, from + BUFFER_BYTES));
        if (find(MARGIN) !== NOWHERE) return true;
      }
      return false;
    },
    passing(lines) {
      const passing: number[] = [];
      let line = 0;
      /** Units and bytes up to the same place, and the units up to the end of the line. */
      let unit = 0;
      let byte = MARGIN;
      let end = lines[0]?.length ?? 0;
      for (let at = find(byte); at !== NOWHERE; at = find(byte)) {
        unit += unitsBetween(byte, at);
        while (unit > end) {
          line++;
          end += 1 + (lines[line]?.length ?? 0);
        }
        passing.push(line);
        byte = byteAfter(at, end - unit);
        unit = end;
      }
      return passing;
    },
  };
}

/** Whether a byte is of a character, and not its first. Those that are looked at here are one unit each. */
function isFurther(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Whether a byte, or a unit of a text, is an ASCII letter or digit. */
export function isPlainWord(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const small = byte | CASE_BIT;
  return (small >= 0x61 && small <= 0x7a && byte < 0x80) || isDigit(byte);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
