/** Reads trees of a page in slices, and starts over when the page takes away the node that is being read. */
import { type BlockReading, readBlocks } from './blocks.ts';
import type { FlowNames } from './flow-names.ts';
import type { FlowOwner } from './flows.ts';
import { encloses } from './reading-order.ts';
import { giveWay, type Pause, runInSlices } from './slices.ts';

/** How often a reading that the page pulled the ground from under starts over before it runs in one go. */
const RESTARTS = 3;

export interface TreeReading {
  /**
   * Reads everything under `root`, whose own text `owner` owns; with null that is left out. `firstPause` comes before
   * the second slice.
   */
  readUnder(root: FlowOwner, owner: FlowOwner | null, firstPause?: Pause): Promise<void>;
  /** To be told of nodes that leave the document. */
  removed(node: Node): void;
}

export interface TreeReadingOptions {
  readonly reading: BlockReading;
  readonly flowNames: FlowNames;
  /** Asked after each step whether the page has become another one, so that it is to be read from its beginning. */
  readonly isAnother: () => boolean;
}

/** Where a reading stands while it pauses, and whether that was taken out of the page. */
interface Walk {
  node: Node | null;
  isLost: boolean;
}

/** Ends with `signal`. */
export function createTreeReading(
  { reading, flowNames, isAnother }: TreeReadingOptions,
  signal: AbortSignal,
): TreeReading {
  let walk: Walk | null = null;

  function* reads(root: FlowOwner, owner: FlowOwner | null, at: Walk): Generator<undefined> {
    for (const node of readBlocks(root, owner, reading)) {
      at.node = node;
      // What comes first is mostly on the screen: it goes ahead of the rest of its slice.
      flowNames.askFirst();
      yield;
      if (isAnother()) at.isLost = true;
      if (at.isLost) return;
    }
  }

  return {
    async readUnder(root, owner, firstPause = giveWay) {
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
    },
    removed(node) {
      if (walk?.node != null && encloses(node, walk.node)) walk.isLost = true;
    },
  };
}
