/** Where a card goes: under the line of its mention, or over it, on screen and at most half the screen high. Pure. */
import type { Box } from './corridor.ts';

/** Between the line and the card, in CSS pixels: close enough to cross, far enough to show the line. */
const GAP_PX = 6;
/** Kept free along the edges of the screen. */
const MARGIN_PX = 8;
const MIN_HEIGHT_PX = 140;

export interface CardPlace {
  /** The upper left corner, in the coordinates of the line and the screen. */
  readonly x: number;
  readonly y: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** How large a card would like to be, in CSS pixels. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** The place of a card at the box of a line, within the box of the screen. */
export function placeCard(line: Box, wanted: CardSize, screen: Box): CardPlace {
  const screenHeight = screen.bottom - screen.top;
  const maxWidth = screen.right - screen.left - 2 * MARGIN_PX;
  const most = screenHeight / 2;
  const below = screen.bottom - MARGIN_PX - (line.bottom + GAP_PX);
  const above = line.top - GAP_PX - (screen.top + MARGIN_PX);
  const height = Math.min(wanted.height, most);
  const isBelow = height <= below || (height > above && below >= above);
  const room = Math.max(MIN_HEIGHT_PX, Math.min(isBelow ? below : above, most));
  const maxHeight = Math.min(room, screenHeight - 2 * MARGIN_PX);
  const shown = Math.min(wanted.height, maxHeight);
  // In a small frame the card must be read over the line rather than be cut off under it.
  const y = isBelow ? line.bottom + GAP_PX : line.top - GAP_PX - shown;
  return {
    x: within(
      line.left,
      screen.left + MARGIN_PX,
      screen.right - MARGIN_PX - Math.min(wanted.width, maxWidth),
    ),
    y: within(y, screen.top + MARGIN_PX, screen.bottom - MARGIN_PX - shown),
    maxWidth,
    maxHeight,
  };
}

/** The nearest to `value` from `least` to `most`; `least` where there is nothing in between. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
