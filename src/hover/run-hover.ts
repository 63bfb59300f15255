/** The state machine of the hover card with its clocks: it keeps the state, and starts the timers that a state asks for. */
import type { DrawnCard } from '../card/drawn-card.ts';
import type { PlacedMention } from '../page/page-engine.ts';
import { createDwell } from './dwell.ts';
import { dwellingOn, type HoverEvent, type HoverState, LEAVE_MS, reduceHover } from './hover-state.ts';

export type State = HoverState<PlacedMention, DrawnCard>;
export type Happening = HoverEvent<PlacedMention, DrawnCard>;

export interface RunningHover {
  readonly state: State;
  /** Tells the machine what has happened. */
  send(event: Happening): void;
}

export interface RunHoverOptions {
  /** Gives the card of a mention that is rested on; null where there is none. */
  readonly askCard: (target: PlacedMention) => Promise<DrawnCard | null>;
  /** For how many milliseconds a mention is rested on before its card opens. */
  readonly delay: () => number;
  /** Called with each state that is another one. */
  readonly onState: (state: State) => void;
}

/** Starts with no card. Waits for nothing once a `lost` was sent. */
export function runHover({ askCard, delay, onState }: RunHoverOptions): RunningHover {
  let state: State = { at: 'closed' };
  let leave: ReturnType<typeof setTimeout> | undefined;
  const dwell = createDwell(askCard, (target, card) => send({ type: 'dwelled', target, card }), delay);
  const send = (event: Happening) => {
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
    onState(state);
  };
  return {
    get state() {
      return state;
    },
    send,
  };
}
