/**
 * The tables of a sieve and how they are addressed: what the build fills in and a page looks up. Bits stand in
 * printable characters, four in each, so that a page gets a table by encoding a string, which costs it nothing.
 */

/** What a page is given of a sieve. */
export interface SieveData {
  /** Bits by `slotOf` a window of four bytes: 1 where the window is a part of a key's letters. */
  readonly windows: string;
  /** Bits by `slotOf` a key: the words, pairs of words and grams that names are known by. */
  readonly keys: string;
  /** Words too short for a window. */
  readonly tiny: readonly string[];
}

/** Odd, with its bits well mixed: 2^32 divided by the golden ratio (multiplicative hashing). */
export const MULTIPLIER = 0x9e3779b1;
/** Sets the bit that tells small from capital ASCII letters, in each byte of a window. */
export const SMALL_LETTERS = 0x20202020;
/** Bits of a table in a character, its low ones. Above them it has a 1, which makes it a letter or sign of ASCII. */
const CELL_BITS = 6;
const FIRST_CHARACTER = 1 << CELL_BITS;

/** Where a hash has its bit in a table: bit `bitOf` the slot in cell `slot >> 3`. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, MULTIPLIER) >>> shift;
}

/** Which bit of its cell a slot is: one of six, by the slot's low three bits. */
export function bitOf(slot: number): number {
  return ((slot & 7) * 3) >> 2;
}

/** The cells of a table; and the shift of its slots. */
export interface BitTable {
  readonly cells: Uint8Array;
  readonly shift: number;
}

/** What turns text into bytes of UTF-8: the platform's `TextEncoder`. */
export interface Encoder {
  /** Writes as much of a text as there is room for; tells how many units and bytes that was. */
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
}

/** Opens a table that `writeTable` wrote. */
export function openTable(written: string, encoder: Encoder): BitTable {
  // The low bits of the characters are those of the table; nothing asks for the others.
  const cells = new Uint8Array(written.length);
  encoder.encodeInto(written, cells);
  return tableOf(cells);
}

/** An empty table for so many entries, at most a fifth of its bits 1 where each entry sets five. */
export function createTable(entries: number): BitTable {
  return tableOf(new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(4 * entries, 256)))));
}

function tableOf(cells: Uint8Array): BitTable {
  return { cells, shift: 32 - Math.log2(cells.length) - 3 };
}

function setBit({ cells, shift }: BitTable, hash: number): void {
  const slot = slotOf(hash, shift);
  cells[slot >> 3] = (cells[slot >> 3] ?? 0) | (1 << bitOf(slot));
}

function hasBit({ cells, shift }: BitTable, hash: number): boolean {
  const slot = slotOf(hash, shift);
  return (((cells[slot >> 3] ?? 0) >> bitOf(slot)) & 1) === 1;
}

/** A table as text, for `openTable`. */
export function writeTable({ cells }: BitTable): string {
  let text = '';
  for (const cell of cells) text += String.fromCharCode(FIRST_CHARACTER | cell);
  return text;
}

/** The prime of 32-bit FNV. */
export const LETTER_MULTIPLIER = 0x01000193;
/** The hash of no letters; `hashOn` adds one after the other (FNV-1a over folded units). */
export const NO_LETTERS = 0x811c9dc5;

export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, LETTER_MULTIPLIER);
}

/** The hash of two words of which one follows the other. */
export function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x85ebca6b) ^ (first >>> 15)) + second;
}

/** The hash that tells of a word that it is looked for beside others. */
export function hashOfPaired(word: number): number {
  return hashOn(word, 1);
}

/** A window has two bits: what shares the one of a key seldom shares the other. */
export function addWindow(table: BitTable, window: number): void {
  setBit(table, window);
  setBit(table, otherHash(window));
}

/** Whether a table whose first bit for a window is 1 has its second one. */
export function hasOtherBit(table: BitTable, window: number): boolean {
  return hasBit(table, otherHash(window));
}

/** So many bits are set for a key: what passes here is sent for. With five, one word in ten thousand passes for nothing. */
const KEY_BITS = 5;

export function addKey(table: BitTable, key: number): void {
  for (let i = 0, hash = key; i < KEY_BITS; i++, hash = otherHash(hash)) setBit(table, hash);
}

/** Whether a table may hold a key; certain when it says no. */
export function mayHaveKey(table: BitTable, key: number): boolean {
  // Most are gone with the first bit.
  if (!hasBit(table, key)) return false;
  let hash = key;
  for (let i = 1; i < KEY_BITS; i++) {
    hash = otherHash(hash);
    if (!hasBit(table, hash)) return false;
  }
  return true;
}

function otherHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ (hash >>> 16);
}
