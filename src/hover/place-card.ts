/** Where a card goes: under the line of its mention, or over it, on screen and at most half the screen high. */
import { computePosition, flip, type Platform, type Rect, shift, size } from '@floating-ui/core';
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

export interface PlaceOptions {
  /** The box of the mention's line. */
  readonly line: Box;
  readonly wanted: CardSize;
  /** The box of what the reader sees. */
  readonly screen: Box;
  /** Whether the line is read from right to left: the card then begins at its right end. */
  readonly isRightToLeft: boolean;
}

/** The place of a card. Settles in the same task: nothing in it waits. */
export async function placeCard({ line, wanted, screen, isRightToLeft }: PlaceOptions): Promise<CardPlace> {
  const screenHeight = screen.bottom - screen.top;
  const most = Math.min(Math.max(MIN_HEIGHT_PX, screenHeight / 2), screenHeight - 2 * MARGIN_PX);
  const maxWidth = screen.right - screen.left - 2 * MARGIN_PX;
  const card = { width: Math.min(wanted.width, maxWidth), height: Math.min(wanted.height, most) };
  const room = {
    x: screen.left + MARGIN_PX,
    y: screen.top + MARGIN_PX,
    width: maxWidth,
    height: screenHeight - 2 * MARGIN_PX,
  };
  let maxHeight = most;
  const platform = platformOf(line, card, room, isRightToLeft);
  const { x, y } = await computePosition(line, card, {
    platform,
    placement: 'bottom-start',
    middleware: [
      flip({ crossAxis: false }),
      size({
        apply({ availableHeight }) {
          maxHeight = Math.min(most, Math.max(MIN_HEIGHT_PX, availableHeight));
          card.height = Math.min(wanted.height, maxHeight);
        },
      }),
      // In a small frame the card must be read over the line rather than be cut off beside it.
      shift({ crossAxis: true }),
    ],
  });
  return { x, y, maxWidth, maxHeight };
}

/**
 * The measurements that floating-ui asks for. Its own for the DOM look through offset parents and clipping ancestors, of
 * which a popover has none.
 */
function platformOf(line: Box, card: CardSize, room: Rect, isRightToLeft: boolean): Platform {
  // The line with the gap on both of its sides: the card stands directly against that.
  const { left: x, top } = line;
  const y = top - GAP_PX;
  const reference = { x, y, width: line.right - x, height: line.bottom + GAP_PX - y };
  return {
    getElementRects: () => ({ reference, floating: { x: 0, y: 0, ...card } }),
    getClippingRect: () => room,
    getDimensions: () => ({ ...card }),
    isRTL: () => isRightToLeft,
  } as Platform;
}
