/**
 * Where the names and lines of the map of relations stand. dagre lays out what is connected; what is not connected
 * with each other is set side by side as far as there is room, so that a narrow screen gets a tall map and a wide one
 * a broad one. Pure: sizes come from who measures them. CSS pixels.
 */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import { type Course, leadLines } from './map-lines.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface NodeToPlace extends Size {
  readonly id: string;
}

/** Its size is that of its label. */
export interface EdgeToPlace extends Size {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface PlacedNode extends NodeToPlace {
  /** Its middle. */
  readonly at: Point;
}

export interface PlacedEdge extends EdgeToPlace {
  /** The middle of its label. */
  readonly at: Point;
  /** From one end to the other, in pairs: straight within a pair, along the course, and bent from one to the next. */
  readonly line: readonly Point[];
  readonly course: Course;
}

export interface MapLayout extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Between names beside each other, and between parts that are not connected. */
const NODE_GAP = 20;
const ISLAND_GAP = 36;
/** Between a name and a label, in which lines bend: as they look best, and as they still can be told. */
const RANK_GAPS = [32, 24, 18] as const;
/** Around the whole map, so that outlines and focus rings are not cut. */
const MARGIN = 12;

/** Places everything; the map is no broader than `room` where it can be. The order of nodes is kept where it matters. */
export function layOutMap(
  nodes: readonly NodeToPlace[],
  edges: readonly EdgeToPlace[],
  room: number,
): MapLayout {
  const islands = islandsOf(nodes, edges).map((island) => layOutIsland(island, room - 2 * MARGIN));
  const corners = pack(islands, room - 2 * MARGIN);
  const placed = islands.map((island, at) => moved(island, corners[at] ?? { x: 0, y: 0 }));
  return {
    width: Math.max(0, ...islands.map(({ width }, at) => (corners[at]?.x ?? 0) + width)) + 2 * MARGIN,
    height: Math.max(0, ...islands.map(({ height }, at) => (corners[at]?.y ?? 0) + height)) + 2 * MARGIN,
    nodes: placed.flatMap((island) => island.nodes),
    edges: placed.flatMap((island) => island.edges),
  };
}

interface Island {
  readonly nodes: readonly NodeToPlace[];
  readonly edges: readonly EdgeToPlace[];
}

/** The parts of the graph that are connected within. */
function islandsOf(nodes: readonly NodeToPlace[], edges: readonly EdgeToPlace[]): readonly Island[] {
  const islandOf = new Map(nodes.map(({ id }, at) => [id, at]));
  for (const { from, to } of edges) {
    const [kept, gone] = [islandOf.get(from), islandOf.get(to)];
    if (kept === undefined || gone === undefined) throw new Error(`A line without an end: ${from} – ${to}`);
    for (const [id, island] of islandOf) if (island === gone) islandOf.set(id, kept);
  }
  return [...new Set(islandOf.values())].map((island) => ({
    nodes: nodes.filter(({ id }) => islandOf.get(id) === island),
    edges: edges.filter(({ from }) => islandOf.get(from) === island),
  }));
}

/** In reading direction or from top to bottom, whichever fits the room; of two that do, the lower one. */
function layOutIsland(island: Island, room: number): MapLayout {
  const [along, down] = [layOutWithin(island, 'along', room), layOutWithin(island, 'down', room)];
  const overflow = ({ width }: Size) => Math.max(0, width - room);
  const difference = overflow(along) - overflow(down) || along.height - down.height;
  return difference <= 0 ? along : down;
}

/** With the widest gaps that the room allows. */
function layOutWithin(island: Island, course: Course, room: number): MapLayout {
  const [widest, ...narrower] = RANK_GAPS;
  let tried = layOutTowards(island, course, widest);
  for (const gap of narrower) {
    if (tried.width <= room) break;
    const tighter = layOutTowards(island, course, gap);
    // From top to bottom, gaps between rows make nothing narrower.
    if (tighter.width < tried.width) tried = tighter;
  }
  return tried;
}

function layOutTowards({ nodes, edges }: Island, course: Course, gap: number): MapLayout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ directed: true, multigraph: true });
  const rankdir = course === 'along' ? 'LR' : 'TB';
  // dagre halves the distance of ranks, as it sets labels in ranks of their own.
  graph.setGraph({ rankdir, nodesep: NODE_GAP, edgesep: NODE_GAP, ranksep: 2 * gap });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { id, from, to, width, height } of edges)
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, id);
  layout(graph);
  const size = graph.graph();
  const placed = nodes.map((node) => {
    const { x = 0, y = 0 } = graph.node(node.id);
    return { ...node, at: { x, y } };
  });
  const ways = edges.map((edge) => {
    const { x = 0, y = 0, points = [] } = graph.edge(edge.from, edge.to, edge.id);
    // The first and the last are where a straight line would meet the names.
    return { ...edge, at: { x, y }, stops: points.slice(1, -1) };
  });
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: placed,
    edges: leadLines(placed, ways, course),
  };
}

/**
 * The upper left corners of boxes side by side and below each other, in a strip of this width: each as high up as it
 * fits, the large ones first. A box that is broader than the strip stands at its beginning.
 */
function pack(boxes: readonly Size[], strip: number): readonly Point[] {
  const corners = new Map<Size, Point>();
  for (const box of boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)) {
    const taken = [...corners].map(([{ width, height }, { x, y }]) => ({
      left: x,
      top: y,
      right: x + width + ISLAND_GAP,
      bottom: y + height + ISLAND_GAP,
    }));
    const isFree = ({ x, y }: Point) =>
      (x === 0 || x + box.width <= strip) &&
      taken.every(
        ({ left, top, right, bottom }) =>
          x >= right ||
          y >= bottom ||
          x + box.width + ISLAND_GAP <= left ||
          y + box.height + ISLAND_GAP <= top,
      );
    const lefts = [0, ...taken.map(({ right }) => right)];
    const tops = [0, ...taken.map(({ bottom }) => bottom)];
    const free = tops.flatMap((y) => lefts.map((x) => ({ x, y }))).filter(isFree);
    // Below everything at the beginning of the strip there is always room.
    const [first = { x: 0, y: 0 }] = free.sort((a, b) => a.y - b.y || a.x - b.x);
    corners.set(box, first);
  }
  return boxes.map((box) => corners.get(box) ?? { x: 0, y: 0 });
}

function moved({ nodes, edges, width, height }: MapLayout, corner: Point): MapLayout {
  const by = ({ x, y }: Point) => ({ x: x + corner.x + MARGIN, y: y + corner.y + MARGIN });
  return {
    width,
    height,
    nodes: nodes.map((node) => ({ ...node, at: by(node.at) })),
    edges: edges.map((edge) => ({ ...edge, at: by(edge.at), line: edge.line.map(by) })),
  };
}
