/** Order and nesting of nodes that may stand in shadow roots, which the DOM's own methods do not look through. */
import { isShadowRoot } from './nodes.ts';

/** `items` by the document order of their nodes; a shadow root's content comes where its host stands. */
export function inReadingOrder<T>(items: readonly T[], nodeOf: (item: T) => Node): T[] {
  return [...items].sort((a, b) => compare(nodeOf(a), nodeOf(b)));
}

/** Whether `outer` holds `inner`, looking through shadow roots. */
export function encloses(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; ) {
    if (outer.contains(at)) return true;
    const root = at.getRootNode();
    at = isShadowRoot(root) ? root.host : null;
  }
  return false;
}

function compare(a: Node, b: Node): number {
  if (a === b) return 0;
  const left = hostsOf(a);
  const right = hostsOf(b);
  // The first place where the two chains part lies in a tree that both are in.
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = left[i];
    const y = right[i];
    if (x === undefined || y === undefined || x === y) continue;
    return (x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
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
