/** Sidelight's own page engine, the very code of the product, with a clock on all that it does. */
import sieveData from 'virtual:bundled-sieve';
import { shadowRootOf } from '../../../src/browser/closed-roots.ts';
import { createNameFinder } from '../../../src/browser/name-finder.ts';
import { openSieve } from '../../../src/detect/sieve.ts';
import { type PageEngine, startPageEngine } from '../../../src/page/page-engine.ts';
import { createShadowStyle } from '../../../src/page/shadow-style.ts';
import { deliverAnswersBy, nativeBrowser } from '../extension/browser.ts';
import type { Contender, Outcome } from './contender.ts';
import { lookAtViewport } from './look.ts';
import { createWorkMeter, measureCallbacks, type WorkMeter } from './work-meter.ts';

/** What is done after the page has been read is counted apart, for so many milliseconds. */
const AFTER_MS = 800;
/** Names in sight that are not marked by then, after the page was read, never will be. */
const NEVER_MS = 10_000;

export interface Running {
  readonly engine: PageEngine;
  readonly meter: WorkMeter;
  readonly outcome: Omit<Outcome, 'more'>;
  /** Milliseconds of our work until the marks in the viewport were there. */
  readonly viewport: number;
  /** Whether they were there at the end. */
  readonly isPainted: boolean;
  /** Milliseconds from the start to the end, by the clock on the wall. */
  readonly wall: number;
}

/** Starts the engine as the content script does; resolves when the page has been read and what is in sight is marked. */
export function runEngine(): Promise<Running> {
  const { promise, resolve } = Promise.withResolvers<Running>();
  const signal = new AbortController().signal;
  const began = performance.now();
  let viewport: number | null = null;
  let ended = false;
  let engine: PageEngine | null = null;
  const meter = createWorkMeter(() => {
    if (ended || engine === null) return;
    const isPainted = viewport !== null || lookAtViewport();
    if (isPainted) viewport ??= meter.total;
    if (!engine.isRead() || (!isPainted && performance.now() - began < NEVER_MS)) return;
    ended = true;
    const found = engine.entities().reduce((sum, { count }) => sum + count, 0);
    const outcome = { ms: meter.total, longest: meter.longest, found };
    const wall = performance.now() - began;
    resolve({ engine, meter, outcome, viewport: viewport ?? meter.total, isPainted, wall });
  });
  measureCallbacks(meter);
  // The product has asked for its settings by now. Making the API takes Firefox some milliseconds, once.
  nativeBrowser();
  deliverAnswersBy((handOn) => meter.run(handOn));
  engine = meter.run(() =>
    startPageEngine(
      {
        marking: { look: 'underline', density: 'all', isWanted: () => true },
        sieve: openSieve(sieveData, new TextEncoder()),
        names: createNameFinder(signal),
        shadowDoor: { rootOf: shadowRootOf, isCheap: import.meta.env.FIREFOX },
        styleShadowRoot: createShadowStyle(signal),
        rulesReachIn: !import.meta.env.FIREFOX,
        ignore: () => false,
        onChange: () => {},
        onUnwelcome: () => {
          throw new Error('the page takes the marks away');
        },
      },
      signal,
    ),
  );
  return promise;
}

export const sidelight: Contender = async () => {
  const { meter, outcome, viewport, isPainted, wall } = await runEngine();
  const before = meter.total;
  await new Promise((resolve) => {
    setTimeout(resolve, AFTER_MS);
  });
  const more = {
    viewport,
    painted: Number(isPainted),
    wall,
    after: meter.total - before,
    longestOfAll: meter.longest,
  };
  return { ...outcome, more };
};
