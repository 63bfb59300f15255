import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityMaps, MAP_STEPS, percentAt, tickAt, tickNear } from '../../src/screens/page-places.ts';

const maps = (...ticks: readonly (readonly [number, number])[]) =>
  entityMaps({ view: [10, 30], entities: [{ id: 'a/nis', ticks }] });
const map = (...ticks: readonly (readonly [number, number])[]) => {
  const found = maps(...ticks).get('a/nis');
  if (found === undefined) throw new Error('no map');
  return found;
};

describe('the map of a page', () => {
  it('has a map for what stands on the page itself, and none for what is in frames only', () => {
    expect(map([0, 3]).view).toEqual([10, 30]);
    expect(maps().size).toBe(0);
    expect(entityMaps(null).size).toBe(0);
  });

  it('finds the tick of a mention, which may be in the same step as one before it', () => {
    const { ticks } = map([0, 3], [4, 60], [9, 150]);
    expect([0, 3, 4, 8, 9, 20].map((index) => tickAt(ticks, index).step)).toEqual([3, 3, 60, 60, 150, 150]);
  });

  it('goes from a press to the nearest tick', () => {
    const step = fc.nat({ max: MAP_STEPS });
    fc.assert(
      fc.property(fc.uniqueArray(step, { minLength: 1 }), step, (steps, pressed) => {
        const { ticks } = map(...steps.map((one, index) => [index, one] as const));
        const nearest = tickNear(ticks, pressed);
        const least = Math.min(...steps.map((one) => Math.abs(one - pressed)));
        expect(Math.abs(nearest.step - pressed)).toBe(least);
        expect(steps[nearest.index]).toBe(nearest.step);
      }),
    );
  });

  it('tells in percent how far down a mention stands', () => {
    expect(percentAt(map([0, 0], [1, 100], [2, 200]), 1)).toBe(50);
    expect(percentAt(map([0, 0], [1, 100], [2, 200]), 2)).toBe(100);
  });
});
