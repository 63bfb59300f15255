/** Shadow roots that pages keep closed: each browser gives content scripts a door of its own to them. */

import { isOrphaned } from './ask-background.ts';
import { nativeBrowser } from './native-browser.ts';

/** Firefox's property, which only extensions see. */
interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Undefined until it is first asked for. */
let chromiumDom: ReturnType<typeof nativeBrowser>['dom'];

/** The shadow root of an element, open or closed; null where there is none. Never one of the browser's own. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (import.meta.env.FIREFOX) return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  chromiumDom ??= nativeBrowser().dom;
  if (chromiumDom === undefined || !(element instanceof HTMLElement)) return element.shadowRoot;
  try {
    return chromiumDom.openOrClosedShadowRoot(element);
  } catch (error) {
    // The door is locked once the extension has gone; this script is about to end as well.
    if (!isOrphaned()) throw error;
    return element.shadowRoot;
  }
}
