/** From offsets in a flow to the text nodes they stand in. */
import type { Flow } from './flows.ts';

/** A place in a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** The text nodes' points that bound `[start, end)` of a flow; null when the flow has no text there. */
export function pointsOf(flow: Flow, start: number, end: number): { from: TextPoint; to: TextPoint } | null {
  const first = nodeIndexAt(flow, start);
  const last = nodeIndexAt(flow, end - 1);
  const from = flow.nodes[first];
  const to = flow.nodes[last];
  if (from === undefined || to === undefined) return null;
  return {
    from: { node: from, offset: start - (flow.starts[first] ?? 0) },
    to: { node: to, offset: end - (flow.starts[last] ?? 0) },
  };
}

/** The text nodes that `[start, end)` of a flow runs through. */
export function nodesIn(flow: Flow, start: number, end: number): readonly Text[] {
  return flow.nodes.slice(nodeIndexAt(flow, start), nodeIndexAt(flow, end - 1) + 1);
}

/** Offset of a text node's first unit in a flow; null where it is not in it. */
export function startOfNode(flow: Flow, node: Text): number | null {
  if (flow.nodes.length <= FEW_NODES) return flow.starts[flow.nodes.indexOf(node)] ?? null;
  let starts = startsByNode.get(flow);
  if (starts === undefined) {
    starts = new Map(flow.nodes.map((one, i) => [one, flow.starts[i] ?? 0]));
    startsByNode.set(flow, starts);
  }
  return starts.get(node) ?? null;
}

/** In so many nodes one is found by looking at them all. */
const FEW_NODES = 16;
/** Made when a place in a long flow is first asked for. */
const startsByNode = new WeakMap<Flow, ReadonlyMap<Text, number>>();

/** Index of the node that holds the unit at `offset`, by bisection. */
function nodeIndexAt(flow: Flow, offset: number): number {
  let low = 0;
  let high = flow.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flow.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
