/**
 * Tells frames which site's page they stand in where they cannot see it themselves. Only the background script
 * can: it knows the tab, and the tab's top frame knows the site.
 */
import { browser } from 'wxt/browser';
import { parsePageReport, parseSite } from './message-schemas.ts';
import { isSiteQuestion, type SiteQuestion } from './messages.ts';

/**
 * Milliseconds to wait for the top frame to speak, which may be read later than a frame in it. A page that
 * takes longer is most likely one where no content script runs.
 */
const PATIENCE_MS = 10_000;

/** Starts answering; for the life of the background script. */
export function startSiteDesk(): void {
  /** Who waits for the top frame of a tab, by tab id. */
  const waiting = new Map<number, Set<(site: string) => void>>();

  const siteOfTab = (tabId: number) =>
    new Promise<string | null>((resolve) => {
      const line = waiting.get(tabId) ?? new Set();
      waiting.set(tabId, line);
      const leave = (site: string | null) => {
        clearTimeout(timer);
        line.delete(leave);
        if (line.size === 0) waiting.delete(tabId);
        resolve(site);
      };
      const timer = setTimeout(leave, PATIENCE_MS, null);
      // In line before asking, so that a top frame that speaks just then is not missed.
      line.add(leave);
      void askTopFrame(tabId).then((site) => site !== null && leave(site));
    });

  browser.runtime.onMessage.addListener((message, sender): Promise<string | null> | undefined => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined) return undefined;
    if (isSiteQuestion(message)) return siteOfTab(tabId);
    const line = sender.frameId === 0 ? waiting.get(tabId) : undefined;
    const report = line === undefined ? null : parsePageReport(message);
    if (report !== null) for (const leave of [...(line ?? [])]) leave(report.site);
    return undefined;
  });
}

async function askTopFrame(tabId: number): Promise<string | null> {
  const question: SiteQuestion = { type: 'site-wanted' };
  try {
    return parseSite(await browser.tabs.sendMessage(tabId, question, { frameId: 0 }));
  } catch (error) {
    console.debug('Sidelight: no content script runs in the top frame, or not yet.', error);
    return null;
  }
}
