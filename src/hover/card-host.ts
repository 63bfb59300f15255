/**
 * The element a card lives in: a popover in a closed shadow root, the one arrangement that no page's
 * stylesheet, transform or stacking order reaches. It is in the page only while a card is open.
 */

/** What tells a host from other elements, for a later start to find what an earlier one left behind. */
const HOST_MARK = 'data-sidelight-card';

export interface CardHost {
  readonly element: HTMLElement;
  /** Where the card's content goes, in the closed root; scrolls when it is higher than its room. */
  readonly content: HTMLElement;
  /** Puts the card's upper left corner there; CSS pixels of the viewport. */
  place(x: number, y: number): void;
  /** Keeps the card within this size; CSS pixels. */
  limit(maxWidth: number, maxHeight: number): void;
  remove(): void;
}

const CARD_WIDTH_PX = 340;

/** The id, in the closed root, of the heading that names the card. */
export const HEADING_ID = 'heading';

/** Undoes whatever the page's rules do to the host; `all: initial` alone leaves a popover's own defaults off. */
const HOST_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
}
#card {
  box-sizing: border-box;
  display: flex;
  direction: ltr;
  width: ${CARD_WIDTH_PX}px;
  overflow: hidden;
  color-scheme: light dark;
  background: light-dark(#fffdf9, #1d1c1a);
  border: 1px solid light-dark(#0003, #fff3);
  border-radius: 8px;
  box-shadow: 0 1px 2px #0002, 0 8px 28px #0003;
}
/* Apart from the box with the round corners, which its scrollbar would cut. */
#content {
  flex: 1;
  overflow: auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
  scrollbar-color: light-dark(#b8ad9b, #5f594f) light-dark(#fffdf9, #1d1c1a);
}
`;

/**
 * Puts a host into the page, in the top layer. `near` is the element the card belongs to: while a modal
 * dialog is open everything outside it is inert, so the host goes into the dialog. Returns null where the
 * page cannot show it.
 */
export function openCardHost(near: Element, styles: string): CardHost | null {
  const parent = parentFor(near);
  if (parent === null) return null;
  const element = document.createElement('div');
  element.setAttribute(HOST_MARK, '');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const placeSheet = new CSSStyleSheet();
  // Constructed sheets apply under any content security policy of the page.
  root.adoptedStyleSheets = [sheetOf(HOST_STYLE + styles), placeSheet];
  const card = document.createElement('div');
  card.id = 'card';
  card.role = 'dialog';
  card.setAttribute('aria-labelledby', HEADING_ID);
  const content = document.createElement('div');
  content.id = 'content';
  card.append(content);
  root.append(card);
  parent.append(element);
  element.showPopover();
  // A page's own zoom would also apply to where the card is put, which is measured without it.
  const zoom = 1 / parent.currentCSSZoom;
  const at = { x: 0, y: 0, maxWidth: CARD_WIDTH_PX, maxHeight: 0 };
  const apply = () =>
    placeSheet.replaceSync(
      `:host { zoom: ${zoom} !important; transform: translate(${at.x}px, ${at.y}px) !important; }
       #card { max-width: ${at.maxWidth}px; max-height: ${at.maxHeight}px; }`,
    );
  return {
    element,
    content,
    place(x, y) {
      Object.assign(at, { x: Math.round(x), y: Math.round(y) });
      apply();
    },
    limit(maxWidth, maxHeight) {
      Object.assign(at, { maxWidth: Math.floor(maxWidth), maxHeight: Math.floor(maxHeight) });
      apply();
    },
    remove: () => element.remove(),
  };
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function parentFor(near: Element): Element | null {
  const dialog = modalAround(near);
  if (dialog !== null) return dialog;
  // A modal that the mention is not in makes everything else inert, the card included.
  if (document.querySelector('dialog:modal') !== null) return null;
  // Typed as always there; a page may have taken it away.
  return document.documentElement as Element | null;
}

function modalAround(near: Element): Element | null {
  let at: Element | null = near;
  while (at !== null) {
    const dialog: Element | null = at.closest('dialog:modal');
    if (dialog !== null) return dialog;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Removes hosts that an earlier start left in the page. */
export function removeLeftHosts(): void {
  for (const host of document.querySelectorAll(`div[${HOST_MARK}]`)) host.remove();
}
