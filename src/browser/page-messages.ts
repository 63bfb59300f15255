/**
 * The content script's end of the wire: hears requests of our own extension pages, sends reports. Whatever
 * else arrives is ignored.
 */
import { browser } from 'wxt/browser';
import {
  isPageRequest,
  isSiteQuestion,
  type PageReport,
  type PageRequest,
  type SiteQuestion,
} from './messages.ts';

/**
 * Calls `onRequest` for each request from an extension page, and answers with `site` when asked for the site
 * of the page. Ends with `signal`.
 */
export function hearRequests(
  site: string,
  onRequest: (request: PageRequest) => void,
  signal: AbortSignal,
): void {
  const hear = (message: unknown, sender: { id?: string | undefined }): Promise<string> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isSiteQuestion(message)) return Promise.resolve(site);
    if (isPageRequest(message)) onRequest(message);
    return undefined;
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

/** The site of the page that this frame stands in, asked of the top frame; null where nobody answers. */
export async function askSite(): Promise<string | null> {
  if (isOrphaned()) return null;
  const question: SiteQuestion = { type: 'site-wanted' };
  try {
    const site: unknown = await browser.runtime.sendMessage(question);
    return typeof site === 'string' ? site : null;
  } catch (error) {
    console.debug('Sidelight: nobody told the site of this page.', error);
    return null;
  }
}

/** Whether the extension was updated or removed under this script, which Chromium leaves running. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
