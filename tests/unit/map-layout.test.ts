/** In the map nothing stands on anything else, everything is in its bounds, and the room is used. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '../../src/article/article.ts';
import {
  type EdgeToPlace,
  layOutMap,
  type NodeToPlace,
  type Point,
  type Size,
} from '../../src/screens/story/map-layout.ts';
import { nodeOutline, softLine } from '../../src/screens/story/map-shapes.ts';

interface Graph {
  readonly nodes: readonly NodeToPlace[];
  readonly edges: readonly EdgeToPlace[];
}

const size = fc.record({
  width: fc.integer({ min: 20, max: 180 }),
  height: fc.integer({ min: 16, max: 80 }),
});
const graph: fc.Arbitrary<Graph> = fc
  .record({
    sizes: fc.array(size, { minLength: 1, maxLength: 12 }),
    lines: fc.array(fc.tuple(fc.nat(99), fc.nat(99), size), { maxLength: 16 }),
  })
  .map(({ sizes, lines }) => ({
    nodes: sizes.map((one, at) => ({ id: `n${at}`, ...one })),
    edges: lines
      .map(([from, to, label], at) => ({
        id: `e${at}`,
        from: `n${from % sizes.length}`,
        to: `n${to % sizes.length}`,
        ...label,
      }))
      .filter(({ from, to }) => from !== to),
  }));
const room = fc.integer({ min: 200, max: 1600 });

interface Box extends Size {
  readonly at: Point;
}
/** By more than rounding. */
const overlap = (a: Box, b: Box) =>
  Math.abs(a.at.x - b.at.x) < (a.width + b.width) / 2 - 0.5 &&
  Math.abs(a.at.y - b.at.y) < (a.height + b.height) / 2 - 0.5;

