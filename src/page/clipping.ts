/**
 * Text that is laid out and yet cannot be seen: clipped to nothing, as closed accordions and labels for screen
 * readers are, put off the page's edge, or without any size. In doubt it can be seen.
 */
import { flatTreeParent } from './elements.ts';
import { isInGraphic } from './svg-text.ts';

/** A box no larger than this either way shows nothing: labels for screen readers are clipped to one pixel. */
const NOTHING_PX = 1;

/** Whether an element, or one around it, clips what is in it to nothing. Asks for a layout. */
export function isClippedAway(inner: Element): boolean {
  // What is positioned is clipped only by what it is positioned in.
  let escaping = false;
  for (let at: Element | null = inner; at !== null && at !== document.body; at = flatTreeParent(at)) {
    const style = getComputedStyle(at);
    const { display, position, clipPath } = style;
    // Without a box of its own, as part of a line, or inside a graphic, it clips nothing that its size tells.
    if (display === 'contents' || display === 'inline' || isInGraphic(at)) continue;
    if (clipPath === 'inset(50%)' || clipPath === 'inset(100%)') return true;
    if (!(escaping && position === 'static') && isEmptyClip(at, style)) return true;
    if (position === 'fixed' || at.matches(':popover-open, :modal, :fullscreen')) return false;
    if (position !== 'static' || !escaping) escaping = position === 'absolute';
  }
  return false;
}

function isEmptyClip(element: Element, style: CSSStyleDeclaration): boolean {
  const { overflowX, overflowY, overflowClipMargin } = style;
  const clips = (overflow: string) =>
    overflow !== 'visible' && (overflow !== 'clip' || overflowClipMargin === '0px');
  return (
    (clips(overflowX) && element.clientWidth <= NOTHING_PX) ||
    (clips(overflowY) && element.clientHeight <= NOTHING_PX)
  );
}

/** Whether a box of text in `inner` lies on the screen or where the reader can scroll to. */
export function isOnPage({ left, top, right, bottom }: DOMRect, inner: Element): boolean {
  if (right > 0 && bottom > 0 && left < innerWidth && top < innerHeight) return true;
  if (right + scrollX > 0 && bottom + scrollY > 0) return true;
  return mayBeginBeforeZero() || isInScroller(inner);
}

/** Pages written from right to left, or in columns, go on beyond the edge where others begin. */
function mayBeginBeforeZero(): boolean {
  const { direction, writingMode } = getComputedStyle(document.body ?? document.documentElement);
  return direction === 'rtl' || writingMode !== 'horizontal-tb';
}

/** Whether a box of the page's own that scrolls is around: what lies before its edge can come back. */
function isInScroller(inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = flatTreeParent(at)) {
    // The window's own scrolling is told by `scrollX` and `scrollY`.
    if (at === document.scrollingElement) continue;
    const { overflowX, overflowY } = getComputedStyle(at);
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    if (scrolls(overflowX) && at.scrollWidth > at.clientWidth) return true;
    if (scrolls(overflowY) && at.scrollHeight > at.clientHeight) return true;
  }
  return false;
}
