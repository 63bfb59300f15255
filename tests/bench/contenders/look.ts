/**
 * Asks the page's own world whether every name in the viewport is marked: only there can the ranges of a highlight
 * be read in both browsers. page-look.ts answers, by the event itself, so that the page does not change by it.
 */

export const LOOK_EVENT = 'bench-look';

/** Whether all names in the viewport are marked now. */
export function lookAtViewport(): boolean {
  return !document.dispatchEvent(new Event(LOOK_EVENT, { cancelable: true }));
}
