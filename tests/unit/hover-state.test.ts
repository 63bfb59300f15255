/**
 * The hover state machine, event by event:
 *
 *   closed ─ moved onto a mention ─▶ resting ─ dwelled ─▶ open ─ moved off ─▶ leaving ─ left ─▶ closed
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

type Target = 'a/seoul' | 'a/nato';
const reduce = (state: HoverState<Target>, event: HoverEvent<Target>) =>
  reduceHover(state, event, (target) => target);
const closed: HoverState<Target> = { at: 'closed' };

const onto = (target: Target, slow = true): HoverEvent<Target> => ({
  type: 'moved',
  place: { on: 'mention', target },
  slow,
});
const off: HoverEvent<Target> = { type: 'moved', place: { on: 'elsewhere' }, slow: true };
const toCard: HoverEvent<Target> = { type: 'moved', place: { on: 'card' }, slow: false };
const inCorridor: HoverEvent<Target> = { type: 'moved', place: { on: 'corridor' }, slow: false };
const escaped = (under: Target | null): HoverEvent<Target> => ({ type: 'escaped', under });
const pressed = (under: Target | null): HoverEvent<Target> => ({ type: 'pressed', inCard: false, under });
const dwelled: HoverEvent<Target> = { type: 'dwelled' };
const left: HoverEvent<Target> = { type: 'left' };

/** The states after each event, from closed. */
const path = (...events: HoverEvent<Target>[]) => {
  let state: HoverState<Target> = closed;
  return events.map((event) => {
    state = reduce(state, event);
    return state;
  });
};
const last = (...events: HoverEvent<Target>[]) => path(...events).at(-1);

