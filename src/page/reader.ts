/**
 * Reads a page into the mention index: what is on the screen first, then all from top to bottom in slices, then again
 * wherever it changes.
 */
import type { Sieve } from '../detect/sieve.ts';
import { type BlockReading, readOwnFlows } from './blocks.ts';
import { createChangePace } from './change-pace.ts';
import { isPassedOver, roleOf } from './elements.ts';
import { createFlowNames } from './flow-names.ts';
import type { FlowOwner } from './flows.ts';
import { ownersInView } from './in-view.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import type { NameFinder } from './name-finder.ts';
import { rootMet, type ShadowDoor } from './shadow-door.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { nextFrame, type Pause, rest } from './slices.ts';
import { createTreeReading } from './tree-reading.ts';
import { createWatcher } from './watcher.ts';

/** What is on the screen is marked before more is read, if that takes no longer than so many milliseconds. */
const FIRST_MARKS_MS = 60;

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

/** Starts reading `document`. Ends with `signal`. */
export function startReader(options: ReaderOptions, signal: AbortSignal): Reader {
  const { index, onProgress } = options;
  /** Whether the page is read from its beginning to its end, and nothing out of its turn. */
  let isInTurn = false;
  /** Owners that were on the screen, and were read before all others. */
  const early = new Set<FlowOwner>();
  /** Whether a reading from the beginning begins anew when the page turns out to be another one; it does so once. */
  let mayStartOver = false;
  /** Shadow roots that were met since the page was last read from its beginning. */
  let rootsRead = new WeakSet<ShadowRoot>();

  const watcher = createWatcher(
    {
      ignore: options.ignore,
      onRemoved: (node) => trees.removed(node),
      onChange: () => pace.changed(),
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
    onFlow(flow, text) {
      if (!early.has(flow.owner)) flowNames.take(flow, text, isInTurn);
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

  const isAnother = () => {
    if (!mayStartOver || !watcher.takeAll()) return false;
    mayStartOver = false;
    early.clear();
    return true;
  };
  const trees = createTreeReading({ reading, flowNames, isAnother }, signal);

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
  const readInTurn = async (firstPause?: Pause) => {
    isInTurn = true;
    mayStartOver = true;
    rootsRead = new WeakSet();
    const root = document.documentElement as Element | null;
    if (root !== null) await trees.readUnder(root, root, firstPause);
    isInTurn = false;
    mayStartOver = false;
    // Those that were found late are not met on the way.
    for (const late of roots.all()) if (!rootsRead.has(late)) await trees.readUnder(late, late);
    await flowNames.answered();
  };

  const readAll = async () => {
    watcher.watch(document);
    await readInTurn(async () => {
      readView();
      await Promise.race([flowNames.answered().then(nextFrame), rest(FIRST_MARKS_MS, signal)]);
    });
    for (const owner of early) index.place(owner);
    early.clear();
    if (!signal.aborted) void options.onRead();
    await pace.begin();
  };

  const readChanges = async () => {
    const { added, touched, removed, all } = watcher.take();
    if (removed) {
      index.prune();
      roots.prune();
    }
    if (all) await readInTurn();
    for (const element of added) await trees.readUnder(element, roleOf(element) === 'block' ? element : null);
    readOwnFlows(touched, reading);
    flowNames.ask();
    for (const root of roots.takeLate()) {
      roots.meet(root);
      await trees.readUnder(root, root);
    }
    onProgress();
  };

  const pace = createChangePace(readChanges, signal);

  void readAll();

  const lookForLateRoots = () => {
    if (roots.lookForLate()) pace.changed();
  };
  return {
    shadowRoots: roots.all,
    lookForLateRoots,
    suspectHost(element) {
      if (roots.suspect(element)) pace.changed();
    },
  };
}
