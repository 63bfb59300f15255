/**
 * Tells which marked flows are near the viewport, so that only these are painted. One observer for the
 * page; an element is observed once however many flows it owns.
 */

import { atEnd } from './at-end.ts';
import { boxOf } from './flow-box.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { createParking } from './parking.ts';

/** How far beyond the viewport counts as near: one more viewport either way, so that scrolling meets marks. */
const MARGIN = '100% 0px';

/** On a page with fewer elements to watch, all are observed all the time. */
const FEW = 500;

export interface NearViewport {
  add(marked: MarkedFlow): void;
  remove(marked: MarkedFlow): void;
  /** To be told when the page has changed, or changed its size: elements may be elsewhere. */
  pageChanged(): void;
  /** To be called once a second, as things also move without a sign. */
  check(): void;
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
  /** The flow of an element that owns one, as most do: so many sets are what most of this would weigh. */
  const flowsOf = new Map<Element, MarkedFlow | Set<MarkedFlow>>();
  const flowsAt = (target: Element): Iterable<MarkedFlow> => {
    const flows = flowsOf.get(target);
    if (flows === undefined) return [];
    return flows instanceof Set ? flows : [flows];
  };
  const targetOf = new Map<MarkedFlow, Element>();
  /** Elements that are near, of those of which the observer has told. */
  const near = new Set<Element>();
  /** Flows that have come to elements near, and elements that have lost their flows, since the last frame. */
  let newcomers = new Set<MarkedFlow>();
  let deserted = new Set<Element>();
  let frame = 0;

  const observer = new IntersectionObserver(
    (entries) => {
      const came: MarkedFlow[] = [];
      const left: MarkedFlow[] = [];
      const far: IntersectionObserverEntry[] = [];
      for (const entry of entries) {
        const { target, isIntersecting } = entry;
        const isNear = isIntersecting || overflows(target);
        if (isNear) {
          near.add(target);
          parking?.forget(target);
        } else {
          near.delete(target);
          far.push(entry);
        }
        for (const marked of flowsAt(target)) (isNear ? came : left).push(marked);
      }
      onCrossings({ came, left });
      if (flowsOf.size > FEW) parking?.far(far);
    },
    { rootMargin: MARGIN },
  );
  // Firefox scrolls past 10,000 elements that are observed as fast as past none.
  const parking = import.meta.env.FIREFOX ? null : createParking(observer, signal);
  atEnd(signal, () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });

  const catchUp = () => {
    frame = 0;
    for (const target of deserted) {
      if (flowsOf.has(target)) {
        parking?.unpark(target);
        continue;
      }
      near.delete(target);
      observer.unobserve(target);
      parking?.forget(target);
    }
    const isNear = (target: Element | undefined) => target !== undefined && near.has(target);
    const came = [...newcomers].filter((marked) => isNear(targetOf.get(marked)));
    deserted = new Set();
    newcomers = new Set();
    if (came.length > 0) onCrossings({ came, left: [] });
  };
  const catchUpSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(catchUp);
  };

  return {
    pageChanged: () => parking?.pageChanged(),
    check: () => parking?.check(),
    add(marked) {
      const target = boxOf(marked.flow.owner);
      targetOf.set(marked, target);
      const flows = flowsOf.get(target);
      if (flows === undefined) flowsOf.set(target, marked);
      else if (flows instanceof Set) flows.add(marked);
      else flowsOf.set(target, new Set([flows, marked]));
      if (flows === undefined && !deserted.has(target)) {
        observer.observe(target);
        return;
      }
      // The observer speaks of an element when it crosses; of one that is near already it has nothing to say.
      newcomers.add(marked);
      catchUpSoon();
    },
    remove(marked) {
      const target = targetOf.get(marked);
      if (target === undefined) return;
      targetOf.delete(marked);
      newcomers.delete(marked);
      const flows = flowsOf.get(target);
      if (flows instanceof Set) {
        flows.delete(marked);
        if (flows.size > 0) return;
      }
      flowsOf.delete(target);
      // A block that was read again gets its flow back at once.
      deserted.add(target);
      catchUpSoon();
    },
  };
}

/** Whether text runs out of a box, so that the box does not tell where the text is. */
function overflows(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) return false;
  const { display, overflowX, overflowY } = getComputedStyle(box);
  return display !== 'inline' && overflowX === 'visible' && overflowY === 'visible';
}
