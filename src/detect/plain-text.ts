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

export class PlainText {
  readonly #windows: BitTable;
  readonly #keys: BitTable;
  readonly #encoder: Encoder;
  readonly #bytes = new Uint8Array(BUFFER_BYTES).fill(SPACE, 0, MARGIN);
  /** The same bytes in pairs, the first one low: all machines that browsers run on are little-endian. */
  readonly #pairs = new Uint16Array(this.#bytes.buffer);
  readonly #room = this.#bytes.subarray(MARGIN, BUFFER_BYTES - MARGIN);
  /** Units of the text that are in the buffer, and where their bytes end. */
  #read = 0;
  #isAscii = true;
  #end = MARGIN;

  constructor(windows: BitTable, keys: BitTable, encoder: Encoder) {
    this.#encoder = encoder;
    this.#windows = windows;
    this.#keys = keys;
  }

  /** Takes a text in, or the beginning of a long one. Whether it is all ASCII, as far as it was taken in. */
  take(text: string): boolean {
    const { read, written } = this.#encoder.encodeInto(text, this.#room);
    this.#read = read;
    this.#end = MARGIN + written;
    this.#isAscii = read === written;
    return this.#isAscii;
  }

  /** Whether the text that was taken in last goes on beyond what was taken in. */
  goesOn(text: string): boolean {
    return this.#read < text.length;
  }

  /** Whether a name may stand in a text, which has been taken in. */
  mayHoldName(text: string): boolean {
    if (this.#find(MARGIN) !== NOWHERE) return true;
    for (let from = 0; from + this.#read < text.length; ) {
      from += this.#read - OVERLAP_UNITS;
      this.take(text.slice(from, from + BUFFER_BYTES));
      if (this.#find(MARGIN) !== NOWHERE) return true;
    }
    return false;
  }

  /** The numbers of those of some lines that a name may stand in; they have been taken in, joined by line breaks. */
  passing(lines: readonly string[]): readonly number[] {
    const passing: number[] = [];
    let line = 0;
    /** Units and bytes up to the same place, and the units up to the end of the line. */
    let unit = 0;
    let byte = MARGIN;
    let end = lines[0]?.length ?? 0;
    for (let at = this.#find(byte); at !== NOWHERE; at = this.#find(byte)) {
      unit += this.#unitsBetween(byte, at);
      while (unit > end) {
        line++;
        end += 1 + (lines[line]?.length ?? 0);
      }
      passing.push(line);
      byte = this.#byteAfter(at, end - unit);
      unit = end;
    }
    return passing;
  }

  /** So many units stand between two bytes of the buffer. */
  #unitsBetween(from: number, to: number): number {
    let units = to - from;
    if (!this.#isAscii) for (let at = from; at < to; at++) if (isFurther(this.#bytes[at])) units--;
    return units;
  }

  /** The byte that stands so many units after another one. */
  #byteAfter(from: number, units: number): number {
    if (this.#isAscii) return from + units;
    let byte = from;
    for (let left = units; left > 0 && byte < this.#end; left--) {
      byte++;
      while (isFurther(this.#bytes[byte])) byte++;
    }
    return byte;
  }

  /** Where, from a byte on, something seems to be of a name; the place of one letter of it. */
  #find(from: number): number {
    const bytes = this.#bytes;
    const pairs = this.#pairs;
    const end = this.#end;
    const { cells, shift } = this.#windows;
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
      if ((((cells[slot >> 3] ?? 0) >> bitOf(slot)) & 1) === 0 || !hasOtherBit(this.#windows, window))
        continue;
      // Of a window of a key the two bytes in the middle always belong to it.
      const inWord = at - 1;
      if (inWord < done || FOLDED[bytes[inWord] ?? 0] === 0) continue;
      done = this.#endOfWord(inWord);
      if (this.#isKnown(this.#startOfWord(inWord), done)) return inWord;
    }
    return NOWHERE;
  }

  /** Looks at the word from `start` to `end`, by itself and with its neighbours. */
  #isKnown(start: number, end: number): boolean {
    const bytes = this.#bytes;
    const keys = this.#keys;
    const word = this.#hash(start, end);
    if (mayHaveKey(keys, word)) return true;
    if (!mayHaveKey(keys, hashOfPaired(word))) return false;
    let next = end;
    while (next < this.#end && FOLDED[bytes[next] ?? 0] === 0) next++;
    if (next < this.#end && mayHaveKey(keys, hashPair(word, this.#hash(next, this.#endOfWord(next)))))
      return true;
    let last = start - 1;
    while (last >= MARGIN && FOLDED[bytes[last] ?? 0] === 0) last--;
    return last >= MARGIN && mayHaveKey(keys, hashPair(this.#hash(this.#startOfWord(last), last + 1), word));
  }

  #startOfWord(at: number): number {
    let start = at;
    while (FOLDED[this.#bytes[start - 1] ?? 0] !== 0) start--;
    return start;
  }

  #endOfWord(at: number): number {
    let end = at;
    while (FOLDED[this.#bytes[end] ?? 0] !== 0) end++;
    return end;
  }

  #hash(start: number, end: number): number {
    const bytes = this.#bytes;
    let hash = NO_LETTERS;
    // As `hashOn` does it: a call for every letter is what most of the time would go to on a page that is just opened.
    for (let i = start; i < end; i++)
      hash = Math.imul(hash ^ (FOLDED[bytes[i] ?? 0] ?? 0), LETTER_MULTIPLIER);
    return hash;
  }
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
