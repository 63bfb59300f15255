import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKey } from '../../src/article/entity-key.ts';
import type { PageState } from '../../src/browser/merge-reports.ts';
import {
  INITIAL_STATE,
  mentionCount,
  nextIndex,
  type PopupEvent,
  type PopupState,
  reducePopup,
  rowBeside,
  selectedRow,
  shownIndex,
  shownTab,
} from '../../src/screens/popup-state.ts';

const stateAfter = (...events: readonly PopupEvent[]): PopupState =>
  events.reduce(reducePopup, INITIAL_STATE);
const choose = (entity: EntityKey): PopupEvent => ({ type: 'entity-chosen', entity });
const read = (sentence: string | null, article = 'a'): PopupEvent => ({
  type: 'sentence-chosen',
  article,
  sentence,
});
const BACK: PopupEvent = { type: 'went-back' };

const page = (found: readonly (readonly [EntityKey, number])[]): PageState => ({
  name: 'reachable',
  site: 'example.org',
  state: 'read',
  found: found.map(([id, count]) => ({ id, count })),
  lookedAt: null,
});

const event: fc.Arbitrary<PopupEvent> = fc.oneof(
  fc.constantFrom<EntityKey[]>('a/nis', 'a/seoul', 'b/nis').map(choose),
  fc.tuple(fc.constantFrom('s1', null), fc.constantFrom('a', 'b')).map((sentence) => read(...sentence)),
  fc.constant(BACK),
  fc.string().map((query): PopupEvent => ({ type: 'query-changed', query })),
  fc.nat({ max: 9 }).map((index): PopupEvent => ({ type: 'mention-shown', entity: 'a/nis', index })),
);

describe('going forward and back', () => {
  it('opens a card over the list and goes back to it, remembering what was left', () => {
    const opened = stateAfter(choose('a/nis'));
    expect(opened.view).toEqual({ name: 'card', entity: 'a/nis' });
    expect(opened.left).toBeNull();
    const back = reducePopup(opened, BACK);
    expect(back.view).toEqual({ name: 'list' });
    expect(back.left).toEqual({ name: 'card', entity: 'a/nis' });
  });

  it('goes back through cards and the article the way they were opened', () => {
    const deep = stateAfter(choose('a/nis'), read('s11'), choose('a/x'));
    expect(deep.trail.map(({ name }) => name)).toEqual(['list', 'card', 'article']);
    expect(reducePopup(deep, BACK).view).toEqual({ name: 'article', article: 'a', sentence: 's11' });
    expect(reducePopup(reducePopup(deep, BACK), BACK).view).toEqual({ name: 'card', entity: 'a/nis' });
  });

  it('takes another sentence of the open article for no step', () => {
    const state = stateAfter(choose('a/nis'), read('s1'), read('s2'));
    expect(state.view).toEqual({ name: 'article', article: 'a', sentence: 's2' });
    expect(state.trail).toHaveLength(2);
  });

  it('takes another article for a step', () => {
    const state = stateAfter(read('s1'), read('s1', 'b'));
    expect(state.view).toEqual({ name: 'article', article: 'b', sentence: 's1' });
    expect(reducePopup(state, BACK).view).toEqual({ name: 'article', article: 'a', sentence: 's1' });
  });

  it('takes the card that is already open for no step', () => {
    expect(stateAfter(choose('a/nis'), choose('a/nis'))).toEqual(stateAfter(choose('a/nis')));
  });

  it('has nothing to go back to on the list', () => {
    expect(stateAfter(BACK)).toEqual(INITIAL_STATE);
  });

  it('keeps the query while a card is open', () => {
    expect(stateAfter({ type: 'query-changed', query: 'yoon' }, choose('a/x'), BACK).query).toBe('yoon');
  });

  it('comes back to the list from anywhere, by as many steps as the trail is long', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = stateAfter(...events);
        const home = state.trail.reduce((at) => reducePopup(at, BACK), state);
        expect(home.view).toEqual({ name: 'list' });
        expect(home.trail).toEqual([]);
      }),
    );
  });
});

