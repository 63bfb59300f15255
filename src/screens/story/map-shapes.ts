/**
 * The outlines of the map: each kind of entity has a form of its own, so that it needs no colour to be told, and a
 * line bends softly where it bends. SVG path data in CSS pixels. Pure.
 */
import type { EntityKind } from '../../article/article.ts';
import type { PlacedEdge, Point, Size } from './map-layout.ts';

/** How far a slanted or cut corner reaches in from the side. */
const CORNER = 10;

/** The outline of a name's box of this size, around `at`. */
export function nodeOutline(kind: EntityKind, { width, height }: Size, at: Point): string {
  const [left, right] = [at.x - width / 2, at.x + width / 2];
  const [top, bottom] = [at.y - height / 2, at.y + height / 2];
  const cut = Math.min(CORNER, height / 2, width / 2);
  switch (kind) {
    case 'person':
      return rounded(left, top, right, bottom, height / 2);
    case 'organization':
      return rounded(left, top, right, bottom, 0);
    case 'place':
      return polygon([
        [left, at.y],
        [left + cut, top],
        [right - cut, top],
        [right, at.y],
        [right - cut, bottom],
        [left + cut, bottom],
      ]);
    case 'event':
      return polygon([
        [left, top],
        [right - cut, top],
        [right, at.y],
        [right - cut, bottom],
        [left, bottom],
        [left + cut, at.y],
      ]);
    case 'group':
      return `${rounded(left, top, right, bottom, 4)} ${rounded(left + 4, top + 4, right - 4, bottom - 4, 2)}`;
    case 'term':
      return polygon([
        [left + cut, top],
        [right, top],
        [right - cut, bottom],
        [left, bottom],
      ]);
    case 'figure':
      return polygon([
        [left + cut, top],
        [right - cut, top],
        [right, top + cut],
        [right, bottom - cut],
        [right - cut, bottom],
        [left + cut, bottom],
        [left, bottom - cut],
        [left, top + cut],
      ]);
  }
}

/** A line as the layout leads it: straight within each pair of points, bent along the course from one to the next. */
export function softLine({ line, course }: Pick<PlacedEdge, 'line' | 'course'>): string {
  const [first, ...rest] = line;
  if (first === undefined) return '';
  const steps = rest.map((point, at) => {
    const last = line[at] ?? point;
    if (at % 2 === 0) return isAt(last, point) ? '' : ` L${place(point)}`;
    const middle = { x: (last.x + point.x) / 2, y: (last.y + point.y) / 2 };
    return course === 'along'
      ? ` C${place({ x: middle.x, y: last.y })} ${place({ x: middle.x, y: point.y })} ${place(point)}`
      : ` C${place({ x: last.x, y: middle.y })} ${place({ x: point.x, y: middle.y })} ${place(point)}`;
  });
  return `M${place(first)}${steps.join('')}`;
}

/** An empty step would leave the arrow at its end without a direction. */
function isAt(a: Point, b: Point): boolean {
  return place(a) === place(b);
}

function rounded(left: number, top: number, right: number, bottom: number, radius: number): string {
  const r = Math.min(radius, (bottom - top) / 2, (right - left) / 2);
  const arc = (x: number, y: number) => `A${r} ${r} 0 0 1 ${place({ x, y })}`;
  return [
    `M${place({ x: left + r, y: top })}`,
    `H${number(right - r)}`,
    arc(right, top + r),
    `V${number(bottom - r)}`,
    arc(right - r, bottom),
    `H${number(left + r)}`,
    arc(left, bottom - r),
    `V${number(top + r)}`,
    arc(left + r, top),
    'Z',
  ].join(' ');
}

function polygon(corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => place({ x, y })).join(' L')} Z`;
}

function place({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

/** A tenth of a pixel is as exact as a screen shows. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
