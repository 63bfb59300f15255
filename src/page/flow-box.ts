/** The box that tells where a flow is laid out. */
import type { FlowOwner } from './flows.ts';
import { isShadowRoot } from './nodes.ts';
import { graphicAround } from './svg-text.ts';

/**
 * The nearest element around a flow that has a box to observe: one with `display: contents` has none, and in a
 * graphic only the whole has one.
 */
export function boxOf(owner: FlowOwner): Element {
  let element = isShadowRoot(owner) ? owner.host : (graphicAround(owner) ?? owner);
  while (getComputedStyle(element).display === 'contents' && element.parentElement !== null)
    element = element.parentElement;
  return element;
}
