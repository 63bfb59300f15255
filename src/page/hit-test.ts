/** From a point on the screen to the mention under it, by way of our own index. */
import { ownerOf } from './elements.ts';
import type { FlowOwner } from './flows.ts';
import type { MarkedFlow, PlacedMention } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import { isText } from './nodes.ts';
import { rectsOf } from './ranges.ts';
import { insideAt, type ShadowDoor } from './shadow-door.ts';
import { shownIn } from './visibility.ts';

/**
 * So many mentions are asked for their boxes, one by one. Where there are more, the document is asked which letter is
 * under the point, which takes Chromium a millisecond where very many blocks stand side by side.
 */
const FEW_MENTIONS = 24;

/** A point of the screen, in client coordinates, and what is there. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  /** The innermost element there, as an event of the pointer tells it; null where none did. */
  readonly element: Element | null;
}

export interface HitTest {
  readonly index: MentionIndex;
  /** All shadow roots that the point may be in. */
  readonly shadowRoots: () => readonly ShadowRoot[];
  /** The shadow root of an element, a closed one too. */
  readonly rootOf: ShadowDoor['rootOf'];
}

/** The mention whose painted text covers the point, or null. */
export function mentionAtPoint(hitTest: HitTest, point: ScreenPoint): PlacedMention | null {
  const flows = flowsAt(hitTest, point);
  const few = flows !== null && countOf(flows) <= FEW_MENTIONS;
  for (const placed of few ? mentionsOf(flows) : mentionsAtCaret(hitTest, point))
    if (covers(placed, point) && isStillShown(placed)) return placed;
  return null;
}

/**
 * The flows of which text may be at a point: those that own the text straight in the element there, in its shadow root,
 * or in the slot that it is. Null where no element is known.
 */
function flowsAt({ index, rootOf }: HitTest, { x, y, element }: ScreenPoint): readonly MarkedFlow[] | null {
  if (element === null) return null;
  const owners = new Set<FlowOwner>();
  const add = (node: Node) => {
    const owner = ownerOf(node);
    if (owner !== null) owners.add(owner);
  };
  for (const inner of insideAt(element, x, y, rootOf)) {
    add(inner);
    if (inner instanceof HTMLSlotElement) inner.assignedNodes({ flatten: true }).forEach(add);
  }
  return [...owners].flatMap((owner) => index.flowsOf(owner));
}

function countOf(flows: readonly MarkedFlow[]): number {
  return flows.reduce((sum, { mentions }) => sum + mentions.length, 0);
}

function* mentionsOf(flows: readonly MarkedFlow[]): Generator<PlacedMention> {
  for (const marked of flows) for (const mention of marked.mentions) yield { marked, mention };
}

/** The mentions before and behind the gap between two letters that is nearest to the point. */
function* mentionsAtCaret({ index, shadowRoots }: HitTest, { x, y }: ScreenPoint): Generator<PlacedMention> {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots()] });
  const node = caret?.offsetNode;
  if (caret === null || node === undefined || !isText(node)) return;
  for (const offset of [caret.offset, caret.offset - 1]) {
    const placed = index.mentionAt(node, offset);
    if (placed !== null) yield placed;
  }
}

/** The page may have made the text editable, or hidden it, since it was last looked at. */
function isStillShown({ marked, mention }: PlacedMention): boolean {
  return shownIn(marked.flow, [mention], 'styles').length > 0;
}

/** Only the letters' own boxes count. */
function covers(placed: PlacedMention, { x, y }: ScreenPoint): boolean {
  return rectsOf(placed).some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}
