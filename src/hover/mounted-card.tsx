/** One open card in the page: its host, its place at the mention, and what is drawn in it. */
import { render } from 'preact';
import { wordsAt } from '../article/article.ts';
import { cardOf } from '../article/cards.ts';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import { articleOf, type Library } from '../article/library.ts';
import { PageCard, type PageCardEntry } from '../card/page-card.tsx';
import { elementOf, type MarkReason, type PlacedMention, rectsOf } from '../page/page-engine.ts';
import { HEADING_ID, openCardHost } from './card-host.ts';
import type { Box, Point } from './corridor.ts';
import { markWhyOf } from './mark-why.ts';
import { keepPlaced } from './placement.ts';

export interface CardContext {
  readonly library: () => Library;
  /** The card's stylesheet, as text. */
  readonly styles: string;
  /** Why a mention is marked, for each entity it refers to. */
  readonly reasonsFor: (mention: PlacedMention) => readonly MarkReason[];
  /** A connected name was pressed. */
  readonly onFollow: (entity: EntityKey) => void;
  readonly onBack: () => void;
  /** The mention is gone from the screen. */
  readonly onLost: () => void;
}

export interface MountedCard {
  /** The mention it belongs to. */
  readonly target: PlacedMention;
  /** Goes with its mention when the page has made another of it. */
  follow(target: PlacedMention): void;
  /**
   * Draws the card of the last entity of the trail, with a way back where there is more than one; or the cards of
   * all entities of the mention, where it is the only one.
   */
  draw(trail: readonly EntityKey[]): void;
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
  let drawn: readonly EntityKey[] = [];
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
      const entries = entriesOf(context, target, trail);
      if (entries.length === 0) return;
      drawn = trail;
      render(
        <PageCard
          entries={entries}
          headingId={HEADING_ID}
          canGoBack={trail.length > 1}
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

/** What is shown of the library; nothing of an entity that it does not have. */
function entriesOf(
  { library, reasonsFor }: CardContext,
  target: PlacedMention,
  trail: readonly EntityKey[],
): readonly PageCardEntry[] {
  const isFollowed = trail.length > 1;
  const shown = isFollowed ? trail.slice(-1) : target.mention.owners.map(({ entity }) => entity);
  const reasons = isFollowed ? [] : reasonsFor(target);
  return shown.flatMap((key) => {
    const { article: id, entity } = partsOfKey(key);
    const article = articleOf(library(), id);
    const card = article === null ? null : cardOf(article, entity);
    if (article === null || card === null) return [];
    const reason = reasons.find((one) => one.entity === key);
    const why = reason === undefined ? null : markWhyOf(article, reason);
    return [{ card, headline: wordsAt(article, article.headline), why }];
  });
}
