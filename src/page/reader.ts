/**
 * Reads a page into the mention index: once from top to bottom in slices, then again wherever it changes.
 */

import type { Candidate } from '../detect/candidate.ts';
import type { Dictionary } from '../detect/dictionary.ts';
import { scan } from '../detect/scan.ts';
import { isPassedOver, roleOf } from './elements.ts';
import { type Flow, type FlowOwner, flowsUnder, type WalkPosition } from './flows.ts';
import type { MarkedFlow, MentionIndex } from './mention-index.ts';
import { encloses } from './reading-order.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { giveWay, idle, type Pause, rest, runInSlices } from './slices.ts';
import { createWatcher } from './watcher.ts';

/** A long text is scanned in parts of this many units, well under a slice each. */
const PART_UNITS = 65_536;
/** Between two looks at the clock; in Firefox a look costs as much as scanning some hundred units. */
const STEP_UNITS = 8_192;
/** What reading a text node costs beside its text, in units of text scanned. */
const NODE_UNITS = 64;
/** How often a reading that the page pulled the ground from under starts over before it runs in one go. */
const RESTARTS = 3;
/** Changes of the page wait for an idle moment, but no longer than this many milliseconds. */
const CHANGE_WAIT_MS = 200;
/** After reading changes for longer than this, rest for so many times as long: at most 1 part in 5 is ours. */
const REST_FROM_MS = 10;
const REST_FACTOR = 4;

export interface ReaderOptions {
  readonly dictionary: Dictionary;
  readonly index: MentionIndex;
  /** Told of each flow that holds a name. */
  readonly onMarked: (marked: MarkedFlow) => void;
  /** Told of each open shadow root, once. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Called after each slice of work, when mentions can be decided. */
  readonly onProgress: () => void;
  /** Called once, when the page has been read to its end. */
  readonly onRead: () => void;
  /** Tells nodes of our own. */
  readonly ignore: (node: Node) => boolean;
}

export interface Reader {
  /** The open shadow roots now in the document. */
  shadowRoots(): readonly ShadowRoot[];
  /** Looks whether elements read before have got a shadow root since, which no event tells. */
  lookForLateRoots(): void;
  /** Told of an element that may have got a shadow root since it was read. */
  suspectHost(element: Element): void;
}

/** Starts reading `document`. Ends with `signal`. */
export function startReader(options: ReaderOptions, signal: AbortSignal): Reader {
  const { dictionary, index, onMarked, onProgress } = options;
  let pending = false;
  let busy = false;
  let walk: (WalkPosition & { lost: boolean }) | null = null;

  const watcher = createWatcher(
    {
      ignore: options.ignore,
      onRemoved(node) {
        if (walk?.node != null && encloses(node, walk.node)) walk.lost = true;
      },
      onChange() {
        pending = true;
        void work();
      },
    },
    signal,
  );

  const roots = createShadowRoots((root) => {
    watcher.watch(root);
    options.onShadowRoot(root);
  });

  function* flowsOf(root: FlowOwner, owner: FlowOwner | null, own: boolean, position: WalkPosition) {
    yield* flowsUnder(root, owner, {
      own,
      position,
      onOwner: (entered) => index.forget(entered),
      onShadowRoot: roots.meet,
      onCustomElement: roots.await,
    });
  }

  /** Scans flows into the index; gives the chance to pause about every `STEP_UNITS` units of work. */
  function* read(flows: Iterable<Flow>, isLost: () => boolean): Generator<undefined> {
    let done = 0;
    for (const flow of flows) {
      const candidates: Candidate[] = [];
      for (let from = 0; from < flow.text.length; from += PART_UNITS) {
        const to = Math.min(from + PART_UNITS, flow.text.length);
        for (const candidate of scan(dictionary, flow.text, from, to)) candidates.push(candidate);
        done += to - from;
        if (done < STEP_UNITS) continue;
        done = 0;
        yield;
        if (isLost()) return;
      }
      done += flow.nodes.length * NODE_UNITS;
      const marked = index.add(flow, candidates);
      if (marked !== null) onMarked(marked);
    }
  }

  /** Reads everything under `root`, starting over when the page takes away the node being read. */
  const readUnder = async (root: FlowOwner, owner: FlowOwner | null) => {
    for (let attempt = 0; attempt <= RESTARTS && !signal.aborted; attempt++) {
      const position = { node: null, lost: false };
      walk = position;
      const pause: Pause = attempt < RESTARTS ? giveWay : () => Promise.resolve();
      await runInSlices(
        read(flowsOf(root, owner, false, position), () => position.lost),
        onProgress,
        pause,
        signal,
      );
      walk = null;
      if (!position.lost) return;
    }
  };

  const readOwn = (owner: FlowOwner) => {
    for (const _ of read(flowsOf(owner, owner, true, { node: null }), () => false))
      if (signal.aborted) return;
  };

  const readChanges = async () => {
    const { added, touched, removed } = watcher.take();
    if (removed) {
      index.prune();
      roots.prune();
    }
    for (const element of added) await readUnder(element, roleOf(element) === 'block' ? element : null);
    for (const owner of touched) readOwn(owner);
    for (const root of roots.takeLate()) {
      roots.meet(root);
      await readUnder(root, root);
    }
    onProgress();
  };

  const work = async () => {
    if (busy) return;
    busy = true;
    while (pending && !signal.aborted) {
      pending = false;
      await idle(CHANGE_WAIT_MS);
      if (signal.aborted) break;
      const began = performance.now();
      await readChanges();
      const cost = performance.now() - began;
      if (cost > REST_FROM_MS) await rest(cost * REST_FACTOR, signal);
    }
    busy = false;
  };

  const readAll = async () => {
    busy = true;
    watcher.watch(document);
    const root = document.documentElement;
    if (root !== null) await readUnder(root, root);
    onProgress();
    if (!signal.aborted) options.onRead();
    busy = false;
    await work();
  };
  void readAll();

  const lookForLateRoots = () => {
    if (!roots.hasLate()) return;
    pending = true;
    void work();
  };
  return {
    shadowRoots: roots.all,
    lookForLateRoots,
    suspectHost(element) {
      const root = element.shadowRoot;
      if (root === null || roots.has(root) || isPassedOver(element)) return;
      roots.await(element);
      lookForLateRoots();
    },
  };
}
