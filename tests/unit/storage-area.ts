/** A storage area that can fail at any step, for tests of what is stored. */
import type { Items } from '../../src/browser/setting-items.ts';
import type { StorageArea } from '../../src/browser/settings.ts';

export interface FakeArea extends StorageArea {
  /** What it holds now. */
  readonly items: Record<string, unknown>;
}

/** Counts the calls of all areas that share it; the call with the number `failsAt` is refused, and does nothing. */
export interface Steps {
  taken: number;
  failsAt: number | null;
}

/** An area with these items. Each call is one step, and takes a turn of the event loop. */
export function fakeArea(stored: Items, steps: Steps = { taken: 0, failsAt: null }): FakeArea {
  const items: Record<string, unknown> = structuredClone({ ...stored });
  const step = async () => {
    steps.taken += 1;
    const isRefused = steps.taken === steps.failsAt;
    await new Promise((resolve) => setImmediate(resolve));
    if (isRefused) throw new Error(`step ${steps.taken} is refused`);
  };
  return {
    items,
    async get() {
      await step();
      return structuredClone({ ...items });
    },
    async set(news) {
      await step();
      Object.assign(items, structuredClone({ ...news }));
    },
    async remove(keys) {
      await step();
      for (const key of [keys].flat()) delete items[key];
    },
  };
}
