/**
 * The controller of the hover card: turns the browser's events into the state machine's, and its states into
 * timers and a mounted card. Listens passively; never stops or prevents an event of the page outside the card.
 */
import { render } from 'preact';
import type { Article, EntityId } from '../article/article.ts';
import { cardOf } from '../article/cards.ts';
import { ShortCard } from '../card/short-card.tsx';
import { elementOf, type PageEngine, type PlacedMention, rectsOf } from '../page/page-engine.ts';
import { type CardHost, HEADING_ID, openCardHost } from './card-host.ts';
import { type Box, isInCorridor, type Point } from './corridor.ts';
import {
  DWELL_MS,
  dwellingOn,
  type HoverEvent,
  type HoverState,
  LEAVE_MS,
  type Place,
  reduceHover,
} from './hover-state.ts';
import { keepPlaced } from './placement.ts';
import { createPointerSpeed } from './pointer-speed.ts';

export interface HoverOptions {
  readonly article: Article;
  readonly engine: PageEngine;
  /** The card's stylesheet, as text. */
  readonly styles: string;
}

export interface Hover {
  /** Whether a node is the card's host, whose coming and going is ours. */
  owns(node: Node): boolean;
  /** To be told when the mentions of the page have changed: the card's own may be gone. */
  pageChanged(): void;
}

interface MountedCard {
  readonly host: CardHost;
  readonly ended: AbortController;
  readonly target: PlacedMention;
  /** What is drawn in it. */
  trail: readonly EntityId[];
}

const entityOf = (target: PlacedMention): EntityId => target.mention.entity;