/** The box that two points span. */
const spanned = (a: Point, b: Point): Box => ({
  at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

describe('layOutMap', () => {
  it('places every name and every label once, apart from each other and within the map', () => {
    fc.assert(
      fc.property(graph, room, ({ nodes, edges }, width) => {
        const map = layOutMap(nodes, edges, width);
        expect(map.nodes.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        expect(map.edges.map(({ id }) => id).toSorted()).toEqual(edges.map(({ id }) => id).toSorted());
        const boxes: readonly Box[] = [...map.nodes, ...map.edges];
        boxes.forEach((box, at) => {
          expect(box.at.x - box.width / 2).toBeGreaterThanOrEqual(0);
          expect(box.at.y - box.height / 2).toBeGreaterThanOrEqual(0);
          expect(box.at.x + box.width / 2).toBeLessThanOrEqual(map.width);
          expect(box.at.y + box.height / 2).toBeLessThanOrEqual(map.height);
          expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
        });
      }),
    );
  });

  it('draws each line from one end to the other', () => {
    fc.assert(
      fc.property(graph, room, ({ nodes, edges }, width) => {
        const map = layOutMap(nodes, edges, width);
        for (const { from, to, line } of map.edges)
          for (const [id, end] of [
            [from, line[0]],
            [to, line.at(-1)],
          ] as const) {
            const node = map.nodes.find((one) => one.id === id);
            if (node === undefined || end === undefined) throw new Error('a line without an end');
            expect(Math.abs(end.x - node.at.x)).toBeLessThanOrEqual(node.width / 2 + 1);
            expect(Math.abs(end.y - node.at.y)).toBeLessThanOrEqual(node.height / 2 + 1);
          }
      }),
    );
  });

  it('leads each line through the middle of its label, and under no other label or name', () => {
    fc.assert(
      fc.property(graph, room, ({ nodes, edges }, width) => {
        const map = layOutMap(nodes, edges, width);
        for (const { id, from, to, at, line, course, ...label } of map.edges) {
          const straight = line.flatMap((a, index) => {
            const b = line[index + 1];
            return index % 2 === 0 && b !== undefined ? [spanned(a, b)] : [];
          });
          const own = straight.filter((run) => overlap(run, { at, ...label }));
          expect(own).toHaveLength(1);
          const [run] = own;
          if (course === 'along') expect(run?.at.y).toBeCloseTo(at.y, 3);
          else expect(run?.at.x).toBeCloseTo(at.x, 3);
          // Bends are within the box of their two points, as their control points are.
          const runs = line.slice(1).map((b, index) => spanned(line[index] ?? b, b));
          const others = [
            ...map.edges.filter((one) => one.id !== id),
            ...map.nodes.filter((one) => one.id !== from && one.id !== to),
          ];
          expect(runs.flatMap((one) => others.filter((other) => overlap(one, other)))).toEqual([]);
        }
      }),
    );
  });

  it('narrows its gaps where a map would be a little too broad for its room', () => {
    const names = ['a', 'b', 'c', 'd'];
    const nodes = names.map((id) => ({ id, width: 100, height: 40 }));
    const edges = names.slice(1).flatMap((to, at) => {
      const from = names[at] ?? '';
      return [{ id: to, from, to, width: 60, height: 20 }];
    });
    const natural = layOutMap(nodes, edges, 2000);
    const tight = layOutMap(nodes, edges, natural.width - 10);
    expect(tight.width).toBeLessThanOrEqual(natural.width - 10);
    expect(tight.height).toBe(natural.height);
    // Where only rows are left, close rows would win nothing.
    expect(layOutMap(nodes, edges, 50).height).toBe(layOutMap(nodes, edges, 150).height);
  });

  it('sets what is not connected side by side where there is room, and below each other where there is not', () => {
    const pairs = Array.from({ length: 4 }, (_, at) => ({
      nodes: [`a${at}`, `b${at}`].map((id) => ({ id, width: 120, height: 40 })),
      edge: { id: `e${at}`, from: `a${at}`, to: `b${at}`, width: 60, height: 20 },
    }));
    const lay = (width: number) =>
      layOutMap(
        pairs.flatMap(({ nodes }) => nodes),
        pairs.map(({ edge }) => edge),
        width,
      );
    const [narrow, wide] = [lay(380), lay(1600)];
    expect(narrow.width).toBeLessThanOrEqual(380);
    expect(wide.width).toBeGreaterThan(1000);
    expect(wide.width).toBeLessThanOrEqual(1600);
    expect(wide.height).toBeLessThan(narrow.height / 2);
  });

  it('refuses a line to a name that is not there', () => {
    const edge = { id: 'e', from: 'a', to: 'b', width: 1, height: 1 };
    expect(() => layOutMap([{ id: 'a', width: 1, height: 1 }], [edge], 100)).toThrow('a – b');
  });
});

describe('outlines', () => {
  const box = { width: 100, height: 40 };
  const outlines = ENTITY_KINDS.map((kind) => nodeOutline(kind, box, { x: 70, y: 30 }));

  it('differ by kind', () => {
    expect(new Set(outlines).size).toBe(ENTITY_KINDS.length);
  });

  it('stay within their box', () => {
    for (const outline of outlines)
      for (const [, x, y] of outline.matchAll(/(?:[ML]|1 |^| L)(-?[\d.]+) (-?[\d.]+)(?= [LHZVA]|$| L)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(20);
        expect(Number(x)).toBeLessThanOrEqual(120);
        expect(Number(y)).toBeGreaterThanOrEqual(10);
        expect(Number(y)).toBeLessThanOrEqual(50);
      }
  });

  it('have lines that bend along their course and are straight between', () => {
    const line = [
      { x: 1, y: 2 },
      { x: 1, y: 2 },
      { x: 50, y: 20 },
      { x: 60, y: 20.04 },
    ];
    expect(softLine({ line, course: 'along' })).toBe('M1 2 C25.5 2 25.5 20 50 20 L60 20');
    expect(softLine({ line, course: 'down' })).toBe('M1 2 C1 11 50 11 50 20 L60 20');
  });
});
