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
/** So many are looked at again at a time, to see whether they still are where they were. */
const SOME = 300;

export interface Parking {
  /** To be told of elements that are observed and not near: those that are far are parked. */
  far(entries: readonly IntersectionObserverEntry[]): void;
  /** To be told of an element that is near, or not to be observed any more. */
  forget(element: Element): void;
  /** Looks again at where all of them are, little by little: the page has changed its size. */
  lookAgain(): void;
  /** Looks again at some of them, each time at others: things also move without a sign. */
  lookAtSome(): void;
}

/** Parks elements that `observer` observes. Ends with `signal`. */
export function createParking(observer: IntersectionObserver, signal: AbortSignal): Parking {
  /**
   * The distance of their top edges from that of the page, in CSS pixels; those that were looked at longest ago come
   * first.
   */
  const parked = new Map<Element, number>();
  /** Elements that are neither near nor far. */
  const between = new Set<Element>();
  /** Scrollers on the page that have been scrolled: what is in them has no place on the page. */
  const scrollers = new Set<Element>();
  /** Where the viewport was when it was last looked what has come closer. */
  let lookedAt = scrollY;
  /** How many are still to be looked at again, and the frame in which some of them will be. */
  let left = 0;
  let frame = 0;

  const observe = (element: Element) => {
    parked.delete(element);
    observer.observe(element);
  };

  const look = () => {
    const { scrollY, innerHeight } = window;
    if (Math.abs(scrollY - lookedAt) < innerHeight) return;
    lookedAt = scrollY;
    for (const [element, top] of parked)
      if (Math.abs(top - scrollY) < innerHeight * CLOSER_VIEWPORTS) observe(element);
    for (const element of between) {
      // So the observer tells of them once more, from where they are now.
      observer.unobserve(element);
      observer.observe(element);
    }
  };
  const lookSoon = throttled(look);
  const scrolled = ({ target }: Event) => {
    if (!(target instanceof Element)) return lookSoon();
    if (scrollers.has(target)) return;
    for (const scroller of scrollers) if (!scroller.isConnected) scrollers.delete(scroller);
    scrollers.add(target);
    for (const element of parked.keys()) if (target.contains(element)) observe(element);
  };
  addEventListener('scroll', scrolled, { capture: true, passive: true, signal });

  const lookAtSome = () => {
    for (const element of [...parked.keys()].slice(0, SOME)) observe(element);
  };
  const lookOn = () => {
    lookAtSome();
    left -= SOME;
    frame = left > 0 ? requestAnimationFrame(lookOn) : 0;
  };
  atEnd(signal, () => cancelAnimationFrame(frame));

  return {
    far(entries) {
      const { scrollY, innerHeight } = window;
      const pageHeight = document.documentElement.scrollHeight;
      for (const { target, boundingClientRect } of entries) {
        between.delete(target);
        const { top, height } = boundingClientRect;
        const place = top + scrollY;
        // What has no box may come out anywhere; what is high is near for long.
        if (height === 0 || height > innerHeight) continue;
        // Beyond the ends of the page something else scrolls it; in a shadow root no event tells of that.
        if (place < 0 || place > pageHeight || target.getRootNode() !== document) continue;
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
    lookAtSome,
    lookAgain() {
      left = parked.size;
      if (frame === 0) lookOn();
    },
  };
}
