/** The corridor between a mention and its card. */
import { describe, expect, it } from 'vitest';
import { isInCorridor } from '../../src/hover/corridor.ts';

const from = { x: 100, y: 100 };
const below = { left: 90, top: 120, right: 430, bottom: 300 };
const above = { left: 90, top: -120, right: 430, bottom: 80 };

describe('isInCorridor', () => {
  it.each([
    ['straight down', { x: 100, y: 110 }, true],
    ['slanted to the right', { x: 115, y: 110 }, true],
    ['slanted to the left', { x: 85, y: 110 }, true],
    ['along the line', { x: 140, y: 102 }, false],
    ['upwards', { x: 100, y: 90 }, false],
    ['past the edge of the card', { x: 100, y: 125 }, false],
    ['a tremor where it began', { x: 101, y: 99 }, true],
  ])('towards a card below: %s', (_, at, inside) => {
    expect(isInCorridor(at, from, below)).toBe(inside);
  });

  it('is the same upside down for a card above', () => {
    expect(isInCorridor({ x: 110, y: 90 }, from, above)).toBe(true);
    expect(isInCorridor({ x: 110, y: 110 }, from, above)).toBe(false);
  });

  it('is empty for a card that overlaps the mention', () => {
    expect(isInCorridor({ x: 101, y: 101 }, from, { left: 110, top: 50, right: 450, bottom: 150 })).toBe(
      false,
    );
  });
});
