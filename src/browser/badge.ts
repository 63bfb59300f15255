/**
 * The toolbar badge: how many entities the frames of a tab's page hold together. The background script may be
 * stopped at any time, so what the frames reported is kept in session storage.
 */
import { browser } from 'wxt/browser';
import { badgeText } from './badge-text.ts';
import { type FrameReports, NO_REPORTS, takeReport } from './frame-reports.ts';
import { parseFrameReports, parsePageReport } from './message-schemas.ts';
import { isFromShownPage, type Sender } from './sender.ts';

/** Dark enough for white figures in both browsers' toolbars. */
const BADGE_COLOUR = '#7a5600';

const keyOf = (tabId: number): string => `frames:${tabId}`;

/** Starts listening for reports; for the life of the background script. */
export function startBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  /** Reports are taken one after the other, so that two frames' do not overwrite each other. */
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>) => {
    queue = queue.then(step).catch((error: unknown) => {
      console.warn('Sidelight: the badge could not be brought up to date.', error);
    });
  };

  browser.runtime.onMessage.addListener((message, sender: Sender): undefined => {
    const report = isFromShownPage(sender) ? parsePageReport(message) : null;
    const tabId = sender.tab?.id;
    if (report === null || tabId === undefined) return;
    inTurn(async () => {
      const { reports, forgot } = takeReport(await reportsOf(tabId), sender.frameId ?? 0, report);
      await show(tabId, reports);
      if (forgot) await askForReports(tabId);
    });
  });

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== 'loading') return;
    inTurn(async () => {
      await show(tabId, NO_REPORTS);
      // Where the document stays (a change within the page), its frames must speak again.
      await askForReports(tabId);
    });
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    inTurn(() => browser.storage.session.remove(keyOf(tabId)));
  });
}

/** What the frames of a tab have reported. */
export async function reportsOf(tabId: number): Promise<FrameReports> {
  const key = keyOf(tabId);
  return parseFrameReports((await browser.storage.session.get(key))[key]);
}

async function show(tabId: number, reports: FrameReports): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: [...reports] });
  const text = badgeText([...reports.values()].map(({ entities }) => entities.map(({ id }) => id)));
  try {
    await browser.action.setBadgeText({ tabId, text });
  } catch (error) {
    console.debug('Sidelight: the tab was closed before its badge was set.', error);
  }
}

async function askForReports(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { type: 'report-wanted' });
  } catch (error) {
    console.debug('Sidelight: no page listens in this tab yet.', error);
  }
}
