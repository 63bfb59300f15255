/**
 * The hover state machine, event by event:
 *
 *                moved onto             dwelled, chosen
 *      closed ───────────▶ resting ───────────────────────▶ open ◀──────────┐
 *        ▲ ▲                  │ moved off, pressed             │ │ moved off │ came back
 *        │ └──────────────────┘                                │ ▼           │
 *        │          escaped, pressed outside, lost             │ leaving ────┤
 *        └─────────────────────────────────────────────────────┘ │           │
 *        ▲                        left                           │ dwelled   │
 *        └───────────────────────────────────────────────────────┴───────────┘
 *
 * A card that was chosen (by a click, a tap or a key) is pinned: moves do not make it leave.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dwellingOn,
  type HoverEvent,
  type HoverState,
  reduceHover,
  targetsOf,
} from '../../src/hover/hover-state.ts';

type Target = 'seoul' | 'nato';
type Card = `card of ${Target | 'moscow'}`;
type State = HoverState<Target, Card>;
type Event = HoverEvent<Target, Card>;
const reduce = (state: State, event: Event): State => reduceHover(state, event);
const closed: State = { at: 'closed' };

const onto = (target: Target, slow = true): Event => ({
  type: 'moved',
  place: { on: 'mention', target },
  slow,
});
const off: Event = { type: 'moved', place: { on: 'elsewhere' }, slow: true };
const toCard: Event = { type: 'moved', place: { on: 'card' }, slow: false };
const inCorridor: Event = { type: 'moved', place: { on: 'corridor' }, slow: false };
const escaped = (under: Target | null): Event => ({ type: 'escaped', under });
const pressed = (under: Target | null): Event => ({ type: 'pressed', inCard: false, under });
const dwelled = (target: Target): Event => ({
  type: 'dwelled',
  target,
  card: `card of ${target}`,
});
const left: Event = { type: 'left' };

/** The states after each event, from closed. */
const path = (...events: Event[]) => {
  let state: State = closed;
  return events.map((event) => {
    state = reduce(state, event);
    return state;
  });
};
const last = (...events: Event[]) => path(...events).at(-1);

