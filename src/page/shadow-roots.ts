/**
 * The open shadow roots of a page. A root attached to an element that was read before comes without a
 * mutation record, so custom elements that had none are remembered and asked again.
 */

export interface ShadowRoots {
  /** Takes in a root that was met; `onRoot` is told the first time. */
  meet(root: ShadowRoot): void;
  /** Remembers a custom element that has no root yet. */
  await(element: Element): void;
  /** The roots that awaited elements have got since they were last asked. */
  takeLate(): readonly ShadowRoot[];
  /** Stops waiting for those that never got one. */
  giveUp(): void;
  isAwaiting(): boolean;
  /** Forgets roots that have left the document. */
  prune(): void;
  all(): readonly ShadowRoot[];
}

export function createShadowRoots(onRoot: (root: ShadowRoot) => void): ShadowRoots {
  const roots = new Set<ShadowRoot>();
  /** Weak, as the page may drop them meanwhile. */
  const awaited = new Set<WeakRef<Element>>();
  return {
    meet(root) {
      if (roots.has(root)) return;
      roots.add(root);
      onRoot(root);
    },
    await: (element) => void awaited.add(new WeakRef(element)),
    takeLate() {
      const late: ShadowRoot[] = [];
      for (const reference of awaited) {
        const element = reference.deref();
        const root = element?.shadowRoot ?? null;
        if (element?.isConnected && root === null) continue;
        awaited.delete(reference);
        if (root !== null && !roots.has(root)) late.push(root);
      }
      return late;
    },
    giveUp: () => awaited.clear(),
    isAwaiting: () => awaited.size > 0,
    prune() {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
    },
    all: () => [...roots],
  };
}
