/** Keeps a card at its mention while the page scrolls, changes and moves. */
import type { CardHost } from './card-host.ts';
import type { Box } from './corridor.ts';
import { placeCard } from './place-card.ts';

/** A line that the page writes anew has no boxes before it has been read again, which takes this long at most. */
const GONE_MS = 400;

export interface Anchor {
  /** The boxes of the mention, one for each line it runs over; empty when it is gone. */
  rects(): readonly Box[];
  /** Whether the mention is read from right to left. */
  isRightToLeft(): boolean;
  /** Where the pointer rested: the card goes to the line it was on. */
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps `host` placed at `anchor`, and its height within the screen: at once, and with every frame from then on, since
 * no event tells of everything that moves a line. A card is open for seconds, and one look costs two measurements of
 * what the frame lays out anyway. False where the mention has no box on the screen; `onLost` is called when it has left
 * it, or has had none for a while. Ends with `signal`.
 */
export function keepPlaced(host: CardHost, anchor: Anchor, onLost: () => void, signal: AbortSignal): boolean {
  const line = lineNumber(anchor);
  /** When it last had a box. */
  let seen = Number.NEGATIVE_INFINITY;
  const put = async (line: Box) =>
    host.place(
      await placeCard({
        line,
        wanted: host.wantedSize(),
        screen: screenNow(),
        isRightToLeft: anchor.isRightToLeft(),
      }),
    );
  const place = (): boolean => {
    const rects = anchor.rects();
    const box = rects[line] ?? rects[0];
    if (box === undefined) return performance.now() - seen < GONE_MS;
    if (box.bottom < 0 || box.top > innerHeight) return false;
    seen = performance.now();
    void put(box);
    return true;
  };
  const follow = () => {
    if (signal.aborted) return;
    if (place()) requestAnimationFrame(follow);
    else onLost();
  };
  requestAnimationFrame(follow);
  return place();
}

/** What of the page the reader sees, also when it is pinched larger. */
function screenNow(): Box {
  // Null only in a document that is not shown.
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport as VisualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/** Which of the mention's lines the pointer was on; a mention that breaks over a line has two boxes. */
function lineNumber({ rects, x, y }: Anchor): number {
  const found = rects().findIndex((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
  return Math.max(0, found);
}
