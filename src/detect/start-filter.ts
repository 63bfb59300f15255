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
  /**
   * By window: how far its units are one word, and where in the automaton that word leads, as `leadOf` packs it. A
   * window that is not in it only shares another's slot.
   */
  readonly leads: ReadonlyMap<number, number>;
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

/** Packs a node with the number of units that lead to it, which are 1 to 4. */
function leadOf(node: number, units: number): number {
  return node * 8 + units;
}

/** The node of a lead. */
export function nodeOfLead(lead: number): number {
  return lead >> 3;
}

/** How many units lead to the node of a lead. */
export function unitsOfLead(lead: number): number {
  return lead & 7;
}

/** The slot of a window; others may share it (multiplicative hashing). */
export function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> (32 - FILTER_BITS);
}

/** Builds the filter from the automaton. */
export function createFilter(automaton: Automaton): StartFilter {
  const windows = new Uint8Array(1 << FILTER_BITS);
  const leads = new Map<number, number>();
  const units = new Uint8Array(8192);

  /** Lets every window through that goes on from one of `length` units, which begins as `lead` tells. */
  const letThrough = (window: number, length: number, lead: number) => {
    if (length === GRAM_UNITS) {
      windows[slotOf(window)] = 1;
      leads.set(window, lead);
    } else for (const code of ALL_CODES) letThrough(rollWindow(window, code), length + 1, lead);
  };
  /** Goes on to `node` by `unit`; `before` is the lead of the units before, 0 for none. */
  const follow = (node: number, window: number, length: number, unit: number, before: number) => {
    // A unit beyond ASCII is told from plain ones before any window is looked up.
    if (unit >= 128) return;
    const code = UNIT_CODE[unit] ?? 0;
    const next = rollWindow(window, code);
    const isFirstWord = code !== 0 && unitsOfLead(before) === length;
    const lead = isFirstWord ? leadOf(node, length + 1) : before;
    if (length + 1 === GRAM_UNITS) {
      letThrough(next, GRAM_UNITS, lead);
      return;
    }
    if (automaton.nodeEnding[node] !== 0) {
      if (code === 0) letThrough(next, length + 1, lead);
      else letThrough(rollWindow(next, 0), length + 2, lead);
    }
    // A gap may be a run of spaces.
    if (unit === GAP) follow(node, next, length + 1, GAP, lead);
    for (let edge = automaton.firstEdge[node] ?? 0; edge < (automaton.firstEdge[node + 1] ?? 0); edge++)
      follow(automaton.edgeTargets[edge] ?? 0, next, length + 1, automaton.edgeUnits[edge] ?? 0, lead);
  };
  for (let edge = automaton.firstEdge[0] ?? 0; edge < (automaton.firstEdge[1] ?? 0); edge++) {
    const unit = automaton.edgeUnits[edge] ?? 0;
    setBit(units, unit);
    follow(automaton.edgeTargets[edge] ?? 0, 0, 0, unit, 0);
  }
  return { windows, leads, units };
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}

/** Whether the bit `at` of a set of bits is 1. */
export function hasBit(bits: Uint8Array, at: number): boolean {
  return (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
}