describe('the hover state', () => {
  it('opens after a rest, leaves and closes', () => {
    expect(path(onto('a/seoul'), dwelled, off, left).map(({ at }) => at)).toEqual([
      'resting',
      'open',
      'leaving',
      'closed',
    ]);
  });

  it('times the rest once while the pointer is slow, and anew with every fast move', () => {
    const resting = reduce(closed, onto('a/seoul'));
    expect(reduce(resting, onto('a/seoul'))).toBe(resting);
    expect(reduce(resting, onto('a/seoul', false))).not.toBe(resting);
    expect(reduce(resting, onto('a/nato'))).toEqual({ at: 'resting', target: 'a/nato' });
  });

  it('does not open when the pointer has gone, or was pressed, before the rest is over', () => {
    expect(last(onto('a/seoul'), off, dwelled)).toEqual(closed);
    expect(last(onto('a/seoul'), pressed(null), dwelled)).toMatchObject({ at: 'closed' });
  });

  it('stays open on the way to the card and on it', () => {
    expect(last(onto('a/seoul'), dwelled, inCorridor, toCard)).toMatchObject({ at: 'open' });
    expect(last(onto('a/seoul'), dwelled, off, toCard, left)).toMatchObject({ at: 'open' });
  });

  it('changes to another mention after a rest there, not on passing over it', () => {
    expect(last(onto('a/seoul'), dwelled, onto('a/nato'), dwelled)).toEqual({
      at: 'open',
      target: 'a/nato',
      trail: ['a/nato'],
    });
    expect(last(onto('a/seoul'), dwelled, onto('a/nato'), off, dwelled)).toMatchObject({
      at: 'leaving',
      target: 'a/seoul',
    });
    expect(last(onto('a/seoul'), dwelled, onto('a/nato'), left)).toEqual({ at: 'resting', target: 'a/nato' });
  });

  it('opens connected names in place, with a way back', () => {
    const followed = path(
      onto('a/seoul'),
      dwelled,
      { type: 'followed', entity: 'a/moscow' },
      { type: 'returned' },
      { type: 'returned' },
    );
    expect(followed.slice(2)).toEqual([
      { at: 'open', target: 'a/seoul', trail: ['a/seoul', 'a/moscow'] },
      { at: 'open', target: 'a/seoul', trail: ['a/seoul'] },
      { at: 'open', target: 'a/seoul', trail: ['a/seoul'] },
    ]);
  });

  it('opens at once under a finger', () => {
    expect(last({ type: 'tapped', target: 'a/nato' })).toEqual({
      at: 'open',
      target: 'a/nato',
      trail: ['a/nato'],
    });
  });

  it('closes on Escape, on a press outside, and when the mention is gone; a press inside is kept', () => {
    for (const event of [escaped(null), pressed(null)])
      expect(last(onto('a/seoul'), dwelled, event)).toEqual(closed);
    expect(last(onto('a/seoul'), dwelled, { type: 'lost' })).toEqual(closed);
    expect(last(onto('a/seoul'), dwelled, { type: 'pressed', inCard: true, under: null })).toMatchObject({
      at: 'open',
    });
  });

  it('does not open a dismissed card again before its mention was left', () => {
    const dismissed = [onto('a/seoul'), dwelled, escaped('a/seoul'), onto('a/seoul'), onto('a/seoul', false)];
    expect(last(...dismissed)).toEqual({ at: 'closed', dismissed: 'a/seoul' });
    expect(last(...dismissed, onto('a/nato'))).toEqual({ at: 'resting', target: 'a/nato' });
    expect(last(...dismissed, off, onto('a/seoul'))).toEqual({ at: 'resting', target: 'a/seoul' });
    expect(last(...dismissed, { type: 'tapped', target: 'a/seoul' })).toMatchObject({ at: 'open' });
  });

  it('goes along with a mention that the page has made anew, and ends with one that is gone', () => {
    const renamed = (from: Target, to: Target | null): HoverEvent<Target> => ({
      type: 'changed',
      now: (target) => (target === from ? to : target),
    });
    const open = last(onto('a/seoul'), dwelled) ?? closed;
    expect(reduce(open, renamed('a/nato', null))).toBe(open);
    expect(reduce(open, renamed('a/seoul', 'a/nato'))).toEqual({
      at: 'open',
      target: 'a/nato',
      trail: ['a/seoul'],
    });
    expect(reduce(open, renamed('a/seoul', null))).toEqual(closed);
    expect(last(onto('a/seoul'), renamed('a/seoul', 'a/nato'), dwelled)).toMatchObject({ target: 'a/nato' });
    const leaving = last(onto('a/seoul'), dwelled, onto('a/nato')) ?? closed;
    expect(reduce(leaving, renamed('a/nato', null))).toMatchObject({
      at: 'leaving',
      target: 'a/seoul',
      next: null,
    });
    expect(targetsOf(leaving)).toEqual(['a/seoul', 'a/nato']);
    expect(
      last(onto('a/seoul'), escaped('a/seoul'), renamed('a/seoul', 'a/nato'), onto('a/nato')),
    ).toMatchObject({
      dismissed: 'a/nato',
    });
  });

  it('after Escape nothing is timed, whatever came before', () => {
    const target = fc.constantFrom<Target>('a/seoul', 'a/nato');
    const event: fc.Arbitrary<HoverEvent<Target>> = fc.oneof(
      target.chain((t) => fc.boolean().map((slow) => onto(t, slow))),
      fc.constantFrom(off, toCard, inCorridor, dwelled, left),
      target.map((t): HoverEvent<Target> => ({ type: 'tapped', target: t })),
      target.map((entity): HoverEvent<Target> => ({ type: 'followed', entity })),
      fc.constant<HoverEvent<Target>>({ type: 'returned' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const states = path(...events);
        for (const state of states)
          if (state.at === 'open' || state.at === 'leaving') expect(state.trail[0]).toBe(state.target);
        const after = reduce(states.at(-1) ?? closed, escaped('a/seoul'));
        expect(after.at).toBe('closed');
        expect(dwellingOn(after)).toBeNull();
      }),
    );
  });
});
