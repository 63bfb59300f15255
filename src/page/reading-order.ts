/** Order and nesting of nodes that may stand in shadow roots, which the DOM's own methods do not look through. */
import { isShadowRoot } from './nodes.ts';

/** From `Node`, whose own name goes through Firefox's wrappers of the page's globals. */
const DISCONNECTED = 1;
const FOLLOWING = 4;

/** Whether `outer` holds `inner`, looking through shadow roots. */
export function encloses(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; ) {
    if (outer.contains(at)) return true;
    const root = at.getRootNode();
    at = isShadowRoot(root) ? root.host : null;
  }
  return false;
}

/**
 * Less than 0 where `a` comes before `b`, more where it comes after; a shadow root's content comes where its host
 * stands.
 */
export function compareInReadingOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  if ((position & DISCONNECTED) === 0) return (position & FOLLOWING) !== 0 ? -1 : 1;
  const left = hostsOf(a);
  const right = hostsOf(b);
  // The first place where the two chains part lies in a tree that both are in.
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = left[i];
    const y = right[i];
    if (x === undefined || y === undefined || x === y) continue;
    return (x.compareDocumentPosition(y) & FOLLOWING) !== 0 ? -1 : 1;
  }
  return left.length - right.length;
}

/** The node preceded by the hosts of the shadow roots around it, outermost first. */
function hostsOf(node: Node): Node[] {
  const chain = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode())
    chain.unshift(root.host);
  return chain;
}
