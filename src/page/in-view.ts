/**
 * Which blocks are on the screen: those around the one in its middle, as far as they reach into it. Only one point is
 * asked for, as finding what is at a point takes Chromium milliseconds where very many blocks stand side by side.
 */
import { ownerOf, roleOf } from './elements.ts';
import type { FlowOwner } from './flows.ts';
import { isShadowRoot, SHOW_ELEMENT } from './nodes.ts';

/** So many elements either way are looked at: more than a screen holds blocks, few enough to take a millisecond. */
const REACH = 100;

/** The blocks on the screen, the middle one first. Asks for a layout. */
export function ownersInView(): readonly FlowOwner[] {
  const element = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const middle = element === null ? null : ownerOf(element);
  if (middle === null) return [];
  if (isShadowRoot(middle)) return [middle];
  return [middle, ...blocksFrom(middle, 'nextNode'), ...blocksFrom(middle, 'previousNode')];
}

/** The blocks on the screen that follow each other from one on, in a direction. */
function* blocksFrom(block: Element, step: 'nextNode' | 'previousNode'): Generator<Element> {
  const walker = document.createTreeWalker(document, SHOW_ELEMENT);
  walker.currentNode = block;
  for (let i = 0; i < REACH; i++) {
    const element = walker[step]() as Element | null;
    if (element === null) return;
    if (roleOf(element) !== 'block') continue;
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height === 0) continue;
    if (step === 'nextNode' ? top > innerHeight : bottom < 0) return;
    yield element;
  }
}
