/**
 * A filter in front of the automaton: which runs of four plain units a name can begin with. A window of five units
 * is rolled over the text and looked up in a table; hardly any word of a text passes, and so hardly a branch
 * of the loop is taken, which is what costs.
 */
import type { Automaton } from './dictionary.ts';
import { foldUnit, GAP, unitKind, WORD } from './fold.ts';

/** Names are told apart by their first four units. */
const GRAM_UNITS = 4;
/** Bits that a unit takes in a window. */
const CODE_BITS = 6;
/** Keeps the units of a window: the one before a word, and the first four of it. */
const WINDOW_MASK = 2 ** (CODE_BITS * (GRAM_UNITS + 1)) - 1;
const FILTER_BITS = 16;

/** The code of a unit that is not plain: not ASCII. */
export const NOT_PLAIN = 1 << CODE_BITS;

/**
 * By unit: 0 for what ends a plain word, a number from 1 for letters and digits whatever their case, `NOT_PLAIN`
 * beyond ASCII. So large that a unit need not be compared first.
 */
export const UNIT_CODE: Uint8Array = new Uint8Array(65_536).fill(NOT_PLAIN);
const codes = new Map<number, number>();
for (let unit = 0; unit < 128; unit++) {
  const folded = foldUnit(unit);
  if ((unitKind(unit) & WORD) !== 0 && !codes.has(folded)) codes.set(folded, codes.size + 1);
  UNIT_CODE[unit] = codes.get(folded) ?? 0;
}
/** All codes of plain units. */
const ALL_CODES: readonly number[] = [0, ...codes.values()];

export interface StartFilter {
  /** By `slotOf` of a window: 1 where a name may begin with the four units in it. Bytes, as bits cost three times as long. */
  readonly windows: Uint8Array;
  /** A set of bits, by folded unit: 1 where a name can begin with it. */
  readonly units: Uint8Array;
}

/** The window that has gone on by a unit of this code. */
export function rollWindow(window: number, code: number): number {
  return ((window << CODE_BITS) | code) & WINDOW_MASK;
}

/** Whether the first of the four units in a window is not in the middle of a plain word. */
export function isBehindWord(window: number): boolean {
  return window >> (CODE_BITS * GRAM_UNITS) === 0;
}

/** The slot of a window; others may share it (multiplicative hashing). */
export function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> (32 - FILTER_BITS);
}

/** Builds the filter from the automaton. */
export function createFilter(automaton: Automaton): StartFilter {
  const windows = new Uint8Array(1 << FILTER_BITS);
  const units = new Uint8Array(8192);

  /** Lets every window through that goes on from one of `length` units. */
  const letThrough = (window: number, length: number) => {
    if (length === GRAM_UNITS) windows[slotOf(window)] = 1;
    else for (const code of ALL_CODES) letThrough(rollWindow(window, code), length + 1);
  };
  const follow = (node: number, window: number, length: number, unit: number) => {
    // A unit beyond ASCII is told from plain ones before any window is looked up.
    if (unit >= 128) return;
    const next = rollWindow(window, UNIT_CODE[unit] ?? 0);
    if (length + 1 === GRAM_UNITS) {
      letThrough(next, GRAM_UNITS);
      return;
    }
    if (automaton.nodeEnding[node] !== 0) {
      if (UNIT_CODE[unit] === 0) letThrough(next, length + 1);
      else letThrough(rollWindow(next, 0), length + 2);
    }
    // A gap may be a run of spaces.
    if (unit === GAP) follow(node, next, length + 1, GAP);
    for (let edge = automaton.firstEdge[node] ?? 0; edge < (automaton.firstEdge[node + 1] ?? 0); edge++)
      follow(automaton.edgeTargets[edge] ?? 0, next, length + 1, automaton.edgeUnits[edge] ?? 0);
  };
  for (let edge = automaton.firstEdge[0] ?? 0; edge < (automaton.firstEdge[1] ?? 0); edge++) {
    const unit = automaton.edgeUnits[edge] ?? 0;
    setBit(units, unit);
    follow(automaton.edgeTargets[edge] ?? 0, 0, 0, unit);
  }
  return { windows, units };
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}

/** Whether the bit `at` of a set of bits is 1. */
export function hasBit(bits: Uint8Array, at: number): boolean {
  return (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
}
