/**
 * The toolbar badge: how many entities the frames of a tab's page hold together. The background script may be
 * stopped at any time, so what the frames reported is kept in session storage.
 */
import { browser } from 'wxt/browser';
import type { EntityId } from '../article/article.ts';
import { badgeText } from './badge-text.ts';
import { parsePageReport } from './message-schemas.ts';

type Frames = Record<string, readonly EntityId[]>;

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

  browser.runtime.onMessage.addListener((message, sender): undefined => {
    const report = sender.id === browser.runtime.id ? parsePageReport(message) : null;
    const tabId = sender.tab?.id;
    if (report === null || tabId === undefined) return;
    const frame = String(sender.frameId ?? 0);
    inTurn(async () => {
      const frames = await framesOf(tabId);
      await show(tabId, { ...frames, [frame]: report.entities.map(({ id }) => id) });
    });
  });

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== 'loading') return;
    inTurn(async () => {
      await show(tabId, {});
      // Where the document stays (a change within the page), its frames must speak again.
      await askForReports(tabId);
    });
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    inTurn(() => browser.storage.session.remove(keyOf(tabId)));
  });
}

async function framesOf(tabId: number): Promise<Frames> {
  const key = keyOf(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  return isFrames(stored) ? stored : {};
}

function isFrames(value: unknown): value is Frames {
  return typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
}

async function show(tabId: number, frames: Frames): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: frames });
  const text = badgeText(Object.values(frames));
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
