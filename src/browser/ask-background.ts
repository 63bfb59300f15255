/** Asking the background script, from a content script. */
import { nativeBrowser } from './native-browser.ts';

/** Whether the extension was updated or removed under this script, which Chromium leaves running. */
export function isOrphaned(): boolean {
  return nativeBrowser().runtime?.id === undefined;
}

/**
 * The answer to a message, to be looked at before it is believed. Null where nobody gives one: the extension may have
 * just been replaced, which is normal.
 */
export async function askBackground(message: { readonly type: string }): Promise<unknown> {
  if (isOrphaned()) return null;
  try {
    return (await nativeBrowser().runtime.sendMessage(message)) ?? null;
  } catch (error) {
    console.debug(`Sidelight: nobody took the message “${message.type}”.`, error);
    return null;
  }
}
