/** The rest on a mention: its card opens when the rest has lasted and the card has come, whichever is later. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDwell } from '../../src/hover/dwell.ts';

const DWELL_MS = 350;

type Answer = (card: string | null) => Promise<void>;

/** A dwell with what it asked, how to answer that, and what it opened. */
function setUp() {
  const asked: string[] = [];
  const answers: Answer[] = [];
  const opened: string[] = [];
  const dwell = createDwell<string, string>(
    (target) => {
      asked.push(target);
      return new Promise((resolve) => {
        answers.push(async (card) => {
          resolve(card);
          await vi.advanceTimersByTimeAsync(0);
        });
      });
    },
    (target, card) => opened.push(`${card} at ${target}`),
    () => DWELL_MS,
  );
  const answer = (number: number, card: string | null) => {
    const give = answers[number];
    if (give === undefined) throw new Error(`there was no question ${number}`);
    return give(card);
  };
  return { dwell, asked, answer, opened };
}

describe('a rest on a mention', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks for the card as it begins, and opens it the moment it is over', async () => {
    const { dwell, asked, answer, opened } = setUp();
    dwell.restOn('seoul');
    expect(asked).toEqual(['seoul']);
    await answer(0, 'card');
    vi.advanceTimersByTime(DWELL_MS - 1);
    expect(opened).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(opened).toEqual(['card at seoul']);
  });

  it('waits for a card that comes later', async () => {
    const { dwell, answer, opened } = setUp();
    dwell.restOn('seoul');
    vi.advanceTimersByTime(DWELL_MS * 3);
    expect(opened).toEqual([]);
    await answer(0, 'card');
    expect(opened).toEqual(['card at seoul']);
  });

  it('opens nothing where there is no card', async () => {
    const { dwell, answer, opened } = setUp();
    dwell.restOn('seoul');
    await answer(0, null);
    vi.advanceTimersByTime(DWELL_MS * 3);
    expect(opened).toEqual([]);
  });

  it.each([
    ['ended', null],
    ['went to another mention', 'nato'],
  ])('opens nothing of one that %s before its card came', async (_, next) => {
    const { dwell, answer, opened } = setUp();
    dwell.restOn('seoul');
    vi.advanceTimersByTime(DWELL_MS);
    dwell.restOn(next);
    vi.advanceTimersByTime(DWELL_MS);
    await answer(0, 'card');
    expect(opened).toEqual([]);
  });

  it('asks again on coming back, and takes the new answer only', async () => {
    const { dwell, asked, answer, opened } = setUp();
    dwell.restOn('seoul');
    dwell.restOn(null);
    dwell.restOn('seoul');
    expect(asked).toEqual(['seoul', 'seoul']);
    vi.advanceTimersByTime(DWELL_MS);
    await answer(0, 'old');
    expect(opened).toEqual([]);
    await answer(1, 'new');
    expect(opened).toEqual(['new at seoul']);
  });

  it('is timed anew by a fast move on the mention, without asking again', async () => {
    const { dwell, asked, answer, opened } = setUp();
    dwell.restOn('seoul');
    await answer(0, 'card');
    vi.advanceTimersByTime(DWELL_MS - 1);
    dwell.restOn('seoul');
    vi.advanceTimersByTime(DWELL_MS - 1);
    expect(opened).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(opened).toEqual(['card at seoul']);
    expect(asked).toEqual(['seoul']);
  });

  it('goes on, and opens at the mention as it is now, when the page makes another of it', async () => {
    const { dwell, asked, answer, opened } = setUp();
    dwell.restOn('seoul');
    vi.advanceTimersByTime(DWELL_MS - 1);
    dwell.renewed('seoul anew');
    await answer(0, 'card');
    vi.advanceTimersByTime(1);
    expect(opened).toEqual(['card at seoul anew']);
    expect(asked).toEqual(['seoul']);
  });
});