describe('the list', () => {
  const listed: readonly EntityKey[] = ['a/nis', 'a/seoul', 'b/nis'];
  const select = (entity: EntityKey): PopupEvent => ({ type: 'row-selected', entity });

  it.each([
    ['the page’s names where it has some', page([['a/nis', 1]]), 'page'],
    ['all cards where it has none', page([]), 'all'],
    ['all cards where it is out of reach', { name: 'unreachable', reason: 'no-answer' }, 'all'],
    ['the page while it is being asked', { name: 'asking' }, 'page'],
    ['the page while it is being read', { ...page([]), state: 'reading' } as PageState, 'page'],
  ] as const)('shows %s, until the reader chooses', (_, on, tab) => {
    expect(shownTab(INITIAL_STATE, on)).toBe(tab);
    expect(shownTab(stateAfter({ type: 'tab-chosen', tab: 'all' }), on)).toBe('all');
    expect(shownTab(stateAfter({ type: 'tab-chosen', tab: 'page' }), on)).toBe('page');
  });

  it('has that row selected which the reader went to, else the one to start from, if it is listed', () => {
    expect(selectedRow(stateAfter(select('a/seoul')), listed, 'a/nis')).toBe('a/seoul');
    expect(selectedRow(stateAfter(select('c/x')), listed, 'a/nis')).toBe('a/nis');
    expect(selectedRow(INITIAL_STATE, listed, 'c/x')).toBeNull();
    expect(selectedRow(INITIAL_STATE, listed, null)).toBeNull();
  });

  it('forgets the selected row when something else is searched for or another tab is chosen', () => {
    const query: PopupEvent = { type: 'query-changed', query: 'x' };
    const tab: PopupEvent = { type: 'tab-chosen', tab: 'all' };
    for (const event of [query, tab]) expect(stateAfter(select('a/nis'), event).selected).toBeNull();
  });

  it('has the row selected whose card was opened from it, but not that of a card reached from another', () => {
    expect(stateAfter(choose('a/seoul'), choose('a/nis'), BACK, BACK).selected).toBe('a/seoul');
  });

  it.each([
    ['the first row from none', null, 1, 'a/nis'],
    ['the last row upwards from none', null, -1, 'b/nis'],
    ['the next one', 'a/nis', 1, 'a/seoul'],
    ['no further than the last', 'b/nis', 1, 'b/nis'],
    ['no further than the first', 'a/seoul', -7, 'a/nis'],
  ] as const)('moves to %s', (_, from, step, to) => {
    expect(rowBeside(listed, from, step)).toBe(to);
  });

  it('moves nowhere in an empty list', () => {
    expect(rowBeside([], null, 1)).toBeNull();
    expect(rowBeside([], null, -1)).toBeNull();
  });
});

describe('the next mention on the page', () => {
  const shown = (index: number) => stateAfter({ type: 'mention-shown', entity: 'a/nis', index });

  it.each([
    ['the first one when none was shown', INITIAL_STATE, page([['a/nis', 3]]), 0],
    ['the one after the one shown', shown(0), page([['a/nis', 3]]), 1],
    ['the first one again after the last', shown(2), page([['a/nis', 3]]), 0],
    [
      'the first one when another entity’s was shown',
      stateAfter({ type: 'mention-shown', entity: 'a/x', index: 1 }),
      page([['a/nis', 3]]),
      0,
    ],
    ['the first one when the page has fewer by now', shown(5), page([['a/nis', 3]]), 0],
    ['none on a page without the entity', INITIAL_STATE, page([]), null],
    ['none out of reach', shown(0), { name: 'unreachable', reason: 'not-allowed-here' }, null],
    ['none while asking', shown(0), { name: 'asking' }, null],
  ] as const)('is %s', (_, state, on, index) => {
    expect(nextIndex(state, on, 'a/nis', 1)).toBe(index);
  });

  it('goes back the way it came, and from nowhere to the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 29 }), (count, at) => {
        const on = page([['a/nis', count]]);
        const from = at % count;
        const next = nextIndex(shown(from), on, 'a/nis', 1);
        expect(nextIndex(shown(next ?? -1), on, 'a/nis', -1)).toBe(from);
        expect(nextIndex(INITIAL_STATE, on, 'a/nis', -1)).toBe(count - 1);
      }),
    );
  });

  it('visits every mention once in a round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const on = page([['a/nis', count]]);
        const visited: number[] = [];
        let state = INITIAL_STATE;
        for (let step = 0; step < count; step++) {
          const index = nextIndex(state, on, 'a/nis', 1);
          if (index === null) throw new Error('there is a next one');
          state = reducePopup(state, { type: 'mention-shown', entity: 'a/nis', index });
          visited.push(shownIndex(state, on, 'a/nis') ?? -1);
        }
        expect(visited).toEqual([...Array(mentionCount(on, 'a/nis')).keys()]);
        expect(nextIndex(state, on, 'a/nis', 1)).toBe(0);
      }),
    );
  });
});
