/**
 * The controller of the hover card: turns the browser's events into the state machine's, and its states into
 * timers and a mounted card. Listens passively; never stops or prevents an event of the page.
 */

import type { EntityKey } from '../article/entity-key.ts';
import type { CardQuestion, DrawnCard } from '../card/drawn-card.ts';
import { atEnd } from '../page/at-end.ts';
import {
  elementOf,
  encloses,
  type PageEngine,
  type PlacedMention,
  type ScreenPoint,
} from '../page/page-engine.ts';
import { isInCorridor, type Point } from './corridor.ts';
import { createDwell } from './dwell.ts';
import {
  dwellingOn,
  type HoverEvent,
  type HoverState,
  LEAVE_MS,
  type Place,
  reduceHover,
  targetsOf,
} from './hover-state.ts';
import { type CardContext, type MountedCard, mountCard } from './mounted-card.ts';
import { onceAFrame } from './pointer-movement.ts';
import { createPointerSpeed } from './pointer-speed.ts';
import { watchTaps } from './taps.ts';

export interface HoverOptions {
  readonly engine: PageEngine;
  /** Gives a card, as soon as it can; null where there is none, or nobody who draws it. Never rejects. */
  readonly askCard: (question: CardQuestion) => Promise<DrawnCard | null>;
}

export interface Hover {
  /** Whether a node is the open card's host, whose coming and going is ours. */
  owns(node: Node): boolean;
  /** To be told when the page or its mentions have changed: the card, or its mention, may be gone. */
  pageChanged(): void;
  /** The entity whose card was opened last, the first of several; null before one was. */
  lookedAt(): EntityKey | null;
}

/** Where an event of the pointer happened; `path` is the one it took through the page. */
const pointOf = ({ clientX, clientY }: MouseEvent, [under]: readonly EventTarget[]): ScreenPoint => ({
  x: clientX,
  y: clientY,
  element: under instanceof Element ? under : null,
});

/** Starts listening. Ends with `signal`, and the card with it. */
export function startHover({ engine, askCard }: HoverOptions, signal: AbortSignal): Hover {
  let state: HoverState<PlacedMention, DrawnCard> = { at: 'closed' };
  let card: MountedCard | null = null;
  let lookedAt: EntityKey | null = null;
  let pointer: ScreenPoint = { x: 0, y: 0, element: null };
  /** Where the pointer last was on the open card's mention. */
  let leftFrom: Point = pointer;
  let leave: ReturnType<typeof setTimeout> | undefined;
  /** The mention that was tapped, while its card is waited for and nothing else has happened. */
  let tapped: PlacedMention | null = null;

  const askOf = async (target: PlacedMention) => {
    const entities = target.mention.owners.map(({ entity }) => entity);
    return askCard({ entities, reasons: await engine.reasonsFor(target), isFollowed: false });
  };
  const dwell = createDwell(askOf, (target, card) => send({ type: 'dwelled', target, card }));

  const send = (event: HoverEvent<PlacedMention, DrawnCard>) => {
    const before = state;
    state = reduceHover(state, event);
    if (state === before) return;
    const restingOn = dwellingOn(state);
    // A page that changes under a resting pointer does not make it any less of a rest.
    if (event.type === 'changed' && restingOn !== null) dwell.renewed(restingOn);
    else dwell.restOn(restingOn);
    if ((state.at === 'leaving') !== (before.at === 'leaving')) {
      clearTimeout(leave);
      if (state.at === 'leaving') leave = setTimeout(() => send({ type: 'left' }), LEAVE_MS);
    }
    show();
  };

  const context: CardContext = {
    askFollowed: (entity) => askCard({ entities: [entity], reasons: [], isFollowed: true }),
    onFollow: (card) => send({ type: 'followed', card }),
    onBack: () => send({ type: 'returned' }),
    onLost: () => send({ type: 'lost' }),
  };

  const show = () => {
    const open = state.at === 'open' || state.at === 'leaving' ? state : null;
    if (card !== null && card.target !== open?.target) {
      card.unmount();
      card = null;
      engine.markOpen(null);
    }
    if (open === null) return;
    const { target, trail } = open;
    const shown = trail.at(-1) ?? trail[0];
    if (card === null) {
      card = mountCard(context, target, shown, pointer);
      leftFrom = pointer;
      if (card === null) {
        send({ type: 'lost' });
        return;
      }
      engine.markOpen(target);
      lookedAt = target.mention.owners[0].entity;
    }
    card.show(shown);
  };

  /** The mention under a point; the machine compares by identity, so one it knows already is handed back as it is. */
  const mentionAt = (point: ScreenPoint): PlacedMention | null => {
    const target = engine.mentionAt(point);
    return targetsOf(state).find(({ mention }) => mention === target?.mention) ?? target;
  };
  const placeOf = (event: PointerEvent, path: readonly EventTarget[]): Place<PlacedMention> => {
    if (card?.holds(path)) return { on: 'card' };
    // With a button down the reader selects or drags.
    const target = event.buttons === 0 ? mentionAt(pointer) : null;
    if (target !== null) {
      if (target === card?.target) leftFrom = pointer;
      return { on: 'mention', target };
    }
    if (card !== null && isInCorridor(pointer, leftFrom, card.box())) return { on: 'corridor' };
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
    pointer = pointOf(event, path);
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
      tapped = null;
      const path = event.composedPath();
      const inCard = card?.holds(path) ?? false;
      send({ type: 'pressed', inCard, under: inCard ? null : mentionAt(pointOf(event, path)) });
    },
    listen,
  );
  const escaped = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    movement.drop();
    tapped = null;
    send({ type: 'escaped', under: mentionAt(pointer) });
  };
  addEventListener('keydown', escaped, listen);
  watchTaps((event, path) => {
    const at = pointOf(event, path);
    const target = card?.holds(path) ? null : engine.mentionAt(at);
    if (target !== null) void tap(target, at);
  }, listen);
  const tap = async (target: PlacedMention, at: ScreenPoint) => {
    tapped = target;
    const drawn = await askOf(target);
    const now = tapped === target ? engine.current(target) : null;
    if (now === null || drawn === null) return;
    pointer = at;
    send({ type: 'tapped', target: now, card: drawn });
  };
  const ended = () => {
    tapped = null;
    send({ type: 'lost' });
  };
  addEventListener('pagehide', ended, listen);
  atEnd(signal, ended);

  return {
    owns: (node) => card?.owns(node) ?? false,
    lookedAt: () => lookedAt,
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
