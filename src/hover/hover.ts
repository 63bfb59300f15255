/**
 * The controller of the hover card: turns the browser's events into the state machine's, and its states into
 * timers and a mounted card. Listens passively; never stops or prevents an event of the page.
 */
import type { EntityKey } from '../article/entity-key.ts';
import type { Library } from '../article/library.ts';
import { elementOf, encloses, type PageEngine, type PlacedMention } from '../page/page-engine.ts';
import { isInCorridor, type Point } from './corridor.ts';
import {
  DWELL_MS,
  dwellingOn,
  type HoverEvent,
  type HoverState,
  LEAVE_MS,
  type Place,
  reduceHover,
  targetsOf,
} from './hover-state.ts';
import { type CardContext, type MountedCard, mountCard } from './mounted-card.tsx';
import { onceAFrame } from './pointer-movement.ts';
import { createPointerSpeed } from './pointer-speed.ts';

export interface HoverOptions {
  /** Asked when a card is drawn: until then a page need not have the articles' prose. */
  readonly library: () => Library;
  readonly engine: PageEngine;
  /** The card's stylesheet, as text. */
  readonly styles: string;
}

export interface Hover {
  /** Whether a node is the open card's host, whose coming and going is ours. */
  owns(node: Node): boolean;
  /** To be told when the page or its mentions have changed: the card, or its mention, may be gone. */
  pageChanged(): void;
}

/** Taps on these are for the page. */
const CONTROLS = 'a[href], button, summary, label, input, select, textarea, [role="button"], [role="link"]';

const entityOf = ({ mention }: PlacedMention): EntityKey => mention.owners[0].entity;
const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** Starts listening. Ends with `signal`, and the card with it. */
export function startHover({ library, engine, styles }: HoverOptions, signal: AbortSignal): Hover {
  let state: HoverState<PlacedMention> = { at: 'closed' };
  let card: MountedCard | null = null;
  let pointer: Point = { x: 0, y: 0 };
  /** Where the pointer last was on the open card's mention. */
  let leftFrom: Point = pointer;
  let dwell: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;

  const send = (event: HoverEvent<PlacedMention>) => {
    const before = state;
    state = reduceHover(state, event, entityOf);
    if (state === before) return;
    // A page that changes under a resting pointer does not make it any less of a rest.
    if (event.type !== 'changed' || dwellingOn(state) === null) {
      clearTimeout(dwell);
      if (dwellingOn(state) !== null) dwell = setTimeout(() => send({ type: 'dwelled' }), DWELL_MS);
    }
    if ((state.at === 'leaving') !== (before.at === 'leaving')) {
      clearTimeout(leave);
      if (state.at === 'leaving') leave = setTimeout(() => send({ type: 'left' }), LEAVE_MS);
    }
    show();
  };

  const context: CardContext = {
    library,
    styles,
    reasonsFor: engine.reasonsFor,
    onFollow: (entity) => send({ type: 'followed', entity }),
    onBack: () => send({ type: 'returned' }),
    onLost: () => send({ type: 'lost' }),
  };

  const show = () => {
    const target = state.at === 'open' || state.at === 'leaving' ? state.target : null;
    if (card !== null && card.target !== target) {
      card.unmount();
      card = null;
      engine.markOpen(null);
    }
    if (target === null || (state.at !== 'open' && state.at !== 'leaving')) return;
    if (card === null) {
      card = mountCard(context, target, pointer);
      leftFrom = pointer;
      if (card === null) {
        send({ type: 'lost' });
        return;
      }
      engine.markOpen(target);
    }
    card.draw(state.trail);
  };

  /** The mention under a point; the machine compares by identity, so one it knows already is handed back as it is. */
  const mentionAt = ({ x, y }: Point): PlacedMention | null => {
    const target = engine.mentionAt(x, y);
    return targetsOf(state).find(({ mention }) => mention === target?.mention) ?? target;
  };
  const placeOf = (event: PointerEvent, path: readonly EventTarget[]): Place<PlacedMention> => {
    if (card?.holds(path)) return { on: 'card' };
    // With a button down the reader selects or drags.
    const target = event.buttons === 0 ? mentionAt(pointOf(event)) : null;
    if (target !== null) {
      if (target === card?.target) leftFrom = pointOf(event);
      return { on: 'mention', target };
    }
    if (card !== null && isInCorridor(pointOf(event), leftFrom, card.box())) return { on: 'corridor' };
    return { on: 'elsewhere' };
  };
  const away = () => {
    movement.drop();
    send({ type: 'moved', place: { on: 'elsewhere' }, slow: false });
  };

  const listen = { capture: true, passive: true, signal };
  const speed = createPointerSpeed();
  const movement = onceAFrame((event, path) => {
    if (signal.aborted || event.pointerType === 'touch') return;
    pointer = pointOf(event);
    const slow = speed.isSlow(pointer.x, pointer.y, event.timeStamp);
    send({ type: 'moved', place: placeOf(event, path), slow });
  }, listen);
  addEventListener(
    'pointerout',
    ({ relatedTarget, pointerType }) => {
      // Out of the window, or into a frame, whose pointer events go to its own script.
      const isFrame = relatedTarget instanceof Element && relatedTarget.matches('iframe, frame');
      if (pointerType !== 'touch' && (relatedTarget === null || isFrame)) away();
    },
    listen,
  );
  const scrolled = (event: Event) => {
    const target = dwellingOn(state);
    if (card !== null || target === null) return;
    const element = elementOf(target);
    const [scroller] = event.composedPath();
    // What lies under a resting pointer after scrolling is not what it was put on.
    if (element !== null && scroller instanceof Node && encloses(scroller, element)) away();
  };
  addEventListener('scroll', scrolled, listen);
  addEventListener(
    'pointerdown',
    (event) => {
      movement.drop();
      const inCard = card?.holds(event.composedPath()) ?? false;
      send({ type: 'pressed', inCard, under: inCard ? null : mentionAt(pointOf(event)) });
    },
    listen,
  );
  const escaped = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    movement.drop();
    send({ type: 'escaped', under: mentionAt(pointer) });
  };
  addEventListener('keydown', escaped, listen);
  addEventListener(
    'click',
    (event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      const path = event.composedPath();
      if (card?.holds(path)) return;
      const [under] = path;
      const target = engine.mentionAt(event.clientX, event.clientY);
      if (target === null || (under instanceof Element && under.closest(CONTROLS) !== null)) return;
      pointer = pointOf(event);
      send({ type: 'tapped', target });
    },
    listen,
  );
  addEventListener('pagehide', () => send({ type: 'lost' }), listen);
  signal.addEventListener('abort', () => send({ type: 'lost' }), { once: true });

  return {
    owns: (node) => card?.owns(node) ?? false,
    pageChanged() {
      if (card !== null && !card.isThere()) send({ type: 'lost' });
      const renewed = new Map(targetsOf(state).map((target) => [target, engine.current(target)]));
      const now = (target: PlacedMention) => renewed.get(target) ?? null;
      const followed = card === null ? null : now(card.target);
      if (card !== null && followed !== null && followed !== card.target) {
        card.follow(followed);
        engine.markOpen(followed);
      }
      send({ type: 'changed', now });
    },
  };
}
