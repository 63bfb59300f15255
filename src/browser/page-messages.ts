/**
 * The content script's end of the wire: hears requests of our own extension pages, sends reports. Whatever
 * else arrives is ignored.
 */
import { browser } from 'wxt/browser';
import { isPageRequest, type PageReport, type PageRequest } from './messages.ts';

/** Calls `onRequest` for each request from an extension page. Ends with `signal`. */
export function hearRequests(onRequest: (request: PageRequest) => void, signal: AbortSignal): void {
  const hear = (message: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id === browser.runtime.id && isPageRequest(message)) onRequest(message);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener(
    'abort',
    () => {
      if (isOrphaned()) return;
      browser.runtime.onMessage.removeListener(hear);
    },
    { once: true },
  );
}

/** Sends a report. Nobody may be listening, or the extension may have just been replaced: both are normal. */
export async function sendReport(report: PageReport): Promise<void> {
  if (isOrphaned()) return;
  try {
    await browser.runtime.sendMessage(report);
  } catch (error) {
    console.debug('Sidelight: nobody took the report of this page.', error);
  }
}

/** Whether the extension was updated or removed under this script, which Chromium leaves running. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
