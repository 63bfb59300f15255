/** One open card in the page: its host, its place at the mention, and what is put up in it. */
import { type EntityKey, isEntityKey } from '../article/entity-key.ts';
import type { DrawnCard } from '../card/drawn-card.ts';
import { elementOf, type PlacedMention, rectsOf } from '../page/page-engine.ts';
import { openCardHost } from './card-host.ts';
import { moveAmongControls } from './card-keys.ts';
import type { Box, Point } from './corridor.ts';
import { keepPlaced } from './keep-placed.ts';
import { putUp } from './put-up.ts';
import { watchSwipe } from './swipe.ts';

/** What is pressed on a card, by what its views say of themselves. */
const PRESSED = '[data-entity], [data-back], [data-do]';

/** Kept free between a name and the sheet below it. */
const BESIDE_SHEET_PX = 16;

export interface CardContext {
  /** The card of an entity whose name was pressed; null where there is none. */
  readonly askFollowed: (entity: EntityKey) => Promise<DrawnCard | null>;
  /** The card of a connected name that was pressed has come. */
  readonly onFollow: (card: DrawnCard) => void;
  readonly onBack: () => void;
  /** What has `data-do` was pressed; `about` is what it has as `data-about`. */
  readonly onAct: (what: string, about: string) => void;
  /** The mention is gone from the screen. */
  readonly onLost: () => void;
}

export interface MountedCard {
  /** The mention it belongs to. */
  readonly target: PlacedMention;
  /** Goes with its mention when the page has made another of it. */
  follow(target: PlacedMention): void;
  /** Shows another card in its place. */
  show(card: DrawnCard): void;
  /**
   * Whether an event happened in the card, by the path it took: to be read while the event is dispatched, for it is
   * empty afterwards.
   */
  holds(path: readonly EventTarget[]): boolean;
  /** Whether a node is the card's host, whose coming and going is ours. */
  owns(node: Node): boolean;
  /** Takes the focus; when it goes, that goes back to an element, if there is one. */
  takeFocus(returnTo: Element | null): void;
  /** Whether it tells that its name was hidden. */
  isNotice(): boolean;
  /** Whether the page has left it where it was put. */
  isThere(): boolean;
  box(): Box;
  unmount(): void;
}

export interface CardOpening {
  readonly target: PlacedMention;
  readonly card: DrawnCard;
  /** On the line of the mention where the card is to be. */
  readonly pointer: Point;
  /** As a sheet at the foot of the screen. */
  readonly isSheet: boolean;
}

/** Opens a card at a mention. Null where the page cannot show one. */
export function mountCard(
  context: CardContext,
  { target: mention, card, pointer, isSheet }: CardOpening,
): MountedCard | null {
  let target = mention;
  const element = elementOf(target);
  const host = element === null ? null : openCardHost(element, card.styles);
  if (host === null) return null;
  const ended = new AbortController();
  const { signal } = ended;
  const { content } = host;

  /** What gets the focus back. */
  let focusedBefore: Element | null = null;
  const focus = () => content.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  let shown: DrawnCard | null = null;
  const show = (next: DrawnCard) => {
    if (next === shown) return;
    shown = next;
    const hadFocus = host.focused() !== null;
    content.replaceChildren(...putUp(next.content));
    content.scrollTop = 0;
    if (hadFocus) focus();
  };

  /** The press whose card is waited for: only the last one counts, and none that the reader went back from. */
  let pressed: Element | null = null;
  const press = async ({ target }: Event) => {
    const control = target instanceof Element ? target.closest(PRESSED) : null;
    if (control === null) return;
    const { do: what, about = '' } = control instanceof HTMLElement ? control.dataset : {};
    if (what !== undefined) {
      context.onAct(what, about);
      const section = control.closest('section');
      section?.toggleAttribute('data-hidden', what === 'hide');
      // The other one of the two, as this one is not shown any more.
      if (what === 'hide' || what === 'show')
        section?.querySelector<HTMLElement>(`[data-do=${what === 'hide' ? 'show' : 'hide'}]`)?.focus();
      return;
    }
    pressed = control;
    const entity = control.getAttribute('data-entity');
    if (entity === null || !isEntityKey(entity)) {
      context.onBack();
      return;
    }
    const followed = await context.askFollowed(entity);
    if (followed === null || pressed !== control || signal.aborted) return;
    pressed = null;
    context.onFollow(followed);
  };
  content.addEventListener('click', (event) => void press(event), { signal });
  // The card scrolls: without this, what is unfolded at its foot could open below what is seen of it.
  content.addEventListener(
    'toggle',
    ({ target }) => target instanceof Element && target.scrollIntoView({ block: 'nearest' }),
    { capture: true, signal },
  );

  content.addEventListener('keydown', moveAmongControls, { signal });

  const unmount = () => {
    const hadFocus = host.focused() !== null;
    ended.abort();
    host.remove();
    if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  };
  show(card);
  const isRightToLeft = element !== null && getComputedStyle(element).direction === 'rtl';
  const anchor = { rects: () => rectsOf(target), isRightToLeft: () => isRightToLeft, ...pointer };
  if (isSheet) {
    host.placeAsSheet();
    const line = rectsOf(target).at(-1);
    const free = innerHeight - content.offsetHeight - BESIDE_SHEET_PX;
    // The sheet may lie over the name that it was opened from.
    if (line !== undefined && line.bottom > free) scrollBy({ top: line.bottom - free, behavior: 'instant' });
    watchSwipe(host, context.onLost, signal);
  } else if (!keepPlaced(host, anchor, context.onLost, signal)) {
    unmount();
    return null;
  }
  return {
    get target() {
      return target;
    },
    follow(mention) {
      target = mention;
    },
    show,
    holds: (path) => path.includes(host.element),
    owns: (node) => node === host.element,
    takeFocus(returnTo) {
      if (host.focused() === null) focusedBefore = returnTo;
      focus();
    },
    isNotice: () => content.querySelector('[data-hidden]') !== null,
    isThere: () => host.element.isConnected,
    box: () => content.getBoundingClientRect(),
    unmount,
  };
}
