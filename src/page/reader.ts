/**
 * Reads a page into the mention index: what is on the screen first, then all from top to bottom in slices, then again
 * wherever it changes.
 */
import type { Sieve } from '../detect/sieve.ts';
import { type BlockReading, readBlocks, readOwnFlows } from './blocks.ts';
import { isPassedOver, roleOf } from './elements.ts';
import { createFlowNames } from './flow-names.ts';
import type { FlowOwner } from './flows.ts';
import { ownersInView } from './in-view.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import type { NameFinder } from './name-finder.ts';
import { encloses } from './reading-order.ts';
import { rootMet, type ShadowDoor } from './shadow-door.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { giveWay, idle, nextFrame, type Pause, rest, runInSlices } from './slices.ts';
import { createWatcher } from './watcher.ts';

/** How often a reading that the page pulled the ground from under starts over before it runs in one go. */
const RESTARTS = 3;
/** Changes of the page wait for an idle moment, but no longer than this many milliseconds. */
const CHANGE_WAIT_MS = 100;
/** What is on the screen is marked before more is read, if that takes no longer than so many milliseconds. */
const FIRST_MARKS_MS = 60;
/**
 * After reading changes, rest for so many times as long: what follows from reading them takes twice as long again, and
 * a page that changes without end is to keep nineteen parts in twenty for itself.
 */
const REST_FACTOR = 50;
/** But no longer than this, as marks are to follow within 300 ms. */
const REST_MOST_MS = 180;

export interface ReaderOptions {
  readonly sieve: Sieve;
  readonly names: NameFinder;
  readonly index: MentionIndex;
  /** Told of each flow that holds a name. */
  readonly onMarked: (marked: MarkedFlow) => void;
  readonly shadowDoor: ShadowDoor;
  /** Told of each shadow root, once. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Called when flows have come or gone, so that mentions can be decided. */
  readonly onProgress: () => void;
  /** Called once, when the page has been read to its end and all flows are in their order. */
  readonly onRead: () => Promise<void>;
  /** Tells nodes of our own. */
  readonly ignore: (node: Node) => boolean;
}

export interface Reader {
  /** The shadow roots now in the document, closed ones included. */
  shadowRoots(): readonly ShadowRoot[];
  /** Looks whether elements read before have got a shadow root since, which no event tells. */
  lookForLateRoots(): void;
  /** Told of an element that may have got a shadow root since it was read. */
  suspectHost(element: Element): void;
}

/** Where a reading stands while it pauses, and whether that was taken out of the page. */
interface Walk {
  node: Node | null;
  isLost: boolean;
}

/** Starts reading `document`. Ends with `signal`. */
export function startReader(options: ReaderOptions, signal: AbortSignal): Reader {
  const { index, onProgress } = options;
  let pending = false;
  let busy = false;
  let walk: Walk | null = null;
  /** Whether the page is read from its beginning to its end, and nothing out of its turn. */
  let isInTurn = false;
  /** Owners that were on the screen, and were read before all others. */
  const early = new Set<FlowOwner>();
  /** Whether a reading from the beginning begins anew when the page turns out to be another one; it does so once. */
  let mayStartOver = false;
  /** Shadow roots that were met since the page was last read from its beginning. */
  let rootsRead = new WeakSet<ShadowRoot>();

  const changed = () => {
    pending = true;
    void work();
  };

  const watcher = createWatcher(
    {
      ignore: options.ignore,
      onRemoved(node) {
        if (walk?.node != null && encloses(node, walk.node)) walk.isLost = true;
      },
      onChange: changed,
    },
    signal,
  );

  const flowNames = createFlowNames(
    { names: options.names, index, onMarked: options.onMarked, onAnswered: onProgress },
    signal,
  );

  const roots = createShadowRoots((root) => {
    watcher.watch(root);
    options.onShadowRoot(root);
  }, options.shadowDoor);

  const reading: BlockReading = {
    sieve: options.sieve,
    onFlow(flow) {
      if (!early.has(flow.owner)) flowNames.take(flow, isInTurn);
    },
    onOwner(owner) {
      if (!early.has(owner)) flowNames.entered(owner);
    },
    onShadowRoot(root) {
      rootsRead.add(root);
      roots.meet(root);
    },
    rootOf: (element) => rootMet(element, options.shadowDoor),
    onPossibleHost: roots.await,
  };

  function* reads(root: FlowOwner, owner: FlowOwner | null, at: Walk): Generator<undefined> {
    for (const node of readBlocks(root, owner, reading)) {
      at.node = node;
      // What comes first is mostly on the screen: it goes ahead of the rest of its slice.
      flowNames.askFirst();
      yield;
      if (mayStartOver && watcher.takeAll()) {
        mayStartOver = false;
        early.clear();
        at.isLost = true;
      }
      if (at.isLost) return;
    }
  }

  /** Reads everything under `root`, starting over when the page takes away the node being read. */
  const readUnder = async (root: FlowOwner, owner: FlowOwner | null, firstPause = giveWay) => {
    for (let attempt = 0; attempt <= RESTARTS && !signal.aborted; attempt++) {
      const at: Walk = { node: null, isLost: false };
      walk = at;
      let next = attempt === 0 ? firstPause : giveWay;
      const pause: Pause = () => {
        const now = next;
        next = giveWay;
        return attempt < RESTARTS ? now() : Promise.resolve();
      };
      await runInSlices(reads(root, owner, at), { pause, afterSlice: flowNames.ask }, signal);
      walk = null;
      if (!at.isLost) return;
    }
  };

  /** Reads what is on the screen, before the rest of a long page that has been scrolled. */
  const readView = () => {
    if (scrollY === 0) return;
    isInTurn = false;
    const inView = ownersInView().filter((owner) => !isPassedOver(owner));
    readOwnFlows(inView, reading);
    for (const owner of inView) early.add(owner);
    isInTurn = true;
    flowNames.ask();
  };

  /** Reads the page from its beginning to its end. */
  const readInTurn = async (firstPause = giveWay) => {
    isInTurn = true;
    mayStartOver = true;
    rootsRead = new WeakSet();
    const root = document.documentElement as Element | null;
    if (root !== null) await readUnder(root, root, firstPause);
    isInTurn = false;
    mayStartOver = false;
    // Those that were found late are not met on the way.
    for (const late of roots.all()) if (!rootsRead.has(late)) await readUnder(late, late);
    await flowNames.answered();
  };

  const readAll = async () => {
    busy = true;
    watcher.watch(document);
    await readInTurn(async () => {
      readView();
      await Promise.race([flowNames.answered().then(nextFrame), rest(FIRST_MARKS_MS, signal)]);
    });
    for (const owner of early) index.place(owner);
    early.clear();
    if (!signal.aborted) void options.onRead();
    busy = false;
    await work();
  };

  const readChanges = async () => {
    const { added, touched, removed, all } = watcher.take();
    if (removed) {
      index.prune();
      roots.prune();
    }
    if (all) await readInTurn();
    for (const element of added) await readUnder(element, roleOf(element) === 'block' ? element : null);
    readOwnFlows(touched, reading);
    flowNames.ask();
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
      await rest(Math.min(cost * REST_FACTOR, REST_MOST_MS), signal);
    }
    busy = false;
  };

  void readAll();

  const lookForLateRoots = () => {
    if (roots.lookForLate()) changed();
  };
  return {
    shadowRoots: roots.all,
    lookForLateRoots,
    suspectHost(element) {
      if (roots.suspect(element)) changed();
    },
  };
}
