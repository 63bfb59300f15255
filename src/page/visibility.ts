/**
 * What a reader can see of a find, asked of the browser for the few text nodes a name was found in: hidden
 * text, text being written, and elements that look inline by name but are laid out as blocks.
 */
import { isClippedAway, isOnPage } from './clipping.ts';
import { elementAround, flatTreeParent, traitsOf } from './elements.ts';
import { nodesIn } from './flow-points.ts';
import type { Flow } from './flows.ts';
import { rectsIn } from './ranges.ts';
import { canBeMarked } from './svg-text.ts';

/**
 * How closely to look: by the styles alone, or also at the boxes. Boxes tell of text clipped to nothing or put
 * off the page; they cost a layout, which is for what the reader is about to see.
 */
export type Look = 'styles' | 'boxes';

/** A part of a flow, in UTF-16 offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Those of some stretches of a flow that stand in text the reader sees, may not edit, and reads as one line. */
export function shownIn<T extends Stretch>(flow: Flow, stretches: readonly T[], look: Look): readonly T[] {
  const isReadable = remembered(
    (element) => isShown(element) && !isEditable(element) && canBeMarked(element),
  );
  const canBeSeenIn = remembered((element) => !isClippedAway(element));
  /** Of the names straight in one element mostly the first tells for all that they are on the page. */
  const onPage = new Set<Element>();
  const isInSight = (element: Element, start: number, end: number): boolean => {
    // Not laid out until it comes near; measuring would undo that.
    if (!element.checkVisibility({ contentVisibilityAuto: true }) && element.checkVisibility()) return true;
    if (!canBeSeenIn(element)) return false;
    if (onPage.has(element)) return true;
    if (!rectsIn(flow, start, end).some((rect) => isOnPage(rect, element))) return false;
    onPage.add(element);
    return true;
  };
  return stretches.filter(({ start, end }) => {
    const nodes = nodesIn(flow, start, end);
    const [first] = nodes;
    return (
      first !== undefined &&
      nodes.every((node) => isReadable(elementAround(node)) && isRendered(node)) &&
      joins(nodes) &&
      (look === 'styles' || isInSight(elementAround(first), start, end))
    );
  });
}

/** `ask`, but once for each element. */
function remembered(ask: (element: Element) => boolean): (element: Element) => boolean {
  const answers = new Map<Element, boolean>();
  return (element) => {
    let answer = answers.get(element);
    if (answer === undefined) {
      answer = ask(element);
      answers.set(element, answer);
    }
    return answer;
  };
}

/** Opacity is not asked: text that fades in is read a moment later, and a mark on it fades with it. */
function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true }))
    return getComputedStyle(element).visibility === 'visible' && showsWithoutBox(element);
  const { contentVisibility, display } = getComputedStyle(element);
  return contentVisibility !== 'hidden' || display === 'inline';
}

/** Whether an element has no box of its own, and what is in it shows all the same, in the box around. */
function showsWithoutBox(element: Element): boolean {
  if (getComputedStyle(element).display !== 'contents') return false;
  const around = flatTreeParent(element);
  // Closed details lay out nothing but their summary, which is a box of its own unless the page undoes that.
  if (around === null || (around instanceof HTMLDetailsElement && !around.open)) return false;
  return around.checkVisibility() || showsWithoutBox(around);
}

/**
 * Whether a text node shows when its parent does: not straight in a closed `<details>`, nor in the host of a
 * shadow root that has no slot for it. Measured only where there may be such a root, as it asks for a layout.
 */
function isRendered(node: Text): boolean {
  const parent = node.parentElement;
  if (parent instanceof HTMLDetailsElement) return parent.open;
  if (parent === null || (parent.shadowRoot === null && traitsOf(parent).hosting !== 'often')) return true;
  if (node.assignedSlot !== null) return isShown(node.assignedSlot);
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range.getClientRects().length > 0;
}

function isEditable(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Whether text nodes read as one line: no element that one of them is in and the next is not is a block. */
function joins(nodes: readonly Text[]): boolean {
  for (let i = 1; i < nodes.length; i++) {
    const left = nodes[i - 1];
    const right = nodes[i];
    if (left === undefined || right === undefined) continue;
    if (left.parentNode === right.parentNode) continue;
    if (leavesBlock(left, right) || leavesBlock(right, left)) return false;
  }
  return true;
}

function leavesBlock(from: Text, to: Text): boolean {
  for (let at = from.parentElement; at !== null && !at.contains(to); at = at.parentElement) {
    const { display, float, position } = getComputedStyle(at);
    if (float !== 'none' && isInitial(from)) continue;
    if (!/^(inline|ruby|contents)/.test(display) || position === 'absolute' || position === 'fixed')
      return true;
  }
  return false;
}

/** A floated initial is set apart from its word and still part of it. */
function isInitial(node: Text): boolean {
  return node.data.trim().length === 1;
}
