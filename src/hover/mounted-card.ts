/** One open card in the page: its host, its place at the mention, and what is put up in it. */
import { type EntityKey, isEntityKey } from '../article/entity-key.ts';
import type { DrawnCard } from '../card/drawn-card.ts';
import { elementOf, type PlacedMention, rectsOf } from '../page/page-engine.ts';
import { openCardHost } from './card-host.ts';
import type { Box, Point } from './corridor.ts';
import { keepPlaced } from './keep-placed.ts';
import { putUp } from './put-up.ts';

/** What is pressed on a card, by what its views say of themselves. */
const PRESSED = '[data-entity], [data-back]';

export interface CardContext {
  /** The card of an entity whose name was pressed; null where there is none. */
  readonly askFollowed: (entity: EntityKey) => Promise<DrawnCard | null>;
  /** The card of a connected name that was pressed has come. */
  readonly onFollow: (card: DrawnCard) => void;
  readonly onBack: () => void;
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
  /** Whether the page has left it where it was put. */
  isThere(): boolean;
  box(): Box;
  unmount(): void;
}

/** Opens a card at a mention, on the line where the pointer is. Null where the page cannot show one. */
export function mountCard(
  context: CardContext,
  mention: PlacedMention,
  card: DrawnCard,
  pointer: Point,
): MountedCard | null {
  let target = mention;
  const element = elementOf(target);
  const host = element === null ? null : openCardHost(element, card.styles);
  if (host === null) return null;
  const ended = new AbortController();
  const { signal } = ended;
  const { content } = host;

  let shown: DrawnCard | null = null;
  const show = (next: DrawnCard) => {
    if (next === shown) return;
    shown = next;
    content.replaceChildren(...putUp(next.content));
    content.scrollTop = 0;
  };

  /** The press whose card is waited for: only the last one counts, and none that the reader went back from. */
  let pressed: Element | null = null;
  const press = async ({ target }: Event) => {
    const control = target instanceof Element ? target.closest(PRESSED) : null;
    if (control === null) return;
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

  const unmount = () => {
    ended.abort();
    host.remove();
  };
  show(card);
  if (!keepPlaced(host, { rects: () => rectsOf(target), ...pointer }, context.onLost, signal)) {
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
    isThere: () => host.element.isConnected,
    box: () => content.getBoundingClientRect(),
    unmount,
  };
}
