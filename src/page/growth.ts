/**
 * Tells when the page has changed its size. Where text comes out that was hidden, or a shadow root is attached,
 * mostly something shows where nothing was, and no other event tells of it.
 */
import { atEnd } from './at-end.ts';

/** At most once in so many milliseconds; marks are to follow within 300. */
const PAUSE_MS = 200;

/** Calls `onResize` while layout is up to date, so that asking for places costs no other one. Ends with `signal`. */
export function watchGrowth(onResize: () => void, signal: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  /** The observer also speaks when it begins. */
  let hasBegun = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    if (!hasBegun) {
      hasBegun = true;
      return;
    }
    if (timer !== undefined) return;
    const left = last + PAUSE_MS - performance.now();
    if (left > 0) {
      timer = setTimeout(speakAgain, left);
      return;
    }
    last = performance.now();
    onResize();
  });
  const { documentElement } = document;
  /** Has the observer speak after the next layout. */
  const speakAgain = () => {
    timer = undefined;
    observer.unobserve(documentElement);
    observer.observe(documentElement);
  };
  // The body as well: where the root is as high as the window, only the body grows.
  for (const element of [documentElement, document.body as HTMLElement | null])
    if (element !== null) observer.observe(element);
  atEnd(signal, () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
