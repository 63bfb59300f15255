/** Reads what is painted, as the page's own scripts could: the ranges of a CSS highlight and their words. */
import type { Frame, Page } from 'puppeteer-core';
import { inPage, type Rect } from './text-rect.ts';

/** One range of a highlight. */
export interface Mark {
  readonly text: string;
  /** The box of its first line in the page's viewport; null where nothing of it is laid out. */
  readonly rect: Rect | null;
}

/** Stands for all highlights that mentions are marked with: one for each look and kind. */
const MARKS = 'sidelight-*-*';

/**
 * The texts of the ranges of a highlight in one document, in document order, with those in open shadow
 * roots where the root's host stands. A page stands for its main frame. Empty where the highlight is not set.
 */
export async function highlights(where: Page | Frame, name: string = MARKS): Promise<string[]> {
  return (await marks(where, name)).map(({ text }) => text);
}

/** Like `highlights`, with the places to move the pointer to. */
export async function marks(where: Page | Frame, name: string = MARKS): Promise<Mark[]> {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  const found = await frame.evaluate(rangesOfHighlight, name);
  return Promise.all(
    found.map(async ({ text, rect }) => ({ text, rect: rect === null ? null : await inPage(frame, rect) })),
  );
}

// Runs in the page.
function rangesOfHighlight(name: string): Mark[] {
  const order = new Map<Node, number>();
  const number = (root: Node): void => {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
      order.set(node, order.size);
      if (node instanceof Element && node.shadowRoot !== null) number(node.shadowRoot);
    }
  };
  number(document);
  // What stands in closed shadow roots cannot be placed; it comes last.
  const place = (range: AbstractRange) => order.get(range.startContainer) ?? order.size;
  const parts = name.split('-');
  const isNamed = (other: string) =>
    other.split('-').length === parts.length &&
    other.split('-').every((part, i) => parts[i] === '*' || parts[i] === part);
  return [...CSS.highlights]
    .flatMap(([other, ranges]) => (isNamed(other) ? [...ranges] : []))
    .sort((a, b) => place(a) - place(b) || a.startOffset - b.startOffset)
    .map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const box = live.getClientRects()[0];
      const rect = box === undefined ? null : { x: box.x, y: box.y, width: box.width, height: box.height };
      return { text: live.toString(), rect };
    });
}
