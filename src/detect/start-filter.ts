/**
 * A filter in front of the automaton: which runs of four plain letters a name can begin with. Most words of a
 * text are told apart by two looks into small tables, without a step of the automaton.
 */
import type { Automaton } from './dictionary.ts';
import { foldUnit, GAP, unitKind, WORD } from './fold.ts';

/** Names are told apart by their first four units. */
const GRAM_UNITS = 4;
const GRAM_BITS = 16;

/** By ASCII unit: folded, so that letters are small and every gap is a space. */
export const ASCII_FOLD: Uint16Array = Uint16Array.from({ length: 128 }, (_, unit) => foldUnit(unit));

/** By ASCII unit: 1 for letters, digits and the underscore. */
export const ASCII_WORD: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) => unitKind(unit) & WORD);

/** Folded units that can follow a word. After what is none, a full stop say, any can. */
const ENDS: readonly number[] = [...new Set([...ASCII_FOLD].filter((_, unit) => ASCII_WORD[unit] === 0))];

export interface StartFilter {
  /** By ASCII unit: 1 where a name can begin with it, 2 where a name of one or two units can. */
  readonly ascii: Uint8Array;
  /** A set of bits, by `gramOf`: 1 where a name may begin with such four units. */
  readonly grams: Uint8Array;
  /** A set of bits, by folded unit: 1 where a name can begin with it. */
  readonly units: Uint8Array;
}

/** A number below 2 to the `GRAM_BITS` for four folded units; others may share it (multiplicative hashing). */
export function gramOf(a: number, b: number, c: number, d: number): number {
  return Math.imul(a | (b << 7) | (c << 14) | (d << 21), 0x9e3779b1) >>> (32 - GRAM_BITS);
}

/** Builds the filter from the automaton. */
export function createFilter(automaton: Automaton): StartFilter {
  const ascii = new Uint8Array(128);
  const grams = new Uint8Array(1 << (GRAM_BITS - 3));
  const units = new Uint8Array(8192);
  const isShort = new Set<number>();

  const follow = (node: number, path: readonly number[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = path;
    // Four units with one among them that is not plain never come to be asked for.
    if (path.some((unit) => unit >= 128)) return;
    if (path.length === GRAM_UNITS) {
      setBit(grams, gramOf(a, b, c, d));
      return;
    }
    if (automaton.nodeEnding[node] !== 0) {
      if (path.length < GRAM_UNITS - 1) isShort.add(a);
      else for (const next of ASCII_WORD[c] === 1 ? ENDS : ASCII_FOLD) setBit(grams, gramOf(a, b, c, next));
    }
    // A gap may be a run of spaces.
    if (path.at(-1) === GAP) follow(node, [...path, GAP]);
    for (let edge = automaton.firstEdge[node] ?? 0; edge < (automaton.firstEdge[node + 1] ?? 0); edge++)
      follow(automaton.edgeTargets[edge] ?? 0, [...path, automaton.edgeUnits[edge] ?? 0]);
  };
  for (let edge = automaton.firstEdge[0] ?? 0; edge < (automaton.firstEdge[1] ?? 0); edge++) {
    const unit = automaton.edgeUnits[edge] ?? 0;
    setBit(units, unit);
    follow(automaton.edgeTargets[edge] ?? 0, [unit]);
  }
  ASCII_FOLD.forEach((folded, unit) => {
    if (hasBit(units, folded)) ascii[unit] = isShort.has(folded) ? 2 : 1;
  });
  return { ascii, grams, units };
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}

/** Whether the bit `at` of a set of bits is 1. */
export function hasBit(bits: Uint8Array, at: number): boolean {
  return (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
}
