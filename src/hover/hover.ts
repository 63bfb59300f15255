/**
 * The controller of the hover card: turns the browser's events into the state machine's, and its states into a mounted
 * card.
 */

import type { EntityKey } from '../article/entity-key.ts';
import type { CardQuestion, DrawnCard } from '../card/drawn-card.ts';
import { atEnd } from '../page/at-end.ts';
import {
  elementOf,
  encloses,
  type PageEngine,
  type PlacedMention,
  rectsOf,
  type ScreenPoint,
  type Step,
} from '../page/page-engine.ts';
import { isInCorridor, type Point } from './corridor.ts';
import { dwellingOn, type Place, targetsOf } from './hover-state.ts';
import { listenToKeys } from './key-input.ts';
import { type CardContext, type MountedCard, mountCard } from './mounted-card.ts';
import { listenToPointer, type Path } from './pointer-input.ts';
import { runHover, type State } from './run-hover.ts';
import { createStepping } from './stepping.ts';

/** A finger on a screen no wider, or no higher, has its card as a sheet at the foot. */
const SHEET_WIDTH_PX = 600;
const SHEET_HEIGHT_PX = 480;

/** What opens a card, and after how many milliseconds of rest. */
export interface HoverChoices {
  readonly trigger: 'hover' | 'alt' | 'click' | 'off';
  readonly delay: number;
}

export interface HoverOptions {
  readonly engine: PageEngine;
  readonly choices: HoverChoices;
  /** Gives a card, as soon as it can; null where there is none, or nobody who draws it. Never rejects. */
  readonly askCard: (question: CardQuestion) => Promise<DrawnCard | null>;
  /** Does what was chosen on a card beside opening others, by the names that its views give (card-actions.ts). */
  readonly act: CardContext['onAct'];
}

export interface Hover {
  /** Goes by other choices from now on. */
  choose(choices: HoverChoices): void;
  /** Whether a node is one of ours that comes and goes with cards. */
  owns(node: Node): boolean;
  /** To be told when the page or its mentions have changed: the card, or its mention, may be gone. */
  pageChanged(): void;
  /**
   * Goes to the next mention, or the one before, and says it: from the one it was at last (if any), from what the reader
   * sees, or from the beginning (or end) of the page. False where there is none that way.
   */
  step(step: Step, from: 'last' | 'sight' | 'edge'): boolean;
  /** Opens the card of the mention that was stepped to, and puts the focus in it. False where there is none. */
  openStepped(): boolean;
  /** The entity whose card was opened last, the first of several; null before one was. */
  lookedAt(): EntityKey | null;
}

