/**
 * Samples of what is on the screen, to be asked what no event tells: whether an element has got a shadow root.
 * One point a time, never the same, and what stands around it in the tree: finding what is at a point costs
 * Chromium up to a millisecond where very many blocks stand side by side.
 */
import { traitsOf } from './elements.ts';
import { isElement, SHOW_ELEMENT } from './nodes.ts';
import { insideAt, type ShadowDoor } from './shadow-door.ts';

/** So many elements either way are looked through: about a screen of text, in well under a millisecond. */
const REACH = 100;
/** The steps of the plane's most even sequence, 1/g and 1/g² of the root g of x³ = x + 1 (M. Roberts, "R2"). */
const STEP_X = 0.7548776662466927;
const STEP_Y = 0.5698402909980532;

/** Gives the function that takes the next sample: elements that may have a shadow root. */
export function createScreenSampling(door: ShadowDoor): () => Iterable<Element> {
  let count = 0;
  return () => {
    count++;
    const x = ((count * STEP_X) % 1) * innerWidth;
    const y = ((count * STEP_Y) % 1) * innerHeight;
    const at = document.elementFromPoint(x, y);
    const innermost = at === null ? undefined : [...insideAt(at, x, y, door.rootOf)].filter(isElement).at(-1);
    return innermost === undefined ? [] : hostsAround(innermost);
  };
}

function* hostsAround(middle: Element): Generator<Element> {
  const root = middle.getRootNode();
  const walker = document.createTreeWalker(root, SHOW_ELEMENT);
  walker.currentNode = middle;
  for (let i = 0; i < REACH && walker.previousNode() !== null; i++);
  for (let i = 0; i < 2 * REACH; i++) {
    const { currentNode } = walker;
    // The walker also comes to its root, which is none.
    if (isElement(currentNode) && traitsOf(currentNode).hosting !== 'never') yield currentNode;
    if (walker.nextNode() === null) return;
  }
}
