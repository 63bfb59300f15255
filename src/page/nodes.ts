/**
 * Kinds of nodes, told by number. `instanceof Element` and even `Node.ELEMENT_NODE` go through Firefox's Xray
 * wrappers of the page's globals and cost more than a microsecond each; a reading asks for every node.
 */

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_FRAGMENT_NODE = 11;

/** Kinds for tree walkers: `NodeFilter`'s own names go through the same wrappers. */
export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** A fragment in a page's tree is always a shadow root; others have no place in it. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** Whether a node is in the page: one that the page has moved on into a frame is connected as well. */
export function isInPage(node: Node): boolean {
  return node.isConnected && node.ownerDocument === document;
}
