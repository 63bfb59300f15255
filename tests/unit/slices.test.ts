/** Work in slices gives way whenever a slice is used up, and stops when it is told to. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runInSlices, SLICE_MS } from '../../src/page/slices.ts';

afterEach(() => vi.restoreAllMocks());

/** Work of `steps` steps of `cost` milliseconds each, by a clock of its own; what happened, in order. */
async function run(steps: number, cost: number, stopAfter = Number.POSITIVE_INFINITY) {
  let now = 0;
  let done = 0;
  const log: string[] = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const life = new AbortController();
  function* work() {
    while (done < steps) {
      now += cost;
      done++;
      if (done === stopAfter) life.abort();
      yield;
    }
  }
  const pause = async () => {
    log.push(`pause after ${done}`);
    now += 1_000;
  };
  const afterSlice = () => log.push('told');
  await runInSlices(work(), { pause, afterSlice }, life.signal);
  return { done, log };
}

describe('runInSlices', () => {
  it('does short work in one go', async () => {
    expect(await run(7, SLICE_MS / 8)).toEqual({ done: 7, log: ['told'] });
  });

  it('pauses when a slice is used up, and not before', async () => {
    const { done, log } = await run(20, SLICE_MS / 4);
    expect(done).toBe(20);
    expect(log).toEqual([
      'told',
      'pause after 4',
      'told',
      'pause after 8',
      'told',
      'pause after 12',
      'told',
      'pause after 16',
      'told',
      'pause after 20',
      'told',
    ]);
  });

  it('stops when its signal is aborted', async () => {
    expect(await run(20, SLICE_MS / 4, 6)).toMatchObject({ done: 6 });
  });
});
