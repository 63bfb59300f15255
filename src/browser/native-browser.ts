/**
 * The extension API as the browser gives it. For the content script, which every frame of every page loads: both
 * browsers have promises there, and the polyfill behind `wxt/browser` would be a sixth of the script.
 *
 * It does without one thing: Chromium takes no promise from a listener of messages. Listeners here answer through
 * their third argument, which works in both.
 */
import type { browser as PolyfilledBrowser } from 'wxt/browser';

/** Chromium's `chrome.dom`, which takes elements of HTML only. */
interface ChromiumDom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

/** What the content script uses of the API. */
type NativeBrowser = Pick<typeof PolyfilledBrowser, 'runtime' | 'storage'> & {
  readonly dom?: ChromiumDom | undefined;
};

/** A content script has one of them at least, by its browser. */
const given = globalThis as { readonly browser?: NativeBrowser; readonly chrome?: NativeBrowser };

/**
 * The API. Asked of the browser only where it is used: it takes Firefox some milliseconds to make, in every frame.
 *
 * Chosen when it is built: a page can put an element or a frame named `browser` where Chromium has nothing of that
 * name; what the browser itself puts there comes first.
 */
export const nativeBrowser = () => (import.meta.env.FIREFOX ? given.browser : given.chrome) as NativeBrowser;
