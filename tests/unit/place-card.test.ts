/** The place of a card: at its line, on the screen, and no higher than half of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/hover/corridor.ts';
import { type CardSize, placeCard } from '../../src/hover/place-card.ts';

const SCREEN = { left: 0, top: 0, right: 1000, bottom: 800 };
const lineAt = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });
const CARD = { width: 340, height: 300 };
const place = (line: Box, wanted: CardSize, screen: Box, isRightToLeft = false) =>
  placeCard({ line, wanted, screen, isRightToLeft });

describe('the place of a card', () => {
  it.each([
    ['under its line', lineAt(100, 100), { x: 100, y: 126 }],
    ['over a line low on the screen', lineAt(100, 700), { x: 100, y: 394 }],
    ['further left where it would leave the screen', lineAt(900, 100), { x: 652, y: 126 }],
    ['further right where its line begins off the screen', lineAt(-40, 100), { x: 8, y: 126 }],
  ])('is %s', async (_, line, expected) => {
    expect(await place(line, CARD, SCREEN)).toMatchObject(expected);
  });

  it('is under a line in the middle where it fits, and where there is more room for one that is higher', async () => {
    const line = lineAt(100, 380);
    expect(await place(line, CARD, SCREEN)).toMatchObject({ y: 406, maxHeight: 386 });
    expect(await place(line, { width: 340, height: 900 }, SCREEN)).toMatchObject({ y: 406, maxHeight: 386 });
    const lower = lineAt(100, 420);
    expect(await place(lower, { width: 340, height: 900 }, SCREEN)).toMatchObject({ y: 14, maxHeight: 400 });
  });

  it('covers its line only on a screen that is too low for both', async () => {
    const low = { left: 0, top: 0, right: 500, bottom: 90 };
    expect(await place(lineAt(20, 30), CARD, low)).toEqual({ x: 20, y: 8, maxWidth: 484, maxHeight: 74 });
  });

  it('begins at the right end of a line that is read from right to left', async () => {
    expect(await place(lineAt(500, 100), CARD, SCREEN, true)).toMatchObject({ x: 240, y: 126 });
  });

  it('follows what the reader has pinched larger', async () => {
    const pinched = { left: 300, top: 200, right: 700, bottom: 600 };
    expect(await place(lineAt(500, 250), { width: 340, height: 120 }, pinched)).toMatchObject({
      x: 352,
      y: 276,
    });
  });

  it('is always on the screen, at most half of it high where that is enough to read, and beside its line', async () => {
    const size = fc.integer({ min: 160, max: 2000 });
    await fc.assert(
      fc.asyncProperty(size, size, size, fc.nat(1000), fc.nat(1000), async (width, height, wanted, x, y) => {
        const screen = { left: 0, top: 0, right: width, bottom: height };
        const left = (x / 1000) * width;
        const top = (y / 1000) * (height - 20);
        const line = { left, top, right: left + 60, bottom: top + 20 };
        const {
          x: at,
          y: top_,
          maxWidth,
          maxHeight,
        } = await place(line, { width: 340, height: wanted }, screen);
        const shownWidth = Math.min(340, maxWidth);
        const shownHeight = Math.min(wanted, maxHeight);
        expect(at).toBeGreaterThanOrEqual(8);
        expect(top_).toBeGreaterThanOrEqual(8);
        expect(at + shownWidth).toBeLessThanOrEqual(width - 8 + 1e-6);
        expect(top_ + shownHeight).toBeLessThanOrEqual(height - 8 + 1e-6);
        expect(shownHeight).toBeLessThanOrEqual(Math.max(140, height / 2));
        // Where one side has room for the least height, the line stays uncovered.
        const room = Math.max(height - 14 - line.bottom, line.top - 14);
        const isClear = top_ >= line.bottom || top_ + shownHeight <= line.top + 1e-6;
        if (room >= 140) expect(isClear).toBe(true);
      }),
    );
  });
});
