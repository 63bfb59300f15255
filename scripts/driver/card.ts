/**
 * Reads the open card, which stands in a closed shadow root that no script of the page can enter: over the
 * DevTools protocol in Chromium, over WebDriver BiDi in Firefox.
 */
import type { Browser, CDPSession, Frame, Page } from 'puppeteer-core';
import { bidiOf, callWithNode, contextOf, isBidi, shadowRootId } from './bidi.ts';
import { inPage, type Rect } from './text-rect.ts';

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
}

/** The open card of a page or, where given, of one of its frames; null when none is open. */
export async function readCard(where: Page | Frame): Promise<Card | null> {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  const browser = frame.page().browser();
  const card = isBidi(browser) ? await readOverBidi(browser, frame) : await readOverCdp(frame);
  if (card === null) return null;
  return {
    ...card,
    rect: await inPage(frame, card.rect),
    buttons: await Promise.all(
      card.buttons.map(async (it) => ({ ...it, rect: await inPage(frame, it.rect) })),
    ),
  };
}

async function readOverBidi(browser: Browser, frame: Frame): Promise<Card | null> {
  const bidi = bidiOf(browser);
  const context = contextOf(frame);
  const root = await shadowRootId(bidi, context, `(${findHost.toString()})()`);
  return root === null ? null : callWithNode(bidi, context, describeCard, root);
}

async function readOverCdp(frame: Frame): Promise<Card | null> {
  const cdp = cdpOf(frame);
  using host = await frame.evaluateHandle(findHost);
  const { objectId } = host.remoteObject();
  if (objectId === undefined) return null;
  const { node } = await cdp.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const shadowRoot = node.shadowRoots?.[0];
  if (shadowRoot === undefined) return null;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadowRoot.backendNodeId });
  if (object.objectId === undefined) throw new Error('the shadow root of the card cannot be resolved');
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${describeCard.toString()})(this); }`,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'no card');
  return result.value as Card | null;
}

/** A frame's own connection; frames of another origin have one apart. Puppeteer's types hide it. */
function cdpOf(frame: Frame): CDPSession {
  const { client } = frame as Frame & { readonly client?: CDPSession };
  if (client === undefined) throw new Error('this frame has no DevTools session');
  return client;
}

// Runs in the page. The host stands in the document or, while a dialog in a shadow root is open, in there.
function findHost(): Element | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const host = root.querySelector('[data-sidelight-card]');
    if (host !== null) return host;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot);
    }
  }
  return null;
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
    buttons: [...root.querySelectorAll('button, a[href], summary, [role="button"]')].map((it) => ({
      name: (it.getAttribute('aria-label') ?? it.textContent ?? '').trim(),
      rect: rectOfElement(it),
    })),
  };
}
