import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityMaps, MAP_STEPS, percentAt, tickAt, tickNear } from '../../src/screens/page-places.ts';

const HEIGHT = 2_000;
/** Pixels in a step. */
const STEP = HEIGHT / MAP_STEPS;

const maps = (...middles: readonly number[]) =>
  entityMaps({ height: HEIGHT, view: [100, 300], middles: { 'a/nis': middles } });
const map = (...middles: readonly number[]) => {
  const found = maps(...middles).get('a/nis');
  if (found === undefined) throw new Error('no map');
  return found;
};

describe('the map of a page', () => {
  it('has a map for what stands on the page itself, and none for what is in frames only', () => {
    expect(map(30)).toEqual({ ticks: [{ step: 3, index: 0 }], view: [10, 30] });
    expect(maps().size).toBe(0);
    expect(entityMaps(null).size).toBe(0);
  });

  it('has one tick a step, which leads to the first mention in it', () => {
    expect(map(30, 31, 32, 600, 30).ticks).toEqual([
      { step: 3, index: 0 },
      { step: 60, index: 3 },
    ]);
  });

  it('is as long as what is in a scroller, before its beginning and beyond the end of the page', () => {
    const { ticks, view } = map(-1_000, 1_000, 3_000);
    expect(ticks.map(({ step }) => step)).toEqual([0, 100, 200]);
    expect(view).toEqual([55, 65]);
  });

  it('keeps every mention within the page, and its ticks apart and in order of the mentions', () => {
    const middle = fc.integer({ min: -5_000, max: 50_000 });
    fc.assert(
      fc.property(fc.array(middle, { minLength: 1 }), fc.nat(), (middles, height) => {
        const ticks = [...entityMaps({ height, view: [0, 0], middles: { 'a/x': middles } }).values()][0]
          ?.ticks;
        if (ticks === undefined) throw new Error('no map');
        for (const { step } of ticks) expect(step >= 0 && step <= MAP_STEPS).toBe(true);
        expect(new Set(ticks.map(({ step }) => step)).size).toBe(ticks.length);
        expect(ticks.map(({ index }) => index)).toEqual(
          ticks.map(({ index }) => index).toSorted((a, b) => a - b),
        );
        expect(ticks[0].index).toBe(0);
      }),
    );
  });

  it('finds the tick of a mention, which may be in the same step as one before it', () => {
    const { ticks } = map(30, 31, 32, 33, 600, 601, 1_500);
    expect([0, 3, 4, 5, 6, 20].map((index) => tickAt(ticks, index).step)).toEqual([3, 3, 60, 60, 150, 150]);
  });

  it('goes from a press to the nearest tick', () => {
    const step = fc.nat({ max: MAP_STEPS });
    fc.assert(
      fc.property(fc.uniqueArray(step, { minLength: 1 }), step, (steps, pressed) => {
        const nearest = tickNear(map(...steps.map((one) => one * STEP)).ticks, pressed);
        const least = Math.min(...steps.map((one) => Math.abs(one - pressed)));
        expect(Math.abs(nearest.step - pressed)).toBe(least);
        expect(steps[nearest.index]).toBe(nearest.step);
      }),
    );
  });

  it('tells in percent how far down a mention stands', () => {
    const page = map(0, HEIGHT / 2, HEIGHT);
    expect([0, 1, 2].map((index) => percentAt(page, index))).toEqual([0, 50, 100]);
  });
});
