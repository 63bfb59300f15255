/**
 * Text that is laid out and yet cannot be seen: clipped to nothing, as closed accordions and labels for screen
 * readers are, put off the page's edge, or without any size.
 */
import { elementAround } from './elements.ts';
import { nodesIn } from './flow-points.ts';
import type { Flow } from './flows.ts';
import { rectsIn } from './ranges.ts';

/** A box no larger than this either way shows nothing: labels for screen readers are clipped to one pixel. */
const NOTHING_PX = 1;

/** Whether `[start, end)` of a flow can be seen, on the screen or by scrolling there. Asks for a layout. */
export function isInSight(flow: Flow, start: number, end: number): boolean {
  const [node] = nodesIn(flow, start, end);
  if (node === undefined) return false;
  const parent = elementAround(node);
  // Not laid out until it comes near; measuring would undo that.
  if (!parent.checkVisibility({ contentVisibilityAuto: true }) && parent.checkVisibility()) return true;
  return !isClippedAway(parent) && rectsIn(flow, start, end).some((rect) => isOnPage(rect, parent));
}

/** Whether a box of text in `inner` lies where a page can be scrolled to. */
function isOnPage({ right, bottom }: DOMRect, inner: Element): boolean {
  return (
    (right + scrollX > leftEdge() || isScrolled(inner, 'scrollLeft')) &&
    (bottom + scrollY > 0 || isScrolled(inner, 'scrollTop'))
  );
}

/** Whether an element around the text, or the text's own, clips to a box of no size. */
function isClippedAway(inner: Element): boolean {
  // What is positioned is clipped only by what it is positioned in.
  let escaping = false;
  for (const element of ancestors(inner)) {
    const { display, overflowX, overflowY, position, clipPath } = getComputedStyle(element);
    // Without a box of its own, or as part of a line, it clips nothing.
    if (display === 'contents' || display === 'inline') continue;
    if (/^inset\((50|100)%/.test(clipPath)) return true;
    if (escaping && position === 'static') continue;
    escaping = position === 'absolute';
    if (position === 'fixed') return false;
    if (overflowX !== 'visible' && element.clientWidth <= NOTHING_PX) return true;
    if (overflowY !== 'visible' && element.clientHeight <= NOTHING_PX) return true;
  }
  return false;
}

/** How far to the left a page can be scrolled; only one written from right to left goes below zero. */
function leftEdge(): number {
  const root = document.documentElement;
  const isFromRight = getComputedStyle(document.body ?? root).direction === 'rtl';
  return isFromRight ? root.clientWidth - root.scrollWidth : 0;
}

/** Whether a box of the page's own, around the text, is scrolled, so that text beyond its edge can come back. */
function isScrolled(inner: Element, way: 'scrollLeft' | 'scrollTop'): boolean {
  for (const element of ancestors(inner)) if (element[way] !== 0) return true;
  return false;
}

/** An element and those around it, through shadow roots, up to the body, whose overflow is the window's. */
function* ancestors(inner: Element): Generator<Element> {
  let element = inner;
  while (element !== document.body && element !== document.documentElement) {
    yield element;
    const around = elementAround(element);
    if (around === element) return;
    element = around;
  }
}
