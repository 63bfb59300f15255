/** Finds where words of a page are on the screen, to move the real pointer to them as a reader would. */
import type { Frame, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** In CSS pixels of the page's viewport, also for what is in a frame. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many pointer events a movement is made of, and the milliseconds between two: a fifth of a second. */
const STEPS = 12;
const STEP_MS = 16;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each page's pointer was left by `moveTo`; puppeteer does not tell. */
const pointers = new WeakMap<Page, Point>();

/**
 * The first line's box of the n-th (0-based) occurrence of `text`, scrolled into view and standing still.
 * Looks through the page's frames in order, and through open shadow roots where their hosts stand; runs of
 * white space count as one space, and the words may run across elements.
 *
 * @throws Error when there is no such occurrence.
 */
export async function rectOf(page: Page, text: string, nth = 0): Promise<Rect> {
  let last = await locate(page, text, nth, true);
  const isStill = async () => {
    const before = last;
    last = await locate(page, text, nth, false);
    return last.x === before.x && last.y === before.y;
  };
  await waitFor(isStill, { what: `"${text}" to stand still` });
  return last;
}

/** Moves the pointer to the middle of that text (see `moveTo`), and leaves it at rest there. */
export async function hover(page: Page, text: string, nth = 0): Promise<Rect> {
  const rect = await rectOf(page, text, nth);
  await moveTo(page, rect);
  return rect;
}

/** Moves the pointer to the middle of a box as a hand does: fast first, then slower and slower. */
export async function moveTo(page: Page, { x, y, width, height }: Rect): Promise<void> {
  const from = pointers.get(page) ?? { x: 0, y: 0 };
  const to = { x: x + width / 2, y: y + height / 2 };
  for (let step = 1; step <= STEPS; step += 1) {
    const left = (1 - step / STEPS) ** 4;
    await page.mouse.move(to.x + (from.x - to.x) * left, to.y + (from.y - to.y) * left);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  pointers.set(page, to);
}

/** From the viewport of a frame to that of its page. */
export async function inPage(frame: Frame, rect: Rect): Promise<Rect> {
  const parent = frame.parentFrame();
  if (parent === null) return rect;
  const element = await frame.frameElement();
  if (element === null) throw new Error(`the frame ${frame.url()} is gone`);
  const origin = await element.evaluate((it) => {
    const box = it.getBoundingClientRect();
    return { x: box.x + it.clientLeft, y: box.y + it.clientTop };
  });
  return inPage(parent, { ...rect, x: rect.x + origin.x, y: rect.y + origin.y });
}

async function locate(page: Page, text: string, nth: number, scrolls: boolean): Promise<Rect> {
  let left = nth;
  for (const frame of page.frames()) {
    const seen = await frame.evaluate(locateText, text, left, scrolls);
    if (typeof seen !== 'number') return inPage(frame, seen);
    left -= seen;
  }
  throw new Error(`the page has ${nth - left} of "${text}", not ${nth + 1}`);
}

// Runs in the page: the box, or the number of occurrences where there are too few.
function locateText(
  text: string,
  nth: number,
  scrolls: boolean,
): { x: number; y: number; width: number; height: number } | number {
  let flow = '';
  const places: { node: Text; offset: number }[] = [];
  const read = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot !== null) read(node.shadowRoot);
      if (!(node instanceof Text) || node.parentElement?.closest('script, style, title') != null) continue;
      for (let offset = 0; offset < node.length; offset += 1) {
        const isSpace = /\s/.test(node.data.charAt(offset));
        if (isSpace && flow.endsWith(' ')) continue;
        flow += isSpace ? ' ' : node.data.charAt(offset);
        places.push({ node, offset });
      }
    }
  };
  read(document);
  let seen = 0;
  for (let at = flow.indexOf(text); at !== -1; at = flow.indexOf(text, at + 1)) {
    const first = places[at];
    const last = places[at + text.length - 1];
    if (first === undefined || last === undefined) continue;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    if (range.getClientRects()[0] === undefined) continue;
    if (seen === nth) {
      const element = first.node.parentElement;
      if (scrolls) element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const rect = range.getClientRects()[0];
      if (rect !== undefined) return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    }
    seen += 1;
  }
  return seen;
}
