/**
 * The popup's link to the page in the active tab: it asks every frame for its report, listens to what they
 * report later, and tells plainly when no frame can answer.
 */

import { browser } from 'wxt/browser';
import type { EntityKey } from '../article/entity-key.ts';
import { atEnd } from '../page/at-end.ts';
import { type FrameReports, NO_REPORTS, takeReport } from './frame-reports.ts';
import { mergeReports, type PageState, placeOfMention, type UnreachableReason } from './merge-reports.ts';
import { parsePagePlaces, parsePageReport } from './message-schemas.ts';
import type { PagePlaces, PageRequest } from './messages.ts';
import { isFromShownPage, type Sender } from './sender.ts';

/**
 * Milliseconds until a page from which nothing has come is said not to answer; long enough for a slow page's content
 * script to read it, and such a page may still report later.
 */
const PATIENCE_MS = 2_000;

/** What a content script of ours matches, and so what the browser may withhold. */
const ALL_SITES = { origins: ['<all_urls>'] };

const TOP_FRAME = 0;

export interface PageListener {
  /** The page, whenever what is known of it changes. */
  readonly onPage: (page: PageState) => void;
  /** Where the mentions of the top frame stand; frames in it have no place on the page's own map. */
  readonly onPlaces: (places: PagePlaces) => void;
}

export interface PageLink {
  /** Scrolls the page to the `index`-th mention of the entity, counted over all frames, and flashes it. */
  showMention(entity: EntityKey, index: number): Promise<void>;
  /** Asks the reader for the permission to read sites. To be called from a click, before any waiting. */
  requestSites(): Promise<void>;
  reloadPage(): Promise<void>;
}

/** Opens the link to the active tab; `listener` is told until `signal` aborts. Rejects where the browser does. */
export async function openPageLink(listener: PageListener, signal: AbortSignal): Promise<PageLink> {
  let reports: FrameReports = NO_REPORTS;
  const tell = (page: PageState) => {
    if (!signal.aborted) listener.onPage(page);
  };
  const tellUnreachable = (reason: UnreachableReason) => {
    if (reports.size === 0) tell({ name: 'unreachable', reason });
  };

  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) {
    tellUnreachable('not-allowed-here');
    return { showMention: async () => {}, requestSites: async () => {}, reloadPage: async () => {} };
  }

  const askPlaces = oneAfterTheOther(async () => {
    const reply = await ask(tabId, { type: 'places-wanted' }, TOP_FRAME);
    const places = reply === null ? null : parsePagePlaces(reply.answer);
    if (places !== null && !signal.aborted) listener.onPlaces(places);
  });
  /** Asks all frames. Whether something of ours is there to take the question. */
  const askReports = async () => (await ask(tabId, { type: 'report-wanted' })) !== null;

  const heard = (message: unknown, sender: Sender): undefined => {
    if (!isFromShownPage(sender) || sender.tab?.id !== tabId) return;
    const report = parsePageReport(message);
    if (report === null || sender.frameId === undefined) return;
    const taken = takeReport(reports, sender.frameId, report);
    reports = taken.reports;
    tell(mergeReports(reports));
    if (taken.forgot) askReports().catch(warn);
    if (sender.frameId === TOP_FRAME && report.entities.length > 0) askPlaces();
  };
  browser.runtime.onMessage.addListener(heard);
  atEnd(signal, () => browser.runtime.onMessage.removeListener(heard));

  const allowed = () => tellUnreachable('reload-needed');
  browser.permissions.onAdded.addListener(allowed);
  atEnd(signal, () => browser.permissions.onAdded.removeListener(allowed));

  const tellNobodyThere = async () => {
    const isAllowed = await browser.permissions.contains(ALL_SITES);
    tellUnreachable(isAllowed ? 'not-allowed-here' : 'permission-withheld');
  };
  const waitForReports = () => {
    const timer = setTimeout(async () => {
      if (reports.size > 0) return;
      // A page that is busy does not even take the question.
      tellUnreachable('no-answer');
      try {
        if (!(await askReports())) await tellNobodyThere();
      } catch (error) {
        warn(error);
      }
    }, PATIENCE_MS);
    atEnd(signal, () => clearTimeout(timer));
  };

  waitForReports();
  const isTaken = askReports();
  // Not awaited: the page may be busy for long, and can be reloaded meanwhile.
  isTaken
    .then(async (taken) => {
      // One that is being loaded has not been read yet, and reports when it is.
      if (!taken && tab?.status !== 'loading') await tellNobodyThere();
    })
    .catch((error: unknown) => tell({ name: 'failed', message: messageOf(error) }));

  return {
    async showMention(entity, index) {
      const place = placeOfMention(reports, entity, index);
      if (place === null) return;
      await ask(tabId, { type: 'show-mention', entity, index: place.index }, place.frameId);
      askPlaces();
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

/** What an error says, for the reader. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `run`, once more after a call that came while it was running, and not for each. */
function oneAfterTheOther(run: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const start = () => {
    isWanted = isRunning;
    if (isRunning) return;
    isRunning = true;
    run()
      .catch(warn)
      .finally(() => {
        isRunning = false;
        if (isWanted) start();
      });
  };
  return start;
}

function warn(error: unknown): void {
  console.error('Sidelight could not ask the page again.', error);
}

/** Sends a request to the tab's frames, or to one. Null where nothing of ours runs there to receive it. */
async function ask(
  tabId: number,
  request: PageRequest,
  frameId?: number,
): Promise<{ readonly answer: unknown } | null> {
  try {
    return {
      answer: await browser.tabs.sendMessage(tabId, request, frameId === undefined ? {} : { frameId }),
    };
  } catch (error) {
    // The one expected fault; the browsers word it alike but for what follows.
    if (error instanceof Error && error.message.includes('Could not establish connection')) return null;
    throw error;
  }
}
