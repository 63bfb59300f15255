/**
 * The open shadow roots of a page. A root attached to an element that was read before comes without a
 * mutation record, so custom elements that had none are remembered and asked again.
 */

/** More elements than this are not asked again and again: on such a page most never get a root. */
const AWAITED_MOST = 2_000;

export interface ShadowRoots {
  /** Takes in a root that was met; `onRoot` is told the first time. */
  meet(root: ShadowRoot): void;
  /** Whether a root was met. */
  has(root: ShadowRoot): boolean;
  /** Remembers an element that may get a root later, or has got one that was not met. */
  await(element: Element): void;
  /** The roots that awaited elements have got since they were last asked. */
  takeLate(): readonly ShadowRoot[];
  /** Whether an awaited element has got one. */
  hasLate(): boolean;
  /** Forgets roots that have left the document. */
  prune(): void;
  all(): readonly ShadowRoot[];
}

export function createShadowRoots(onRoot: (root: ShadowRoot) => void): ShadowRoots {
  const roots = new Set<ShadowRoot>();
  /** Weak, as the page may drop them meanwhile. */
  const awaited = new Set<WeakRef<Element>>();
  const isAwaited = new WeakSet<Element>();
  return {
    meet(root) {
      if (roots.has(root)) return;
      roots.add(root);
      onRoot(root);
    },
    has: (root) => roots.has(root),
    await(element) {
      if (isAwaited.has(element) || (awaited.size >= AWAITED_MOST && element.shadowRoot === null)) return;
      isAwaited.add(element);
      awaited.add(new WeakRef(element));
    },
    hasLate() {
      for (const reference of awaited) if (reference.deref()?.shadowRoot) return true;
      return false;
    },
    takeLate() {
      const late: ShadowRoot[] = [];
      for (const reference of awaited) {
        const element = reference.deref();
        const root = element?.shadowRoot ?? null;
        if (element?.isConnected && root === null) continue;
        awaited.delete(reference);
        if (element !== undefined) isAwaited.delete(element);
        if (root !== null && !roots.has(root)) late.push(root);
      }
      return late;
    },
    prune() {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
    },
    all: () => [...roots],
  };
}
