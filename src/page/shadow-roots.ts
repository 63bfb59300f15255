/**
 * The shadow roots of a page. A root attached to an element that was read before comes without a mutation
 * record, so elements that had none and may well get one are remembered and asked again.
 */
import { isPassedOver } from './elements.ts';
import { isInPage } from './nodes.ts';
import type { ShadowDoor } from './shadow-door.ts';

/** More elements than this are not asked again and again: on such a page most never get a root. */
const AWAITED_MOST = 2_000;
/** So many of them are asked in one look, in turn: at 2.2 µs each in Chromium, well under a millisecond. */
const ASKED_AT_ONCE = 300;

export interface ShadowRoots {
  /** Takes in a root that was met; `onRoot` is told the first time. */
  meet(root: ShadowRoot): void;
  /** Remembers an element that may get a root later. */
  await(element: Element): void;
  /** Asks awaited elements, each in its turn; whether there are roots to take. */
  lookForLate(): boolean;
  /** Asks an element of the page; whether it has a root that was not met. */
  suspect(element: Element): boolean;
  /** The roots that were found late, for the caller to read. */
  takeLate(): readonly ShadowRoot[];
  /** Forgets roots that have left the document. */
  prune(): void;
  all(): readonly ShadowRoot[];
}

export function createShadowRoots(onRoot: (root: ShadowRoot) => void, door: ShadowDoor): ShadowRoots {
  const roots = new Set<ShadowRoot>();
  /** Weak, as the page may drop them meanwhile. */
  const awaited = new Set<WeakRef<Element>>();
  const isAwaited = new WeakSet<Element>();
  let late = new Set<ShadowRoot>();

  const suspect = (element: Element): boolean => {
    const root = door.rootOf(element);
    if (root === null || roots.has(root) || late.has(root) || isPassedOver(element)) return false;
    late.add(root);
    return true;
  };

  return {
    meet(root) {
      if (roots.has(root)) return;
      roots.add(root);
      onRoot(root);
    },
    await(element) {
      if (isAwaited.has(element) || awaited.size >= AWAITED_MOST) return;
      isAwaited.add(element);
      awaited.add(new WeakRef(element));
    },
    lookForLate() {
      let left = Math.min(awaited.size, ASKED_AT_ONCE);
      for (const reference of awaited) {
        if (left-- === 0) break;
        awaited.delete(reference);
        const element = reference.deref();
        if (element === undefined) continue;
        if (isInPage(element) && !suspect(element) && door.rootOf(element) === null) awaited.add(reference);
        else isAwaited.delete(element);
      }
      return late.size > 0;
    },
    suspect,
    takeLate() {
      const taken = [...late].filter((root) => isInPage(root) && !roots.has(root));
      late = new Set();
      return taken;
    },
    prune() {
      for (const root of roots) if (!isInPage(root)) roots.delete(root);
    },
    all: () => [...roots],
  };
}
