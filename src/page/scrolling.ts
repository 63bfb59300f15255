/** Scrolling to a mention: through every scrolling box around it, to where its own line is in the middle. */
import { elementAround } from './elements.ts';
import type { PlacedMention } from './marked-flow.ts';
import { elementOf, rectsOf } from './ranges.ts';

/** Brings a mention to the middle of the screen. */
export function bringToMiddle(placed: PlacedMention): void {
  const element = elementOf(placed);
  if (element === null) return;
  // The browser knows all boxes and directions; but the element may be a whole chapter, taller than the screen.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (let box = element; ; box = elementAround(box)) {
    const line = rectsOf(placed)[0];
    if (line === undefined) return;
    const isOutermost = elementAround(box) === box;
    const frame = isOutermost ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect();
    const left = beyond(line.left, line.right, frame.left, frame.right);
    const top = beyond(line.top, line.bottom, frame.top, frame.bottom);
    if (left !== 0 || top !== 0) (isOutermost ? window : box).scrollBy({ left, top, behavior: 'instant' });
    if (isOutermost) return;
  }
}

/** How far to scroll so that what lies outside of a frame comes to its middle; 0 for what is inside. */
function beyond(start: number, end: number, frameStart: number, frameEnd: number): number {
  if (start >= frameStart && end <= frameEnd) return 0;
  return (start + end - frameStart - frameEnd) / 2;
}
