/** From a mention to what the browser measures, paints and scrolls to. */

import { elementAround } from './elements.ts';
import { pointsOf, type TextPoint } from './flow-points.ts';
import type { Flow } from './flows.ts';
import type { PlacedMention } from './marked-flow.ts';
import { isGraphicText, rectsInGraphic } from './svg-text.ts';

/** A static range over a mention; null when its text nodes have shrunk under it since the last scan. */
export function staticRangeOf({ marked, mention }: PlacedMention): StaticRange | null {
  const bounds = boundsOf(marked.flow, mention.start, mention.end);
  if (bounds === null) return null;
  return new StaticRange({
    startContainer: bounds.from.node,
    startOffset: bounds.from.offset,
    endContainer: bounds.to.node,
    endOffset: bounds.to.offset,
  });
}

/** The boxes of a mention in the viewport, one for each line or element it runs over; empty if it has none. */
export function rectsOf({ marked, mention }: PlacedMention): DOMRect[] {
  return rectsIn(marked.flow, mention.start, mention.end);
}

/** The same for any stretch of a flow. */
export function rectsIn(flow: Flow, start: number, end: number): DOMRect[] {
  const bounds = boundsOf(flow, start, end);
  if (bounds === null) return [];
  if (isGraphicText(flow.owner)) return rectsInGraphic(flow, start, end);
  // A live range, but only for the length of this call: static ranges cannot be measured.
  const range = flow.owner.ownerDocument.createRange();
  range.setStart(bounds.from.node, bounds.from.offset);
  range.setEnd(bounds.to.node, bounds.to.offset);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The element that a mention starts in; null when its text has shrunk under it since the last scan. */
export function elementOf({ marked, mention }: PlacedMention): Element | null {
  const bounds = boundsOf(marked.flow, mention.start, mention.end);
  return bounds === null ? null : elementAround(bounds.from.node);
}

function boundsOf(flow: Flow, start: number, end: number): { from: TextPoint; to: TextPoint } | null {
  const bounds = pointsOf(flow, start, end);
  if (bounds === null) return null;
  const { from, to } = bounds;
  return from.offset <= from.node.length && to.offset <= to.node.length ? bounds : null;
}
