/** Reads what the extension puts into a page: the open card, and what is said to those who hear the page. */
import type { Frame, Page } from 'puppeteer-core';
import { type InRoot, inClosedRoot } from './closed-root.ts';
import { inPage, type Rect } from './text-rect.ts';

/** The attribute of the host of a card. */
const CARD = 'data-sidelight-card';

export interface Card {
  /** The first heading; null where there is none. */
  readonly heading: string | null;
  /** As a reader sees it, blocks on lines of their own. */
  readonly text: string;
  /** The markup in the shadow root, style sheets left out. */
  readonly html: string;
  /** In the page's viewport, as are those of the buttons. */
  readonly rect: Rect;
  readonly buttons: readonly CardButton[];
}

export interface CardButton {
  /** What a screen reader says: the label, or else the text. */
  readonly name: string;
  readonly rect: Rect;
  /** Whether it can be pressed where it is, and is not scrolled away or under something. */
  readonly isInSight: boolean;
}

/** The open card of a page or, where given, of one of its frames; null when none is open. */
export async function readCard(where: Page | Frame): Promise<Card | null> {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  const card = await inClosedRoot(frame, CARD, describeCard);
  if (card === null) return null;
  return {
    ...card,
    rect: await inPage(frame, card.rect),
    buttons: await Promise.all(
      card.buttons.map(async (it) => ({ ...it, rect: await inPage(frame, it.rect) })),
    ),
  };
}

/** What `look` tells of the open card's shadow root; null when no card is open. */
export function inCard<T>(page: Page, look: InRoot<T>): Promise<T | null> {
  return inClosedRoot(page.mainFrame(), CARD, look);
}

/** What was last said to those who hear the page; null where there is nothing to say it. */
export function readVoice(page: Page): Promise<string | null> {
  return inClosedRoot(
    page.mainFrame(),
    'data-sidelight-voice',
    (root) => root.querySelector('[role="status"]')?.textContent ?? '',
  );
}

// Runs in the page, called with the closed shadow root.
function describeCard(root: ShadowRoot): Card | null {
  const open = root.host.matches(':popover-open') ? root.host : root.querySelector(':popover-open');
  if (open === null) return null;
  const rectOfElement = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const content = [...root.children].filter((it) => !it.matches('style, link, script'));
  return {
    heading: root.querySelector('h1, h2, h3')?.textContent.trim() ?? null,
    text: content.map((it) => (it instanceof HTMLElement ? it.innerText : (it.textContent ?? ''))).join('\n'),
    html: content.map((it) => it.outerHTML).join(''),
    rect: rectOfElement(open),
    buttons: [...root.querySelectorAll('button, a[href], summary, [role="button"]')].map((it) => {
      const rect = rectOfElement(it);
      const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
      const isInSight = it.contains(root.elementFromPoint(x, y));
      return { name: (it.getAttribute('aria-label') ?? it.textContent ?? '').trim(), rect, isInSight };
    }),
  };
}
