/** From a point on the screen to the mention under it, by way of our own index. */

import type { PlacedMention } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import { isText } from './nodes.ts';
import { rectsOf } from './ranges.ts';
import { shownIn } from './visibility.ts';

/**
 * The mention whose painted text covers the point (client coordinates), or null. `shadowRoots` are the open
 * roots that the caret may be found in.
 */
export function mentionAtPoint(
  index: MentionIndex,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): PlacedMention | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  if (caret === null || node === undefined || !isText(node)) return null;
  // The caret is the nearest gap between two letters, so the letter under the point is on either side of it.
  for (const offset of [caret.offset, caret.offset - 1]) {
    const placed = index.mentionAt(node, offset);
    if (placed !== null && covers(placed, x, y) && isStillShown(placed)) return placed;
  }
  return null;
}

/** The page may have made the text editable, or hidden it, since it was last looked at. */
function isStillShown({ marked, mention }: PlacedMention): boolean {
  return shownIn(marked.flow, [mention], 'styles').length > 0;
}

/** The caret is found for points beside a line too: only the letters' own boxes count. */
function covers(placed: PlacedMention, x: number, y: number): boolean {
  return rectsOf(placed).some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}
