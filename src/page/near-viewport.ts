/**
 * Tells which marked flows are near the viewport, so that only these are painted. One observer for the
 * page; an element is observed once however many flows it owns.
 */

import { boxOf } from './flow-box.ts';
import type { MarkedFlow } from './marked-flow.ts';

/** How far beyond the viewport counts as near: one more viewport either way, so that scrolling meets marks. */
const MARGIN = '100% 0px';

export interface NearViewport {
  add(marked: MarkedFlow): void;
  remove(marked: MarkedFlow): void;
}

/** Flows that came near or left, together. */
export interface Crossings {
  readonly came: readonly MarkedFlow[];
  readonly left: readonly MarkedFlow[];
}

/** `onCrossings` is told when flows come near or leave. Ends with `signal`. */
export function watchNearViewport(
  onCrossings: (crossings: Crossings) => void,
  signal: AbortSignal,
): NearViewport {
  const flowsOf = new Map<Element, Set<MarkedFlow>>();
  const targetOf = new Map<MarkedFlow, Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      const came: MarkedFlow[] = [];
      const left: MarkedFlow[] = [];
      for (const { target, isIntersecting } of entries) {
        const side = isIntersecting || overflows(target) ? came : left;
        side.push(...(flowsOf.get(target) ?? []));
      }
      onCrossings({ came, left });
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