describe('the hover state', () => {
  it('opens after a rest, leaves and closes', () => {
    expect(path(onto('seoul'), dwelled('seoul'), off, left).map(({ at }) => at)).toEqual([
      'resting',
      'open',
      'leaving',
      'closed',
    ]);
  });

  it('times the rest once while the pointer is slow, and anew with every fast move', () => {
    const resting = reduce(closed, onto('seoul'));
    expect(reduce(resting, onto('seoul'))).toBe(resting);
    expect(reduce(resting, onto('seoul', false))).not.toBe(resting);
    expect(reduce(resting, onto('nato'))).toEqual({ at: 'resting', target: 'nato' });
  });

  it('does not open when the pointer has gone, or was pressed, before the rest is over', () => {
    expect(last(onto('seoul'), off, dwelled('seoul'))).toEqual(closed);
    expect(last(onto('seoul'), pressed(null), dwelled('seoul'))).toMatchObject({ at: 'closed' });
  });

  it('stays open on the way to the card and on it', () => {
    expect(last(onto('seoul'), dwelled('seoul'), inCorridor, toCard)).toMatchObject({ at: 'open' });
    expect(last(onto('seoul'), dwelled('seoul'), off, toCard, left)).toMatchObject({ at: 'open' });
  });

  it('changes to another mention after a rest there, not on passing over it', () => {
    expect(last(onto('seoul'), dwelled('seoul'), onto('nato'), dwelled('nato'))).toEqual({
      at: 'open',
      target: 'nato',
      trail: ['card of nato'],
      isPinned: false,
    });
    expect(last(onto('seoul'), dwelled('seoul'), onto('nato'), off, dwelled('nato'))).toMatchObject({
      at: 'leaving',
      target: 'seoul',
    });
    expect(last(onto('seoul'), dwelled('seoul'), onto('nato'), left)).toEqual({
      at: 'resting',
      target: 'nato',
    });
  });

  it('opens connected names in place, with a way back', () => {
    const followed = path(
      onto('seoul'),
      dwelled('seoul'),
      { type: 'followed', card: 'card of moscow' },
      { type: 'returned' },
      { type: 'returned' },
    );
    expect(followed.slice(2)).toEqual([
      { at: 'open', target: 'seoul', trail: ['card of seoul', 'card of moscow'], isPinned: false },
      { at: 'open', target: 'seoul', trail: ['card of seoul'], isPinned: false },
      { at: 'open', target: 'seoul', trail: ['card of seoul'], isPinned: false },
    ]);
  });

  it('opens no card that has come too late for the mention it is of', () => {
    expect(last(onto('seoul'), onto('nato'), dwelled('seoul'))).toEqual({ at: 'resting', target: 'nato' });
    expect(last(onto('seoul'), dwelled('seoul'), onto('nato'), dwelled('seoul'))).toMatchObject({
      at: 'leaving',
      target: 'seoul',
    });
    expect(last({ type: 'followed', card: 'card of moscow' })).toEqual(closed);
  });

  it('stays away when the pointer left before the card of a pressed name had come', () => {
    const away = last(onto('seoul'), dwelled('seoul'), off, { type: 'followed', card: 'card of moscow' });
    expect(away).toMatchObject({ at: 'leaving', trail: ['card of seoul', 'card of moscow'] });
  });

  it('opens at once what is chosen, and keeps it wherever the pointer is, until it is sent away', () => {
    const chosen: Event = { type: 'chosen', target: 'nato', card: 'card of nato' };
    const open = { at: 'open', target: 'nato', trail: ['card of nato'], isPinned: true };
    expect(last(chosen)).toEqual(open);
    expect(last(chosen, off, onto('seoul'), toCard, off)).toEqual(open);
    expect(last(chosen, off, escaped(null))).toEqual(closed);
    expect(last(chosen, pressed(null))).toEqual(closed);
  });

  it('closes on Escape, on a press outside, and when the mention is gone; a press inside is kept', () => {
    for (const event of [escaped(null), pressed(null)])
      expect(last(onto('seoul'), dwelled('seoul'), event)).toEqual(closed);
    expect(last(onto('seoul'), dwelled('seoul'), { type: 'lost' })).toEqual(closed);
    expect(
      last(onto('seoul'), dwelled('seoul'), { type: 'pressed', inCard: true, under: null }),
    ).toMatchObject({
      at: 'open',
    });
  });

  it('does not open a dismissed card again before its mention was left', () => {
    const dismissed = [
      onto('seoul'),
      dwelled('seoul'),
      escaped('seoul'),
      onto('seoul'),
      onto('seoul', false),
    ];
    expect(last(...dismissed)).toEqual({ at: 'closed', dismissed: 'seoul' });
    expect(last(...dismissed, onto('nato'))).toEqual({ at: 'resting', target: 'nato' });
    expect(last(...dismissed, off, onto('seoul'))).toEqual({ at: 'resting', target: 'seoul' });
    expect(last(...dismissed, { type: 'chosen', target: 'seoul', card: 'card of seoul' })).toMatchObject({
      at: 'open',
    });
  });

  it('goes along with a mention that the page has made anew, and ends with one that is gone', () => {
    const renamed = (from: Target, to: Target | null): Event => ({
      type: 'changed',
      now: (target) => (target === from ? to : target),
    });
    const open = last(onto('seoul'), dwelled('seoul')) ?? closed;
    expect(reduce(open, renamed('nato', null))).toBe(open);
    expect(reduce(open, renamed('seoul', 'nato'))).toEqual({
      at: 'open',
      target: 'nato',
      trail: ['card of seoul'],
      isPinned: false,
    });
    expect(reduce(open, renamed('seoul', null))).toEqual(closed);
    expect(last(onto('seoul'), renamed('seoul', 'nato'), dwelled('nato'))).toMatchObject({ target: 'nato' });
    const leaving = last(onto('seoul'), dwelled('seoul'), onto('nato')) ?? closed;
    expect(reduce(leaving, renamed('nato', null))).toMatchObject({
      at: 'leaving',
      target: 'seoul',
      next: null,
    });
    expect(targetsOf(leaving)).toEqual(['seoul', 'nato']);
    expect(last(onto('seoul'), escaped('seoul'), renamed('seoul', 'nato'), onto('nato'))).toMatchObject({
      dismissed: 'nato',
    });
  });

  it('after Escape nothing is timed, whatever came before', () => {
    const target = fc.constantFrom<Target>('seoul', 'nato');
    const event: fc.Arbitrary<Event> = fc.oneof(
      target.chain((t) => fc.boolean().map((slow) => onto(t, slow))),
      fc.constantFrom(off, toCard, inCorridor, left),
      target.map(dwelled),
      target.map((t): Event => ({ type: 'chosen', target: t, card: `card of ${t}` })),
      target.map((t): Event => ({ type: 'followed', card: `card of ${t}` })),
      fc.constant<Event>({ type: 'returned' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const states = path(...events);
        for (const state of states)
          if (state.at === 'open' || state.at === 'leaving')
            expect(state.trail[0]).toBe(`card of ${state.target}`);
        const after = reduce(states.at(-1) ?? closed, escaped('seoul'));
        expect(after.at).toBe('closed');
        expect(dwellingOn(after)).toBeNull();
      }),
    );
  });
});
