/**
 * Measures the main-thread work of code that does not tell it: every callback that the code hands to the browser
 * is timed, together with the promise reactions that it sets off. A promise that the browser settles by itself
 * (`scheduler.yield`, `fetch`) is not seen: waiting must end in a callback, as that of src/page/slices.ts does.
 */

export interface WorkMeter {
  /** Milliseconds so far. */
  readonly total: number;
  /** Milliseconds of the longest stretch so far. */
  readonly longest: number;
  /** Adds a stretch of work that was measured otherwise. */
  add(ms: number): void;
  /** Runs and times `work` and what follows from it before the browser gets its turn. */
  run<T>(work: () => T): T;
}

/** Promise reactions that set off others are followed for so many turns of the microtask queue. */
const TURNS = 40;

/** `onStretch` is called after each stretch, outside of the measured time. */
export function createWorkMeter(onStretch: () => void): WorkMeter {
  const meter = { total: 0, longest: 0 };
  let open = false;
  const add = (ms: number) => {
    meter.total += ms;
    meter.longest = Math.max(meter.longest, ms);
    onStretch();
  };
  return {
    get total() {
      return meter.total;
    },
    get longest() {
      return meter.longest;
    },
    add,
    run(work) {
      if (open) return work();
      open = true;
      const began = performance.now();
      let turns = 0;
      const turn = () => {
        turns++;
        if (turns < TURNS) return queueMicrotask(turn);
        open = false;
        add(performance.now() - began);
      };
      try {
        return work();
      } finally {
        queueMicrotask(turn);
      }
    },
  };
}

type Callback = (...args: never[]) => unknown;

/** From now on times all callbacks that code of this content script hands to the browser. */
export function measureCallbacks(meter: WorkMeter): void {
  const scope: Record<string, unknown> = globalThis as typeof globalThis & Record<string, unknown>;
  const timed =
    (callback: Callback): Callback =>
    (...args) =>
      meter.run(() => callback(...args));
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const plain = scope[name] as (callback: Callback, ...rest: unknown[]) => unknown;
    scope[name] = (callback: Callback, ...rest: unknown[]) =>
      plain.call(globalThis, typeof callback === 'function' ? timed(callback) : callback, ...rest);
  }
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const Plain = scope[name] as new (callback: Callback, options?: unknown) => object;
    scope[name] = class extends Plain {
      constructor(callback: Callback, options?: unknown) {
        super(timed(callback), options);
      }
    };
  }
  const plainPost = scheduler.postTask.bind(scheduler);
  scheduler.postTask = (callback, options) => plainPost(timed(callback) as typeof callback, options);
  const plainListen = addEventListener;
  scope.addEventListener = (type: string, listener: Callback, options?: AddEventListenerOptions) =>
    plainListen.call(globalThis, type, timed(listener) as EventListener, options);
}
