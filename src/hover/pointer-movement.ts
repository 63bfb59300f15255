/** The pointer's movements over a page, thinned out to one a frame. */

/**
 * Calls `moved` with the latest pointer movement and the path it took through the page, once a frame: a mouse
 * reports many times between two. What happens in between to end a movement drops it.
 */
export function onceAFrame(
  moved: (event: PointerEvent, path: readonly EventTarget[]) => void,
  listen: AddEventListenerOptions,
): { drop(): void } {
  let latest: Parameters<typeof moved> | null = null;
  let frame = 0;
  addEventListener(
    'pointermove',
    (event) => {
      latest = [event, event.composedPath()];
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (latest !== null) moved(...latest);
        latest = null;
      });
    },
    listen,
  );
  return {
    drop() {
      latest = null;
    },
  };
}
