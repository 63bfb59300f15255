/** The taps of a finger over a page. */

/** Taps on these are for the page. */
const CONTROLS = 'a[href], button, summary, label, input, select, textarea, [role="button"], [role="link"]';

/** Calls `tapped` with every tap that is not on a control of the page, and the path it took through the page. */
export function watchTaps(
  tapped: (event: PointerEvent, path: readonly EventTarget[]) => void,
  listen: AddEventListenerOptions,
): void {
  addEventListener(
    'click',
    (event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      const path = event.composedPath();
      const [under] = path;
      if (under instanceof Element && under.closest(CONTROLS) !== null) return;
      tapped(event, path);
    },
    listen,
  );
}
