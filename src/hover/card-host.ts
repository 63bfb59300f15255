/**
 * The element a card lives in: a popover in a closed shadow root, the one arrangement that no page's
 * stylesheet, transform or stacking order reaches. It is in the page only while a card is open.
 */
import { HEADING_ID } from '../card/drawn-card.ts';
import { encloses } from '../page/page-engine.ts';
import type { CardPlace, CardSize } from './place-card.ts';
import { VOICE_MARK } from './voice.ts';

/** What tells a host from other elements, for a later start to find what an earlier one left behind. */
const HOST_MARK = 'data-sidelight-card';

export interface CardHost {
  readonly element: HTMLElement;
  /** Where the card's content goes, in the closed root; scrolls when it is higher than its room. */
  readonly content: HTMLElement;
  /** Its size, as high as it would be where nothing kept it lower; CSS pixels. */
  wantedSize(): CardSize;
  /** Puts the card there and keeps it within the place's size; CSS pixels of the viewport. */
  place(place: CardPlace): void;
  /** Puts it as a sheet at the foot of the screen. */
  placeAsSheet(): void;
  /** The element in it that has the focus; null where that is elsewhere. */
  focused(): Element | null;
  remove(): void;
}

/**
 * Puts a host into the page, in the top layer. `near` is the element the card belongs to: while a modal
 * dialog is open, or an element fills the screen, everything outside it is inert, so the host goes into that. `styles` are those of the host, too
 * (page-card.css). Returns null where the page cannot show it.
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
  root.adoptedStyleSheets = [sheetOf(styles), placeSheet];
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
  let placed = '';
  const setRules = (rules: string) => {
    if (rules === placed) return;
    placed = rules;
    placeSheet.replaceSync(`:host { zoom: ${zoom} !important; ${rules}`);
  };
  return {
    element,
    content,
    wantedSize: () => ({
      width: card.offsetWidth,
      height: card.offsetHeight - content.clientHeight + content.scrollHeight,
    }),
    place({ x, y, maxWidth, maxHeight }) {
      setRules(`transform: translate(${Math.round(x)}px, ${Math.round(y)}px) !important; }
        #card { max-width: ${Math.floor(maxWidth)}px; max-height: ${Math.floor(maxHeight)}px; }`);
    },
    placeAsSheet() {
      card.classList.add('sheet');
      setRules('inset: auto 0 0 0 !important; }');
    },
    focused: () => root.activeElement,
    remove: () => element.remove(),
  };
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function parentFor(near: Element): Element | null {
  const layer = layerAround(near);
  if (layer !== null) return layer;
  // A modal that the mention is not in makes everything else inert, the card included.
  if (document.querySelector('dialog:modal') !== null) return null;
  // So does an element that fills the screen.
  const { fullscreenElement } = document;
  if (fullscreenElement !== null) return encloses(fullscreenElement, near) ? fullscreenElement : null;
  // Typed as always there; a page may have taken it away.
  return document.documentElement as Element | null;
}

/**
 * The modal dialog or open popover that an element is in. What is pressed outside of a popover closes it, the card's
 * controls included.
 */
function layerAround(near: Element): Element | null {
  let at: Element | null = near;
  while (at !== null) {
    const layer: Element | null = at.closest('dialog:modal, :popover-open');
    if (layer !== null) return layer;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Removes hosts that an earlier start left in the page. */
export function removeLeftHosts(): void {
  for (const host of document.querySelectorAll(`div[${HOST_MARK}], div[${VOICE_MARK}]`)) host.remove();
}