/** Starts listening. Ends with `signal`, and the card with it. */
export function startHover({ engine, choices, askCard, act }: HoverOptions, signal: AbortSignal): Hover {
  let { trigger, delay } = choices;
  let card: MountedCard | null = null;
  let lookedAt: EntityKey | null = null;
  let pointer: ScreenPoint = { x: 0, y: 0, element: null };
  /** Where the pointer last was on the open card's mention. */
  let leftFrom: Point = pointer;
  /** The mention that was chosen, while its card is waited for and nothing else has happened. */
  let chosen: PlacedMention | null = null;
  /** Whether the next card is to open as a sheet. */
  let isSheet = false;
  /** The mention whose card the press before a click has closed. */
  let shut: PlacedMention | null = null;

  const askOf = async (target: PlacedMention, position: CardQuestion['position'] = null) => {
    const entities = target.mention.owners.map(({ entity }) => entity);
    return askCard({ entities, reasons: await engine.reasonsFor(target), isFollowed: false, position });
  };
  const stepping = createStepping(engine, askOf);
  const running = runHover({ askCard: askOf, delay: () => delay, onState: (state) => show(state) });
  const { send } = running;

  const context: CardContext = {
    askFollowed: (entity) => askCard({ entities: [entity], reasons: [], isFollowed: true, position: null }),
    onFollow: (card) => send({ type: 'followed', card }),
    onBack: () => send({ type: 'returned' }),
    onAct: act,
    onLost: () => send({ type: 'lost' }),
  };

  const show = (state: State) => {
    const open = state.at === 'open' || state.at === 'leaving' ? state : null;
    if (card !== null && card.target !== open?.target) {
      card.unmount();
      card = null;
      engine.markOpen(stepping.at);
    }
    if (open === null) return;
    const { target, trail } = open;
    const shown = trail.at(-1) ?? trail[0];
    if (card === null) {
      card = mountCard(context, { target, card: shown, pointer, isSheet });
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
    return targetsOf(running.state).find(({ mention }) => mention === target?.mention) ?? target;
  };
  /** Whether resting on a mention opens its card. */
  const rests = ({ altKey }: { readonly altKey: boolean }) =>
    trigger === 'hover' || (trigger === 'alt' && altKey);
  const placeOf = (event: PointerEvent, path: Path): Place<PlacedMention> => {
    if (card?.holds(path)) return { on: 'card' };
    // With a button down the reader selects or drags.
    const target = event.buttons === 0 && (card !== null || rests(event)) ? mentionAt(pointer) : null;
    if (target !== null && (rests(event) || target === card?.target)) {
      if (target === card?.target) leftFrom = pointer;
      return { on: 'mention', target };
    }
    if (card !== null && isInCorridor(pointer, leftFrom, card.box())) return { on: 'corridor' };
    return { on: 'elsewhere' };
  };
  const away = () => {
    input.drop();
    send({ type: 'moved', place: { on: 'elsewhere' }, slow: false });
  };
  const forgetStep = () => {
    if (stepping.at === null) return;
    stepping.forget();
    if (card === null) engine.markOpen(null);
  };

  const choose = async (target: PlacedMention, asSheet: boolean) => {
    chosen = target;
    const drawn = await askOf(target);
    const now = chosen === target ? engine.current(target) : null;
    if (now === null || drawn === null) return;
    isSheet = asSheet;
    send({ type: 'chosen', target: now, card: drawn });
    isSheet = false;
  };

  const input = listenToPointer(
    {
      moved(at, path, event, slow) {
        pointer = at;
        send({ type: 'moved', place: placeOf(event, path), slow });
      },
      left: away,
      scrolled(scroller) {
        const target = dwellingOn(running.state);
        if (card !== null || target === null) return;
        const element = elementOf(target);
        // What lies under a resting pointer after scrolling is not what it was put on.
        if (element !== null && scroller instanceof Node && encloses(scroller, element)) away();
      },
      pressed(at, path) {
        chosen = null;
        const inCard = card?.holds(path) ?? false;
        shut = inCard ? null : (card?.target ?? null);
        if (!inCard) forgetStep();
        send({ type: 'pressed', inCard, under: inCard ? null : mentionAt(at) });
      },
      clicked(at, path, isTouch) {
        if (trigger === 'off' || (trigger !== 'click' && !isTouch) || card?.holds(path)) return;
        // The end of a selection is a click as well.
        if (!isTouch && getSelection()?.isCollapsed === false) return;
        const target = engine.mentionAt(at);
        if (target === null || target.mention === shut?.mention) return;
        pointer = at;
        void choose(target, isTouch && (innerWidth <= SHEET_WIDTH_PX || innerHeight <= SHEET_HEIGHT_PX));
      },
    },
    signal,
  );
  listenToKeys(
    {
      escaped() {
        const isOurs = card !== null || stepping.at !== null;
        input.drop();
        chosen = null;
        if (card === null) forgetStep();
        send({ type: 'escaped', under: mentionAt(pointer) });
        return isOurs;
      },
      pressed(isAlt) {
        if (trigger !== 'alt' || card !== null) return;
        const target = isAlt ? mentionAt(pointer) : null;
        if (target === null) away();
        else send({ type: 'moved', place: { on: 'mention', target }, slow: true });
      },
      letGo() {
        if (trigger !== 'alt') return false;
        if (card === null) away();
        return card !== null;
      },
    },
    signal,
  );
  const ended = () => {
    chosen = null;
    forgetStep();
    send({ type: 'lost' });
  };
  addEventListener('pagehide', ended, { capture: true, signal });
  atEnd(signal, ended);

  return {
    choose(next) {
      ({ trigger, delay } = next);
    },
    owns: (node) => stepping.owns(node) || (card?.owns(node) ?? false),
    lookedAt: () => lookedAt,
    pageChanged() {
      if (card !== null && !card.isThere()) send({ type: 'lost' });
      stepping.pageChanged();
      const renewed = new Map(targetsOf(running.state).map((target) => [target, engine.current(target)]));
      // A name that was hidden on its card is no mention any more; the card says so, and how to have it back.
      const now = (target: PlacedMention) =>
        renewed.get(target) ?? (target === card?.target && card.isNotice() ? target : null);
      const followed = card === null ? null : now(card.target);
      if (card !== null && followed !== null && followed !== card.target) {
        card.follow(followed);
        engine.markOpen(followed);
      }
      send({ type: 'changed', now });
    },
    step(step, from) {
      const isThere = stepping.step(step, from);
      if (isThere) send({ type: 'lost' });
      if (isThere || card === null) engine.markOpen(stepping.at);
      return isThere;
    },
    openStepped() {
      const { at } = stepping;
      if (at === null) return false;
      const [box] = rectsOf(at);
      if (box !== undefined) pointer = { x: box.left, y: box.top + 1, element: elementOf(at) };
      const { activeElement } = document;
      void choose(at, false).then(() => card?.takeFocus(activeElement));
      return true;
    },
  };
}
