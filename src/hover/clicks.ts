/** The clicks and taps over a page that are not for the page. */

/** Clicks on these are for the page. */
const CONTROLS = 'a[href], button, summary, label, input, select, textarea, [role="button"], [role="link"]';

/** Calls `clicked` with every click that is not on a control of the page, and the path it took through the page. */
export function watchClicks(
  clicked: (event: PointerEvent, path: readonly EventTarget[]) => void,
  listen: AddEventListenerOptions,
): void {
  addEventListener(
    'click',
    (event) => {
      // Scripts make clicks of another kind.
      if (!(event instanceof PointerEvent)) return;
      const path = event.composedPath();
      const [under] = path;
      if (under instanceof Element && under.closest(CONTROLS) !== null) return;
      clicked(event, path);
    },
    listen,
  );
}
