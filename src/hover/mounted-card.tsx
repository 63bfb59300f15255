/** One open card in the page: its host, its place at the mention, and what is drawn in it. */
import { render } from 'preact';
import type { Article, EntityId } from '../article/article.ts';
import { cardOf } from '../article/cards.ts';
import { ShortCard } from '../card/short-card.tsx';
import { elementOf, type MarkReason, type PlacedMention, rectsOf } from '../page/page-engine.ts';
import { HEADING_ID, openCardHost } from './card-host.ts';
import type { Box, Point } from './corridor.ts';
import { markWhyOf } from './mark-why.ts';
import { keepPlaced } from './placement.ts';

export interface CardContext {
  readonly article: () => Article;
  /** The card's stylesheet, as text. */
  readonly styles: string;
  /** Why a mention is marked, for each entity it refers to. */
  readonly reasonsFor: (mention: PlacedMention) => readonly MarkReason[];
  /** A connected name was pressed. */
  readonly onFollow: (entity: EntityId) => void;
  readonly onBack: () => void;
  /** The mention is gone from the screen. */
  readonly onLost: () => void;
}

export interface MountedCard {
  /** The mention it belongs to. */
  readonly target: PlacedMention;
  /** Goes with its mention when the page has made another of it. */
  follow(target: PlacedMention): void;
  /** Draws the card of the last entity of the trail; with a way back where there is more than one. */
  draw(trail: readonly EntityId[]): void;
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
export function mountCard(context: CardContext, mention: PlacedMention, pointer: Point): MountedCard | null {
  let target = mention;
  const element = elementOf(target);
  const host = element === null ? null : openCardHost(element, context.styles);
  if (element === null || host === null) return null;
  const ended = new AbortController();
  let drawn: readonly EntityId[] = [];
  keepPlaced(host, { rects: () => rectsOf(target), element, ...pointer }, context.onLost, ended.signal);

  return {
    get target() {
      return target;
    },
    follow(mention) {
      target = mention;
    },
    draw(trail) {
      if (trail === drawn) return;
      const card = cardOf(context.article(), trail.at(-1) ?? '');
      if (card === null) return;
      drawn = trail;
      const [reason] = trail.length === 1 ? context.reasonsFor(target) : [];
      render(
        <ShortCard
          card={card}
          headingId={HEADING_ID}
          canGoBack={trail.length > 1}
          why={reason === undefined ? null : markWhyOf(context.article(), reason)}
          onBack={context.onBack}
          onOpen={context.onFollow}
        />,
        host.content,
      );
      host.content.scrollTop = 0;
    },
    holds: (path) => path.includes(host.element),
    owns: (node) => node === host.element,
    isThere: () => host.element.isConnected,
    box: () => host.content.getBoundingClientRect(),
    unmount() {
      ended.abort();
      render(null, host.content);
      host.remove();
    },
  };
}
