/**
 * Tells which marked flows are near the viewport, so that only these are painted. One observer for the
 * page; an element is observed once however many flows it owns.
 */

import type { FlowOwner } from './flows.ts';
import type { MarkedFlow } from './mention-index.ts';
import { isShadowRoot } from './nodes.ts';

/** How far beyond the viewport counts as near: one more viewport either way, so that scrolling meets marks. */
const MARGIN = '100% 0px';

export interface NearViewport {
  add(marked: MarkedFlow): void;
  remove(marked: MarkedFlow): void;
}

/** `onChange` is told when a flow comes near or leaves. Ends with `signal`. */
export function watchNearViewport(
  onChange: (marked: MarkedFlow, near: boolean) => void,
  signal: AbortSignal,
): NearViewport {
  const flowsOf = new Map<Element, Set<MarkedFlow>>();
  const targetOf = new Map<MarkedFlow, Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        for (const marked of flowsOf.get(target) ?? []) onChange(marked, isIntersecting || overflows(target));
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    add(marked) {
      const target = boxOf(marked.flow.owner);
      targetOf.set(marked, target);
      const flows = flowsOf.get(target);
      if (flows === undefined) flowsOf.set(target, new Set([marked]));
      else {
        flows.add(marked);
        // The observer speaks once per target; make it speak again for the newcomer.
        observer.unobserve(target);
      }
      observer.observe(target);
    },
    remove(marked) {
      const target = targetOf.get(marked);
      if (target === undefined) return;
      targetOf.delete(marked);
      const flows = flowsOf.get(target);
      flows?.delete(marked);
      if (flows?.size !== 0) return;
      flowsOf.delete(target);
      observer.unobserve(target);
    },
  };
}

/** Whether text runs out of a box, so that the box does not tell where the text is. */
function overflows(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) return false;
  const { display, overflowX, overflowY } = getComputedStyle(box);
  return display !== 'inline' && overflowX === 'visible' && overflowY === 'visible';
}

/** The nearest element around a flow that has a box to observe: one with `display: contents` has none. */
function boxOf(owner: FlowOwner): Element {
  let element = isShadowRoot(owner) ? owner.host : owner;
  while (getComputedStyle(element).display === 'contents' && element.parentElement !== null)
    element = element.parentElement;
  return element;
}
