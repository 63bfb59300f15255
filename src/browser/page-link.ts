/**
 * The popup's link to the page in the active tab: it asks every frame for its report, listens to what they
 * report later, and tells plainly when no frame can answer.
 */

import { browser } from 'wxt/browser';
import type { EntityKey } from '../article/entity-key.ts';
import { atEnd } from '../page/at-end.ts';
import { type FrameReports, NO_REPORTS, takeReport } from './frame-reports.ts';
import { mergeReports, type PageState, placeOfMention, type UnreachableReason } from './merge-reports.ts';
import { parsePageReport } from './message-schemas.ts';
import type { PageRequest } from './messages.ts';
import { isFromShownPage, type Sender } from './sender.ts';

/**
 * Milliseconds until a page whose frames take the question but report nothing counts as out of reach; long
 * enough for a slow page's content script to read it, and such a page may still report later.
 */
const PATIENCE = 2_000;

/** What a content script of ours matches, and so what the browser may withhold. */
const ALL_SITES = { origins: ['<all_urls>'] };

export interface PageLink {
  /** Scrolls the page to the `index`-th mention of the entity, counted over all frames, and flashes it. */
  showMention(entity: EntityKey, index: number): Promise<void>;
  /** Asks the reader for the permission to read sites. To be called from a click, before any waiting. */
  requestSites(): Promise<void>;
  reloadPage(): Promise<void>;
}

/** Opens the link to the active tab; `onPage` hears of every change until `signal` aborts. */
export async function openPageLink(
  onPage: (page: PageState) => void,
  signal: AbortSignal,
): Promise<PageLink> {
  let reports: FrameReports = NO_REPORTS;
  const tell = (page: PageState) => {
    if (!signal.aborted) onPage(page);
  };
  const tellUnreachable = (reason: UnreachableReason) => tell({ name: 'unreachable', reason });

  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) {
    tellUnreachable('not-allowed-here');
    return { showMention: async () => {}, requestSites: async () => {}, reloadPage: async () => {} };
  }

  const askAgain = () => {
    reached(tabId, { type: 'report-wanted' }).catch((error: unknown) => {
      console.error('Sidelight could not ask the page again.', error);
    });
  };

  const heard = (message: unknown, sender: Sender): undefined => {
    if (!isFromShownPage(sender) || sender.tab?.id !== tabId) return;
    const report = parsePageReport(message);
    if (report === null || sender.frameId === undefined) return;
    const taken = takeReport(reports, sender.frameId, report);
    reports = taken.reports;
    tell(mergeReports(reports));
    if (taken.forgot) askAgain();
  };
  browser.runtime.onMessage.addListener(heard);
  atEnd(signal, () => browser.runtime.onMessage.removeListener(heard));

  const waitForReports = () => {
    const timer = setTimeout(() => {
      if (reports.size === 0) tellUnreachable('not-allowed-here');
    }, PATIENCE);
    atEnd(signal, () => clearTimeout(timer));
  };

  if (await reached(tabId, { type: 'report-wanted' })) waitForReports();
  else {
    const allowed = await browser.permissions.contains(ALL_SITES);
    // A page that was still loading may have reported by now.
    if (reports.size === 0) tellUnreachable(allowed ? 'not-allowed-here' : 'permission-withheld');
  }

  return {
    async showMention(entity, index) {
      const place = placeOfMention(reports, entity, index);
      if (place === null) return;
      await reached(tabId, { type: 'show-mention', entity, index: place.index }, place.frameId);
    },
    async requestSites() {
      if (await browser.permissions.request(ALL_SITES)) tellUnreachable('reload-needed');
    },
    async reloadPage() {
      reports = NO_REPORTS;
      tell({ name: 'asking' });
      await browser.tabs.reload(tabId);
      waitForReports();
    },
  };
}

/** Sends a request to the tab's frames, or to one. False where nothing of ours runs there to receive it. */
async function reached(tabId: number, request: PageRequest, frameId?: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, request, frameId === undefined ? {} : { frameId });
    return true;
  } catch (error) {
    // The one expected fault; the browsers word it alike but for what follows.
    if (error instanceof Error && error.message.includes('Could not establish connection')) return false;
    throw error;
  }
}
