/** Events after which text may have been hidden, or have come out, without anything moving near the viewport. */

const EVERYWHERE = ['click', 'keyup', 'focusin', 'transitionend', 'animationend', 'toggle'];
/** These do not leave the shadow root they happen in. */
const IN_ROOTS = ['slotchange', 'toggle'];

/** Calls `look` after such events, but for those of shadow roots. Ends with `signal`. */
export function watchSight(look: () => void, signal: AbortSignal): void {
  for (const type of EVERYWHERE) addEventListener(type, look, { capture: true, passive: true, signal });
}

/** The same for those that only a shadow root hears. */
export function watchSightIn(root: ShadowRoot, look: () => void, signal: AbortSignal): void {
  for (const type of IN_ROOTS) root.addEventListener(type, look, { capture: true, passive: true, signal });
}

/** `run`, at most once a frame. */
export function throttled(run: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      run();
    });
  };
}
