/**
 * The sieve in front of detection: whether a name may stand in a text at all. It never misses one and seldom lets a
 * text through for nothing, looks at a text of ASCII letters at every second unit, and is a fraction of the
 * dictionary, so that every page can have it.
 */
import { createPlainText } from './plain-text.ts';
import { type Encoder, mayHaveKey, openTable, type SieveData } from './sieve-tables.ts';
import { hasKey } from './sieve-words.ts';

export interface Sieve {
  /**
   * Whether a name of an entity, or what tells from anywhere on a page which names are mentions, may stand in the text
   * of a flow; certain when it says no.
   */
  mayHoldName(text: string): boolean;
  /** Looks at some lines in one go. `together` is the lines joined by line breaks. */
  look(lines: readonly string[], together: string): SievedLines;
}

export interface SievedLines {
  /** The numbers of some lines, in order: of all that `mayHoldName` says yes to, and of few others. */
  readonly passed: readonly number[];
  /** Whether all letters in all lines are ASCII, for certain when it says yes. */
  readonly isPlain: boolean;
}

/** What does not fold to itself or to what parts words: letters beyond ASCII, accents, invisible characters. */
const BEYOND_ASCII =
  /[\u00a8\u00aa\u00ad\u00af\u00b2-\u00b5\u00b8-\u1fff\u200b-\u200f\u202a-\u202e\u2031-\uffff]/;

/** A sieve whose tables are opened when it is first asked: many frames hold no text, or are paused. */
export function openSieve(data: SieveData, encoder: Encoder): Sieve {
  let opened: Sieve | null = null;
  const open = () => {
    opened ??= openTables(data, encoder);
    return opened;
  };
  return {
    mayHoldName: (text) => open().mayHoldName(text),
    look: (lines, together) => open().look(lines, together),
  };
}

function openTables(data: SieveData, encoder: Encoder): Sieve {
  const keys = openTable(data.keys, encoder);
  const plain = createPlainText(openTable(data.windows, encoder), keys, encoder);
  const holdsTiny = createTinyTest(data.tiny);
  const isKnown = (hash: number) => mayHaveKey(keys, hash);
  const takeWhole = (text: string) => {
    const isAscii = plain.take(text);
    return (isAscii && !plain.goesOn(text)) || !BEYOND_ASCII.test(text);
  };
  const mayHoldName = (text: string) => {
    if (holdsTiny(text)) return true;
    return takeWhole(text) ? plain.mayHoldName(text) : hasKey(text, isKnown);
  };
  return {
    mayHoldName,
    look(lines, together) {
      const isPlain = takeWhole(together);
      const mayHoldTiny = holdsTiny(together);
      if (isPlain && !mayHoldTiny && !plain.goesOn(together))
        return { passed: plain.passing(lines), isPlain };
      const mayHold = isPlain ? plain.mayHoldName(together) : hasKey(together, isKnown);
      if (!mayHoldTiny && !mayHold) return { passed: [], isPlain };
      return { passed: Array.from(lines.keys()).filter((i) => mayHoldName(lines[i] ?? '')), isPlain };
    },
  };
}

/** Tells whether one of some words that are too short for a window stands in a text. */
function createTinyTest(words: readonly string[]): (text: string) => boolean {
  if (words.length === 0) return () => false;
  const escaped = words.map((word) => word.replace(/[^a-z0-9]/gi, '\\$&'));
  // What stands before is looked at only where one is found: that takes a fraction of the time.
  const some = new RegExp(`(?:${escaped.join('|')})(?![A-Za-z0-9])`);
  const alone = new RegExp(`(?<![A-Za-z0-9])${some.source}`);
  return (text) => some.test(text) && alone.test(text);
}
