/** What all measurements stand on: the pages, served, and tabs of a browser to open them in. */
import type { Page } from 'puppeteer-core';
import { type PageServer, type Session, servePages, waitFor } from '../../scripts/driver/index.ts';
import { escaped, type Outcome } from './contenders/contender.ts';
import { LOOK_EVENT } from './contenders/look.ts';
import type { ContenderName } from './extension/contender-names.ts';
import { startClock } from './measure/main-thread.ts';
import { installLook } from './page-look.ts';
import { PAGES, type PageName } from './pages/index.ts';

/** Alone in a process, a page has a clock of 5 µs in Chromium and 20 µs in Firefox instead of 100 µs and 1 ms. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
/** A peer that takes half a minute on this machine may take some on a slower one. */
const LONGEST_RUN_MS = 240_000;

export interface Pages extends AsyncDisposable {
  /** The address of a page, at another scale where told; another one each time, so that nothing is in a cache. */
  url(page: PageName, scale?: number): string;
  /** The address of an empty page. */
  readonly empty: string;
}

/** Serves the pages of the bench; each is made when it is first asked for. */
export async function serveBenchPages(usual: number): Promise<Pages> {
  const server: PageServer = await servePages({ folder: null });
  const made = new Map<string, string>();
  let visits = 0;
  const empty = {
    body: '<!doctype html><html lang="en"><title>Empty</title><body></body></html>',
    headers: ISOLATED,
  };
  return {
    empty: server.page('/empty.html', empty),
    url(page, scale = usual) {
      const place = `/${page}-${scale}.html`;
      const url = made.get(place) ?? server.page(place, { body: PAGES[page].html(scale), headers: ISOLATED });
      made.set(place, url);
      return `${url}?${visits++}`;
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Opens a tab whose next page can tell whether its names are marked. */
export async function newLookingPage(session: Session, page: PageName): Promise<Page> {
  const tab = await session.newPage();
  await tab.evaluateOnNewDocument(installLook, LOOK_EVENT, PAGES[page].names.map(escaped).join('|'));
  return tab;
}

/** Runs a contender once on a page, in a tab of its own; `more.waited` is the part of its time without a core. */
export async function runContender(
  session: Session,
  pages: Pages,
  page: PageName,
  contender: ContenderName,
): Promise<Outcome> {
  const tab = await newLookingPage(session, page);
  try {
    const clock = startClock(session);
    await tab.goto(`${pages.url(page)}#${contender}`, { timeout: LONGEST_RUN_MS });
    const told = await waitFor(() => tab.evaluate(() => document.documentElement.dataset.outcome), {
      what: `${contender} on ${page}`,
      timeout: LONGEST_RUN_MS,
    });
    const outcome = JSON.parse(told) as Outcome | { readonly error: string };
    if ('error' in outcome) throw new Error(`${contender} on ${page}: ${outcome.error}`);
    return { ...outcome, more: { ...outcome.more, waited: clock.waited() } };
  } finally {
    await tab.close();
  }
}

/** The median of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
