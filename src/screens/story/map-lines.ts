/**
 * The ways of the map's lines. dagre sets names and labels in columns (or rows, in a map from top to bottom); a line
 * crosses a column straight and bends only in the gaps between them. So it meets its label at the middle of two sides,
 * and passes under nothing else. Pure. CSS pixels.
 */
import type { EdgeToPlace, PlacedEdge, PlacedNode, Point } from './map-layout.ts';

/** Which way the lines run: in reading direction from column to column, or down from row to row. */
export type Course = 'along' | 'down';

/** Where dagre leads an edge. */
export interface EdgeWay extends EdgeToPlace {
  /** The middle of its label. */
  readonly at: Point;
  /** A middle in each column between its ends, the label's among them. */
  readonly stops: readonly Point[];
}

/** A line's start is so far under the name that it also meets a slanted or rounded side; its outline covers it. */
const UNDER = 12;

/** A place as the course sees it. */
interface Spot {
  /** In the direction of the course. */
  readonly on: number;
  /** Across it. */
  readonly beside: number;
}

/** Gives each edge its line. */
export function leadLines(
  nodes: readonly PlacedNode[],
  edges: readonly EdgeWay[],
  course: Course,
): readonly PlacedEdge[] {
  const spot = ({ x, y }: Point): Spot => (course === 'along' ? { on: x, beside: y } : { on: y, beside: x });
  const point = ({ on, beside }: Spot): Point =>
    course === 'along' ? { x: on, y: beside } : { x: beside, y: on };
  const length = (box: { readonly width: number; readonly height: number }) =>
    course === 'along' ? box.width : box.height;
  const breadth = (box: { readonly width: number; readonly height: number }) =>
    course === 'along' ? box.height : box.width;
  const nodeById = new Map(nodes.map((node) => [node.id, node]));

  /** Half of the column's width, which is that of the broadest in it. */
  const halfColumn = (on: number) =>
    Math.max(
      0,
      ...[...nodes, ...edges]
        .filter(({ at }) => Math.abs(spot(at).on - on) < 1)
        .map((box) => length(box) / 2),
    );

  /** All line ends, so that those at one side of a name can be spread over it. */
  const ends = edges.flatMap(({ id, from, to, stops }) =>
    [
      { node: from, next: stops[0], isStart: true },
      { node: to, next: stops.at(-1), isStart: false },
    ].map(({ node, next, isStart }) => {
      const box = nodeById.get(node);
      if (box === undefined || next === undefined) throw new Error(`A line without an end: ${from} – ${to}`);
      const side = Math.sign(spot(next).on - spot(box.at).on);
      return { id, isStart, box, side, towards: spot(next).beside };
    }),
  );
  /** From the place where a line meets a name to the edge of the name's column. */
  const straightFrom = (id: string, isStart: boolean): readonly [Spot, Spot] => {
    const end = ends.find((one) => one.id === id && one.isStart === isStart);
    if (end === undefined) throw new Error(`A line without an end: ${id}`);
    const { box, side } = end;
    const sharing = ends
      .filter((one) => one.box === box && one.side === side)
      .toSorted((a, b) => a.towards - b.towards);
    const middle = spot(box.at);
    const share = (sharing.indexOf(end) + 1) / (sharing.length + 1) - 0.5;
    const beside = middle.beside + share * breadth(box);
    const edge = length(box) / 2;
    const under = isStart ? Math.min(UNDER, edge) : 0;
    return [
      { on: middle.on + side * (edge - under), beside },
      { on: middle.on + side * halfColumn(middle.on), beside },
    ];
  };

  return edges.map(({ stops, ...edge }) => {
    const start = straightFrom(edge.id, true);
    const end = straightFrom(edge.id, false).toReversed();
    const forth = Math.sign((end[0]?.on ?? 0) - start[1].on);
    const across = stops.map(spot).flatMap(({ on, beside }) => {
      const half = forth * halfColumn(on);
      return [
        { on: on - half, beside },
        { on: on + half, beside },
      ];
    });
    return { ...edge, course, line: [...start, ...across, ...end].map(point) };
  });
}
