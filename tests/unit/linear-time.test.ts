/**
 * Detection takes time linear in the text: twice the text takes at most 2.2 times as long, of texts made to be slow
 * as of any. tests/unit/linear-work.test.ts says the same of counts, which no other work on the machine can move.
 */
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import { type Dictionary, openDictionary } from '../../src/detect/dictionary.ts';
import {
  type Adversary,
  BUNDLED,
  HAND_MADE,
  ONE_LETTER,
  textOf,
  worstDictionary,
} from './adversarial-texts.ts';
import { seed } from './seed.ts';

/** Of the time of a text, for one of twice its length. */
const MOST = 2.2;
/**
 * Measured over so many doublings at once: that collecting garbage sets in somewhere between them then weighs little
 * beside what it would be to grow faster than the text (22 times and more, where linear is 8).
 */
const TIMES_LONGER = 2 ** 3;
/** The least time that is measured, in milliseconds: far above what the clock can tell apart, which is some 0.1. */
const LEAST_MS = 12;
const FIRST_UNITS = 1024;
/** Each round can only bring an estimate down, to what the work itself takes. */
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 15;

const nobody = new Int32Array(new SharedArrayBuffer(4));

/** Milliseconds that this thread has worked, whatever else the machine did meanwhile. */
function threadMs(): number {
  // Linux brings the count up to date whenever a thread is paused, and else every few milliseconds only.
  Atomics.wait(nobody, 0, 0, 0.1);
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function timeOf(work: () => void): number {
  const began = threadMs();
  work();
  return threadMs() - began;
}

type Run = (times: number) => void;

/** Runs so often in a row that it is as much as one run of a text so many times as long. */
function inARow(run: Run, times: number): number {
  return timeOf(() => {
    for (let i = 0; i < TIMES_LONGER; i++) run(times);
  });
}

/** How many pieces make a text that keeps `run` busy for `LEAST_MS` when read so often, its code warm. */
function enough(piece: string, run: Run): number {
  let times = Math.ceil(FIRST_UNITS / piece.length);
  for (;;) {
    const ms = Math.min(inARow(run, times), inARow(run, times));
    if (ms >= LEAST_MS) return times;
    times = Math.ceil(times * Math.min(8, (1.2 * LEAST_MS) / ms));
  }
}

/**
 * How many times as long `run` takes of twice as much, by the least times of both. The shorter text is read as often
 * as makes up for its length, so that other work on the machine and garbage fall on both alike.
 */
function growth(piece: string, run: Run): number {
  const times = enough(piece, run);
  let shorter = Number.POSITIVE_INFINITY;
  let longer = Number.POSITIVE_INFINITY;
  let factor = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= LEAST_ROUNDS || (factor > MOST && round <= MOST_ROUNDS); round++) {
    shorter = Math.min(shorter, inARow(run, times));
    const once = timeOf(() => run(times * TIMES_LONGER));
    longer = Math.min(longer, once);
    factor = 2 * (longer / shorter) ** (1 / Math.log2(TIMES_LONGER));
  }
  return factor;
}

/** Runs of detection over texts of so many pieces, each text made once. */
function detection(dictionary: Dictionary, adversary: Adversary): Run {
  const texts = new Map<number, string>();
  return (times) => {
    const text = texts.get(times) ?? textOf(adversary, times);
    texts.set(times, text);
    detect(dictionary, [text]);
  };
}

const bundled = openDictionary(seed.dictionary);

describe.each([
  ['the bundled dictionary', bundled, { ...ONE_LETTER, ...BUNDLED }],
  ['a dictionary of the worst names', worstDictionary, HAND_MADE],
] as const)('%s', (_, dictionary, adversaries) => {
  it.each(Object.entries(adversaries))('%s', { timeout: 60_000 }, (__, adversary) => {
    const run = detection(dictionary, adversary);
    expect(growth(adversary.piece, run)).toBeLessThanOrEqual(MOST);
  });
});

describe('pages of many texts', () => {
  it.each([
    ['names', 'NATO'],
    ['near-misses', 'North Kore'],
    ['nothing', 'a'],
    ['names that need a name of another text', 'Yoon'],
    ['names that need another near', 'on X'],
  ])('%s', { timeout: 60_000 }, (_, text) => {
    const run = (times: number) => {
      const texts = new Array<string>(times).fill(text);
      detect(bundled, ['Yoon Suk-yeol wrote on Facebook', ...texts]);
    };
    expect(growth(text, run)).toBeLessThanOrEqual(MOST);
  });
});
