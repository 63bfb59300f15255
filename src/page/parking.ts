/**
 * Elements that are far from the viewport are not observed: Chromium takes a microsecond for each one that is, in every
 * frame that is scrolled, which makes ten milliseconds on a page of 10,000 blocks with mentions. They are parked with
 * their place on the page, and observed again when the viewport comes closer.
 */
import { atEnd } from './at-end.ts';
import { throttled } from './sight-events.ts';

/** Elements are parked that are more than so many viewports away, and observed again when they are less than so many. */
const FAR_VIEWPORTS = 7;
const CLOSER_VIEWPORTS = 5;
/** Where the viewport has jumped so many at once, what sticks to it may have come along. */
const JUMP_VIEWPORTS = 3;
/** So many are measured at a time, and for no more than so many milliseconds: in a large table one takes 0.02. */
const SOME = 500;
const SOME_MS = 3;
/** All are measured no more often than once in so many milliseconds, where only the page changes. */
const PAUSE_MS = 1_000;

export interface Parking {
  /** To be told of elements that are observed and not near: those that are far are parked. */
  far(entries: readonly IntersectionObserverEntry[]): void;
  /** To be told of an element that is near, or not to be observed any more. */
  forget(element: Element): void;
  /** Has an element observed again, should it be parked: it may have moved. */
  unpark(element: Element): void;
  /** To be told when the page has changed: all are measured again, little by little. */
  pageChanged(): void;
  /** To be called once a second. Measures some of them, each time others: things also move without a sign. */
  check(): void;
}

/** Parks elements that `observer` observes. Ends with `signal`. */
export function createParking(observer: IntersectionObserver, signal: AbortSignal): Parking {
  /** The distance of their top edges from that of the page, in CSS pixels; those measured longest ago come first. */
  const parked = new Map<Element, number>();
  /** Elements that are neither near nor far. */
  const between = new Set<Element>();
  /** Scrollers on the page that have been scrolled: what is in them has no place on the page. */
  const scrollers = new Set<Element>();
  /** Where the viewport was when it was last looked what has come closer. */
  let lookedAt = scrollY;
  /** How high the page was when that was last asked. */
  let pageHeight = 0;
  /** How many are still to be measured, and the frame in which some of them will be; when that began last. */
  let left = 0;
  let frame = 0;
  let began = 0;
  /** Whether the page has changed since. */
  let isDue = false;

  const unpark = (element: Element) => {
    if (parked.delete(element)) observer.observe(element);
  };

  /** Measures some; how many. */
  const measureSome = (): number => {
    const { scrollY, innerHeight } = window;
    const deadline = performance.now() + SOME_MS;
    let count = 0;
    for (const element of [...parked.keys()].slice(0, SOME)) {
      count++;
      const { top, height } = element.getBoundingClientRect();
      const isFar = height > 0 && Math.abs(top) > innerHeight * CLOSER_VIEWPORTS;
      if (!isFar) unpark(element);
      // Taken out first, so that it comes last.
      else if (parked.delete(element)) parked.set(element, top + scrollY);
      if (performance.now() > deadline) break;
    }
    return count;
  };
  const measureOn = () => {
    left = Math.min(left - measureSome(), parked.size);
    frame = left > 0 ? requestAnimationFrame(measureOn) : 0;
  };
  const measureAll = () => {
    isDue = false;
    began = performance.now();
    left = parked.size;
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(measureOn);
  };
  const pageChanged = () => {
    if (performance.now() - began > PAUSE_MS) measureAll();
    else isDue = true;
  };

  const look = () => {
    const { scrollY, innerHeight } = window;
    const viewports = Math.abs(scrollY - lookedAt) / innerHeight;
    if (viewports < 1 || signal.aborted) return;
    lookedAt = scrollY;
    for (const [element, top] of parked)
      if (Math.abs(top - scrollY) < innerHeight * CLOSER_VIEWPORTS) unpark(element);
    for (const element of between) {
      // So the observer tells of them once more, from where they are now.
      observer.unobserve(element);
      observer.observe(element);
    }
    if (viewports > JUMP_VIEWPORTS) measureAll();
  };
  const lookSoon = throttled(look);
  const scrolled = ({ target }: Event) => {
    if (!(target instanceof Element)) return lookSoon();
    if (scrollers.has(target)) return;
    scrollers.add(target);
    for (const element of parked.keys()) if (target.contains(element)) unpark(element);
  };
  addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  addEventListener('resize', pageChanged, { passive: true, signal });
  atEnd(signal, () => cancelAnimationFrame(frame));

  return {
    far(entries) {
      const { scrollY, innerHeight } = window;
      const end = pageHeightNow();
      if (parked.size === 0) pageHeight = end;
      for (const { target, boundingClientRect } of entries) {
        between.delete(target);
        const { top, height } = boundingClientRect;
        const place = top + scrollY;
        // What has no box may come out anywhere; what is high is near for long.
        if (height === 0 || height > innerHeight) continue;
        // Beyond the ends of the page something else scrolls it.
        if (place < 0 || place > end || isInShadow(target)) continue;
        if ([...scrollers].some((scroller) => scroller.contains(target))) continue;
        if (Math.abs(top) > innerHeight * FAR_VIEWPORTS) {
          observer.unobserve(target);
          parked.set(target, place);
        } else between.add(target);
      }
    },
    forget(element) {
      between.delete(element);
      parked.delete(element);
    },
    unpark,
    pageChanged,
    check() {
      for (const scroller of scrollers) if (!scroller.isConnected) scrollers.delete(scroller);
      // The page's own boxes do not tell where they are no higher than the screen and what is in them runs over.
      const height = pageHeightNow();
      if (isDue || pageHeight !== height) measureAll();
      else measureSome();
      pageHeight = height;
    },
  };
}

/** A page may be without its root for a moment. */
function pageHeightNow(): number {
  return (document.documentElement as Element | null)?.scrollHeight ?? 0;
}

/** Whether an element stands in a shadow root, or in a slot of one: no event tells when something there is scrolled. */
function isInShadow(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (at.assignedSlot !== null) return true;
  return element.getRootNode() !== document;
}
