/** From a mention to what the browser measures, paints and scrolls to. */

import type { Mention } from '../detect/decide.ts';
import { pointsOf, type TextPoint } from './flow-points.ts';
import type { MarkedFlow, PlacedMention } from './mention-index.ts';

/** A static range over a mention; null when its text nodes have shrunk under it since the last scan. */
export function staticRangeOf(marked: MarkedFlow, mention: Mention): StaticRange | null {
  const bounds = boundsOf(marked, mention);
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
  const bounds = boundsOf(marked, mention);
  if (bounds === null) return [];
  // A live range, but only for the length of this call: static ranges cannot be measured.
  const range = marked.flow.owner.ownerDocument.createRange();
  range.setStart(bounds.from.node, bounds.from.offset);
  range.setEnd(bounds.to.node, bounds.to.offset);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The element that a mention starts in; null when it has left the document. */
export function elementOf({ marked, mention }: PlacedMention): Element | null {
  return boundsOf(marked, mention)?.from.node.parentElement ?? null;
}

function boundsOf(marked: MarkedFlow, mention: Mention): { from: TextPoint; to: TextPoint } | null {
  const bounds = pointsOf(marked.flow, mention.start, mention.end);
  if (bounds === null) return null;
  const { from, to } = bounds;
  return from.offset <= from.node.length && to.offset <= to.node.length ? bounds : null;
}
