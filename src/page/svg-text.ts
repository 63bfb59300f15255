/**
 * Text in graphics (SVG): where it stands, and where a mark on it can be painted. Measured in Chromium 156 and
 * Firefox 153: Chromium paints a highlight's background but no line there, and cuts the letters of text on a
 * path; Firefox draws the letters again in `color` instead of `fill` and `stroke`, and its ranges tell wrong boxes.
 */
import { elementAround } from './elements.ts';
import type { Flow, FlowOwner } from './flows.ts';
import { isShadowRoot } from './nodes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Whether an `<svg>` has text in it; most are icons, made of many shapes that need not be walked through. */
export function holdsText(svg: Element): boolean {
  return svg.querySelector('text, foreignObject') !== null;
}

/** Whether an element is a part of a graphic: inside of an `<svg>`, and SVG itself. */
export function isInGraphic(element: Element): boolean {
  return isSvg(element) && element.ownerSVGElement !== null;
}

/** The outermost `<svg>` around an element of SVG; null for others. */
export function graphicAround(element: Element): Element | null {
  let outermost: Element | null = null;
  for (let at: Element = element; isSvg(at); at = elementAround(at)) outermost = at;
  return outermost;
}

/** Whether a flow's owner is a `<text>` of SVG. */
export function isGraphicText(owner: FlowOwner): owner is SVGTextElement {
  return !isShadowRoot(owner) && owner.localName === 'text' && isSvg(owner);
}

/** Whether a mark on text straight in `element` leaves the text as it looks. */
export function canBeMarked(element: Element): boolean {
  if (!import.meta.env.FIREFOX || !isInGraphic(element) || element.localName === 'foreignObject') return true;
  const { color, fill, fillOpacity, stroke } = getComputedStyle(element);
  return fill === color && fillOpacity === '1' && stroke === 'none';
}

/**
 * The boxes in the viewport of `[start, end)` of a flow that a `<text>` owns, one for each line; that of the whole
 * element where its letters cannot be told.
 */
export function rectsInGraphic(flow: Flow, start: number, end: number): DOMRect[] {
  const text = flow.owner;
  if (!isGraphicText(text)) return [];
  const whole = text.getBoundingClientRect();
  const screen = text.getScreenCTM();
  const number = numbering(text, flow);
  if (screen === null || number === null) return [whole];
  const lines: DOMRect[] = [];
  for (let at = number(start); at < number(end); at++) {
    const letter = boxOnScreen(text.getExtentOfChar(at), screen);
    const line = lines.at(-1);
    if (line !== undefined && isBeside(line, letter)) lines[lines.length - 1] = around(line, letter);
    else lines.push(letter);
  }
  const shown = lines.filter(({ width, height }) => width > 0 && height > 0);
  return shown.every((line) => isWithin(line, whole)) ? shown : [whole];
}

/** From offsets in a flow to the numbers SVG gives its letters; null where they cannot be brought together. */
function numbering(text: SVGTextElement, { nodes, starts }: Flow): ((offset: number) => number) | null {
  const source = nodes.map(({ data }) => data).join('');
  /** How much of the source stands before an offset of the flow, which may have cuts between nodes. */
  const inSource = (offset: number) => {
    let length = 0;
    nodes.forEach(({ data }, i) => {
      length += Math.min(data.length, Math.max(0, offset - (starts[i] ?? 0)));
    });
    return length;
  };
  const count = text.getNumberOfChars();
  if (count === source.length) return inSource;
  // White space that is not shown has no number.
  const collapsed = (part: string) => part.replace(/[\t\n\r ]+/g, ' ').replace(/^ /, '');
  if (count === collapsed(source).trimEnd().length)
    return (offset) => Math.min(count, collapsed(source.slice(0, inSource(offset))).length);
  return null;
}

function boxOnScreen(box: DOMRectReadOnly, screen: DOMMatrixReadOnly): DOMRect {
  const { p1, p2, p3, p4 } = DOMQuad.fromRect(box);
  return new DOMQuad(...[p1, p2, p3, p4].map((corner) => corner.matrixTransform(screen))).getBounds();
}

/** Whether a letter stands on the line of those before it, also where it runs aslant or downwards. */
function isBeside(line: DOMRect, letter: DOMRect): boolean {
  return (
    letter.left < line.right + letter.width &&
    letter.right > line.left - letter.width &&
    letter.top < line.bottom + 1 &&
    letter.bottom > line.top - 1
  );
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const corners = [a, b].flatMap(({ left, top, right, bottom }) => [
    { x: left, y: top },
    { x: right, y: bottom },
  ]);
  return new DOMQuad(...corners).getBounds();
}

/** A pixel more or less comes from rounding. */
function isWithin(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  );
}

function isSvg(element: Element): element is SVGElement {
  return element.namespaceURI === SVG;
}
