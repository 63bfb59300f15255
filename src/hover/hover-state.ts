/**
 * From pointer to card, as a pure state machine; its diagram stands at the head of tests/unit/hover-state.test.ts.
 * Clocks are not read here: the controller starts the timer that a state asks for and reports its end as an event.
 *
 * Where a card was sent away (escaped, pressed outside) with the pointer on a mention, none opens there before it has
 * been left: `closed` remembers that mention as `dismissed`.
 *
 * `T` is what a mention is to the controller, and targets are compared by identity; `C` is what a card shows. Whatever
 * opens a card brings its content, so that none is open without.
 */

/** How long a card stays when the pointer has left it and its mention. */
export const LEAVE_MS = 300;

/** Where the pointer is. */
export type Place<T> =
  | { readonly on: 'mention'; readonly target: T }
  | { readonly on: 'card' }
  /** Between the mention and its card, on the way there. */
  | { readonly on: 'corridor' }
  | { readonly on: 'elsewhere' };

export type HoverState<T, C> =
  /** With the mention whose card the reader sent away, if the pointer is still on it: it waits to be left. */
  | { readonly at: 'closed'; readonly dismissed?: T }
  | { readonly at: 'resting'; readonly target: T }
  | OpenState<T, C>
  /** Still open, with the pointer away; `next` is another mention it rests on meanwhile. */
  | (Omit<OpenState<T, C>, 'at'> & { readonly at: 'leaving'; readonly next: T | null });

interface OpenState<T, C> {
  readonly at: 'open';
  readonly target: T;
  /** The cards that were opened in place, the target's own first and the shown one last. */
  readonly trail: readonly [C, ...C[]];
  /** Whether the reader asked for it by a click, a tap or a key: then it stays until it is sent away. */
  readonly isPinned: boolean;
}

export type HoverEvent<T, C> =
  /** The pointer moved (or the page under it); `slow` when below the speed of reading. */
  | { readonly type: 'moved'; readonly place: Place<T>; readonly slow: boolean }
  /** The rest on a mention is over, and its card has come. */
  | { readonly type: 'dwelled'; readonly target: T; readonly card: C }
  | { readonly type: 'left' }
  /** A mention was clicked, tapped or chosen by keys, and its card has come. */
  | { readonly type: 'chosen'; readonly target: T; readonly card: C }
  /** `under` is the mention that the pointer is on, if it is on one. */
  | { readonly type: 'pressed'; readonly inCard: boolean; readonly under: T | null }
  | { readonly type: 'escaped'; readonly under: T | null }
  /** The card is no longer on the page. */
  | { readonly type: 'lost' }
  /** The page changed; `now` tells what a target is now, or null where it is gone. */
  | { readonly type: 'changed'; readonly now: (target: T) => T | null }
  /** A connected name was pressed on the card, and the card of that has come. */
  | { readonly type: 'followed'; readonly card: C }
  | { readonly type: 'returned' };

/** The next state. */
export function reduceHover<T, C>(state: HoverState<T, C>, event: HoverEvent<T, C>): HoverState<T, C> {
  const closed: HoverState<T, C> = state.at === 'closed' ? state : { at: 'closed' };
  const open = (target: T, card: C, isPinned: boolean): HoverState<T, C> => ({
    at: 'open',
    target,
    trail: [card],
    isPinned,
  });

  switch (event.type) {
    case 'moved':
      return state.at === 'open' || state.at === 'leaving'
        ? movedWhileOpen(state, event.place, event.slow)
        : movedWhileClosed(state, event.place, event.slow);
    case 'dwelled':
      return dwellingOn(state) === event.target ? open(event.target, event.card, false) : state;
    case 'left':
      if (state.at !== 'leaving') return state;
      return state.next === null ? closed : { at: 'resting', target: state.next };
    case 'chosen':
      return open(event.target, event.card, true);
    case 'pressed':
      return event.inCard ? state : dismiss(state, event.under);
    case 'escaped':
      return dismiss(state, event.under);
    case 'lost':
      return closed;
    case 'changed':
      return changed(state, event.now);
    case 'followed':
      // The pointer may have left since the name was pressed; then it is still away.
      if (state.at !== 'open' && state.at !== 'leaving') return state;
      return { ...state, trail: [...state.trail, event.card] };
    case 'returned':
      return state.at === 'open' || state.at === 'leaving' ? returned(state) : state;
  }
}

function returned<T, C>(state: Extract<HoverState<T, C>, { at: 'open' | 'leaving' }>): HoverState<T, C> {
  const [first, ...followed] = state.trail;
  return followed.length === 0 ? state : { ...state, trail: [first, ...followed.slice(0, -1)] };
}

/** Closed, and not to open again before the pointer has left the mention it is on. */
function dismiss<T, C>(state: HoverState<T, C>, under: T | null): HoverState<T, C> {
  if (state.at === 'closed') return state;
  return under === null ? { at: 'closed' } : { at: 'closed', dismissed: under };
}

function movedWhileClosed<T, C>(
  state: Extract<HoverState<T, C>, { at: 'closed' | 'resting' }>,
  place: Place<T>,
  slow: boolean,
): HoverState<T, C> {
  const dismissed = state.at === 'closed' ? state.dismissed : undefined;
  if (place.on !== 'mention')
    return state.at === 'closed' && dismissed === undefined ? state : { at: 'closed' };
  const { target } = place;
  if (target === dismissed) return state;
  // A fast pointer may stop at any moment without another event: its dwell begins anew with every move.
  return state.at === 'resting' && state.target === target && slow ? state : { at: 'resting', target };
}

function movedWhileOpen<T, C>(
  state: Extract<HoverState<T, C>, { at: 'open' | 'leaving' }>,
  place: Place<T>,
  slow: boolean,
): HoverState<T, C> {
  if (state.isPinned) return state;
  const { target, trail, isPinned } = state;
  const atHome =
    place.on === 'card' || place.on === 'corridor' || (place.on === 'mention' && place.target === target);
  if (atHome) return state.at === 'open' ? state : { at: 'open', target, trail, isPinned };
  const next = place.on === 'mention' ? place.target : null;
  const same = state.at === 'leaving' && state.next === next && (next === null || slow);
  return same ? state : { at: 'leaving', target, trail, isPinned, next };
}

/** The same state with its targets as they are now. Identical where none has changed. */
function changed<T, C>(state: HoverState<T, C>, now: (target: T) => T | null): HoverState<T, C> {
  if (state.at === 'closed') {
    const dismissed = state.dismissed === undefined ? null : now(state.dismissed);
    return dismissed === null || dismissed === state.dismissed ? state : { at: 'closed', dismissed };
  }
  const target = now(state.target);
  if (target === null) return { at: 'closed' };
  if (state.at !== 'leaving') return target === state.target ? state : { ...state, target };
  const next = state.next === null ? null : now(state.next);
  return target === state.target && next === state.next ? state : { ...state, target, next };
}

/** The targets that a state speaks of. */
export function targetsOf<T, C>(state: HoverState<T, C>): readonly T[] {
  if (state.at === 'closed') return state.dismissed === undefined ? [] : [state.dismissed];
  return state.at === 'leaving' && state.next !== null ? [state.target, state.next] : [state.target];
}

/** The mention whose dwell is being timed in a state, or null. A new state times it anew. */
export function dwellingOn<T, C>(state: HoverState<T, C>): T | null {
  if (state.at === 'resting') return state.target;
  return state.at === 'leaving' ? state.next : null;
}
