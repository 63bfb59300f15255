/**
 * The content script's end of the wire: hears requests of our own extension pages, sends reports. Whatever
 * else arrives is ignored.
 */
import { atEnd } from '../page/at-end.ts';
import { askBackground, isOrphaned } from './ask-background.ts';
import {
  isPageRequest,
  isSiteQuestion,
  type PageReport,
  type PageRequest,
  type SiteQuestion,
} from './messages.ts';
import { nativeBrowser } from './native-browser.ts';

/**
 * Calls `onRequest` for each request from an extension page or the background script, which gets what it returns as an
 * answer; answers with `site` when asked for the site of the page. Ends with `signal`.
 */
export function hearRequests(
  site: string,
  onRequest: (request: PageRequest) => unknown,
  signal: AbortSignal,
): void {
  const hear = (
    message: unknown,
    sender: { id?: string | undefined },
    answer: (answer: unknown) => void,
  ): undefined => {
    if (sender.id !== nativeBrowser().runtime.id) return;
    if (isSiteQuestion(message)) answer(site);
    else if (isPageRequest(message)) {
      const given = onRequest(message);
      // No answer is none: where each frame is asked, the first one that answers would be heard.
      if (given !== undefined) answer(given);
    }
  };
  nativeBrowser().runtime.onMessage.addListener(hear);
  atEnd(signal, () => {
    if (isOrphaned()) return;
    nativeBrowser().runtime.onMessage.removeListener(hear);
  });
}

/** Sends a report. Nobody may be listening, which is normal. */
export async function sendReport(report: PageReport): Promise<void> {
  await askBackground(report);
}

/** The site of the page that this frame stands in, asked of the top frame; null where nobody answers. */
export async function askSite(): Promise<string | null> {
  const question: SiteQuestion = { type: 'site-wanted' };
  const site = await askBackground(question);
  return typeof site === 'string' ? site : null;
}