/** Starts listening. Ends with `signal`, and the card with it. */
export function startHover({ article, engine, styles }: HoverOptions, signal: AbortSignal): Hover {
  let state: HoverState<PlacedMention> = { at: 'closed' };
  let card: MountedCard | null = null;
  let pointer: Point = { x: 0, y: 0 };
  /** Where the pointer last was on the open card's mention. */
  let leftFrom: Point = pointer;
  let dwell: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  const speed = createPointerSpeed();

  const send = (event: HoverEvent<PlacedMention>) => {
    const before = state;
    state = reduceHover(state, event, entityOf);
    if (state === before) return;
    clearTimeout(dwell);
    if (dwellingOn(state) !== null) dwell = setTimeout(() => send({ type: 'dwelled' }), DWELL_MS);
    if ((state.at === 'leaving') !== (before.at === 'leaving')) {
      clearTimeout(leave);
      if (state.at === 'leaving') leave = setTimeout(() => send({ type: 'left' }), LEAVE_MS);
    }
    show();
  };

  const show = () => {
    if (state.at !== 'open' && state.at !== 'leaving') {
      unmount();
      return;
    }
    if (card?.target !== state.target) {
      unmount();
      card = mount(state.target);
      if (card === null) {
        send({ type: 'lost' });
        return;
      }
    }
    draw(state.trail);
  };

  const mount = (target: PlacedMention): MountedCard | null => {
    const element = elementOf(target);
    const host = element === null ? null : openCardHost(element, styles);
    if (element === null || host === null) return null;
    const ended = new AbortController();
    leftFrom = pointer;
    keepPlaced(
      host,
      { rects: () => rectsOf(target), element, x: pointer.x, y: pointer.y },
      () => send({ type: 'lost' }),
      ended.signal,
    );
    engine.markOpen(target);
    return { host, ended, target, trail: [] };
  };

  const unmount = () => {
    if (card === null) return;
    card.ended.abort();
    render(null, card.host.content);
    card.host.remove();
    card = null;
    engine.markOpen(null);
  };

  const draw = (trail: readonly EntityId[]) => {
    if (card === null || card.trail === trail) return;
    const shown = cardOf(article, trail.at(-1) ?? '');
    if (shown === null) return;
    render(
      <ShortCard
        card={shown}
        headingId={HEADING_ID}
        canGoBack={trail.length > 1}
        onBack={() => send({ type: 'returned' })}
        onOpen={(entity) => send({ type: 'followed', entity })}
      />,
      card.host.content,
    );
    card.host.content.scrollTop = 0;
    card.trail = trail;
  };

  const isInCard = (event: Event) => card !== null && event.target === card.host.element;

  const placeOf = (event: PointerEvent): Place<PlacedMention> => {
    if (isInCard(event)) return { on: 'card' };
    // With a button down the reader selects or drags.
    const target = event.buttons === 0 ? engine.mentionAt(event.clientX, event.clientY) : null;
    if (target !== null) {
      const isOpen = card !== null && sameMention(target, card.target);
      if (isOpen) leftFrom = { x: event.clientX, y: event.clientY };
      return { on: 'mention', target: isOpen && card !== null ? card.target : known(target) };
    }
    if (card !== null && isInCorridor({ x: event.clientX, y: event.clientY }, leftFrom, boxOf(card)))
      return { on: 'corridor' };
    return { on: 'elsewhere' };
  };

  /** The target already in the state where it is the same mention: the machine compares by identity. */
  const known = (target: PlacedMention): PlacedMention => {
    const waiting = dwellingOn(state);
    return waiting !== null && sameMention(waiting, target) ? waiting : target;
  };

  let latest: PointerEvent | null = null;
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    const slow = speed.isSlow(event.clientX, event.clientY, event.timeStamp);
    send({ type: 'moved', place: placeOf(event), slow });
  };
  const listen = { capture: true, passive: true, signal };
  addEventListener(
    'pointermove',
    (event) => {
      // One look for each frame: a mouse reports many times between two.
      if (latest === null)
        requestAnimationFrame(() => {
          const seen = latest;
          latest = null;
          if (seen !== null && !signal.aborted) moved(seen);
        });
      latest = event;
    },
    listen,
  );
  addEventListener(
    'pointerout',
    ({ relatedTarget, pointerType }) => {
      // Out of the window, or into a frame, whose pointer events go to its own script.
      const isOut =
        relatedTarget === null ||
        (relatedTarget instanceof Element && relatedTarget.matches('iframe, frame'));
      if (isOut && pointerType !== 'touch') send({ type: 'moved', place: { on: 'elsewhere' }, slow: false });
    },
    listen,
  );
  addEventListener('pointerdown', (event) => send({ type: 'pressed', inCard: isInCard(event) }), listen);
  addEventListener(
    'scroll',
    (event) => {
      // What lies under a resting pointer is not what it was put on.
      if (card === null && event.target !== null)
        send({ type: 'moved', place: { on: 'elsewhere' }, slow: false });
    },
    listen,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') send({ type: 'escaped' });
    },
    listen,
  );
  addEventListener('click', (event) => tapped(event), listen);
  addEventListener('pagehide', () => send({ type: 'lost' }), listen);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(dwell);
      clearTimeout(leave);
      unmount();
    },
    { once: true },
  );

  const tapped = (event: MouseEvent) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || isInCard(event)) return;
    const [under] = event.composedPath();
    // A tap on a link or a button is for the page.
    if (under instanceof Element && under.closest('a[href], button, summary, label, [role="button"]')) return;
    const target = engine.mentionAt(event.clientX, event.clientY);
    if (target === null) return;
    pointer = { x: event.clientX, y: event.clientY };
    send({ type: 'tapped', target });
  };

  return {
    owns: (node) => node === card?.host.element,
    pageChanged() {
      if (card !== null && (!engine.holds(card.target) || !card.host.element.isConnected))
        send({ type: 'lost' });
    },
  };
}

function boxOf(card: MountedCard): Box {
  return card.host.content.getBoundingClientRect();
}

function sameMention(a: PlacedMention, b: PlacedMention): boolean {
  return a.mention === b.mention;
}
