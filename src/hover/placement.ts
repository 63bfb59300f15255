/** Where a card goes: under its mention, or over it, on screen and at most half the screen high. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { CardHost } from './card-host.ts';

/** Between the mention and the card, in CSS pixels: close enough to cross, far enough to show the line. */
const GAP_PX = 6;
/** Kept free along the edges of the screen. */
const MARGIN_PX = 8;
const MIN_HEIGHT_PX = 140;

export interface Anchor {
  /** The boxes of the mention, one for each line it runs over; empty when it is gone. */
  rects(): DOMRect[];
  /** An element the mention is in, whose scrolling is followed. */
  readonly element: Element;
  /** Where the pointer rested: the card goes to the line it was on. */
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps `host` placed at `anchor` while the page scrolls and changes, and its height within the screen.
 * `onLost` is called when the mention has no box any more or has been scrolled away. Ends with `signal`.
 */
export function keepPlaced(host: CardHost, anchor: Anchor, onLost: () => void, signal: AbortSignal): void {
  const line = lineNumber(anchor);
  const boxNow = (): DOMRect | undefined => {
    const rects = anchor.rects();
    return rects[line] ?? rects[0];
  };
  const reference = {
    getBoundingClientRect: () => boxNow() ?? new DOMRect(),
    contextElement: anchor.element,
  };
  const place = async () => {
    const box = boxNow();
    if (box === undefined || box.bottom < 0 || box.top > innerHeight) {
      onLost();
      return;
    }
    const { x, y } = await computePosition(reference, host.element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP_PX),
        flip({ padding: MARGIN_PX, fallbackPlacements: ['top-start'] }),
        size({
          padding: MARGIN_PX,
          apply({ availableWidth, availableHeight }) {
            const wanted = Math.max(MIN_HEIGHT_PX, Math.min(availableHeight, innerHeight / 2));
            host.limit(availableWidth, Math.min(wanted, innerHeight - 2 * MARGIN_PX));
          },
        }),
        // In a small frame the card must be read over the line rather than be cut off under it.
        shift({ padding: MARGIN_PX, crossAxis: true }),
      ],
    });
    if (!signal.aborted) host.place(x, y);
  };
  host.limit(innerWidth - 2 * MARGIN_PX, innerHeight / 2);
  const stop = autoUpdate(reference, host.element, () => void place());
  signal.addEventListener('abort', stop, { once: true });
}

/** Which of the mention's lines the pointer was on; a mention that breaks over a line has two boxes. */
function lineNumber({ rects, x, y }: Anchor): number {
  const found = rects().findIndex((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
  return Math.max(0, found);
}
