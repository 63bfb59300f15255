/**
 * What detection does is linear in the text, counted in letters read, letters searched and things compared and kept:
 * twice the text is at most 2.2 times the work. It is the same count on any machine.
 */
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { BUNDLED, HAND_MADE, ONE_LETTER, textOf, worstDictionary } from './adversarial-texts.ts';
import { seed } from './seed.ts';
import { workOf } from './work-meter.ts';

const MOST = 2.2;
/** Of the shorter text: many times what is looked at around a name. */
const UNITS = 6_000;

const bundled = openDictionary(seed.dictionary);

describe.each([
  ['the bundled dictionary', bundled, { ...ONE_LETTER, ...BUNDLED }],
  ['a dictionary of the worst names', worstDictionary, { ...ONE_LETTER, ...HAND_MADE }],
] as const)('%s', (_, dictionary, adversaries) => {
  it.each(Object.entries(adversaries))('%s', (__, adversary) => {
    const work = (times: number) => workOf(() => detect(dictionary, [textOf(adversary, times)]));
    const times = Math.ceil(UNITS / adversary.piece.length);
    const once = work(times);
    // Each letter is read at least once, or the meter is broken.
    expect(once).toBeGreaterThan(UNITS);
    expect(work(2 * times) / once).toBeLessThanOrEqual(MOST);
  });
});
