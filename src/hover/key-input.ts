/** The keys that are heard over a page: Escape, and those around Alt, which may be held to open cards. */

export interface KeyListener {
  /** Escape was pressed. Returns whether it was for us; the page does not hear of it then. */
  escaped(): boolean;
  /** Another key was pressed. */
  pressed(isAlt: boolean): void;
  /**
   * A key was let go, or the keyboard has gone to another window. Returns whether Alt was ours; by itself it would open
   * the browser's menu.
   */
  letGo(): boolean;
}

/** Listens until `signal` aborts. */
export function listenToKeys(listener: KeyListener, signal: AbortSignal): void {
  const listen = { capture: true, signal };
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') listener.pressed(event.key === 'Alt');
      else if (listener.escaped()) {
        // For the card alone: a dialog of the page that the card is in stays.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    listen,
  );
  const letGo = (event: Event) => {
    const wasOurs = listener.letGo();
    if (wasOurs && event instanceof KeyboardEvent && event.key === 'Alt') event.preventDefault();
  };
  addEventListener('keyup', letGo, listen);
  addEventListener('blur', letGo, listen);
}
