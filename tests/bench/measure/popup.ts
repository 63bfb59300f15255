/** How long the popup takes from the moment the browser begins to load it until it shows what is on the page. */
import type { Page } from 'puppeteer-core';
import { type Session, waitFor } from '../../../scripts/driver/index.ts';
import { median } from '../bench.ts';
import { digits, type Result, spread } from '../table.ts';
import { startClock, untilQuiet } from './main-thread.ts';
import { type Context, launch } from './measurement.ts';

const LONGEST_MS = 60_000;

/** Openings of one run: each is small, and the first one finds the browser cold. */
const OFTEN = 3;

/** What lies under the popup: a page of some screens, and one with some thousand mentions. */
const PAGES_UNDER = [
  { what: 'an article', scale: 0.02 },
  { what: 'the novel', scale: 1 },
] as const;

interface Opening {
  /** Milliseconds until something is painted; null where Firefox does not tell, as it loads a popup out of sight. */
  readonly painted: number | null;
  /** And until the names of the page are listed and the search takes keys. */
  readonly ready: number;
}

export async function measurePopup(context: Context): Promise<Result> {
  await using session = await launch(context, 'product');
  const rows: string[][] = [];
  let slowest = 0;
  for (const { what, scale } of PAGES_UNDER) {
    const tab = await session.newPage();
    const clock = startClock(session);
    await tab.goto(context.pages.url('novel', scale), { timeout: LONGEST_MS });
    await untilQuiet(clock);
    const openings: Opening[] = [];
    for (let run = 0; run < context.runs * OFTEN; run++) openings.push(await open(session, tab));
    await tab.close();
    const painted = openings.flatMap((one) => (one.painted === null ? [] : [one.painted]));
    const ready = openings.map((one) => one.ready);
    slowest = Math.max(slowest, median(ready));
    rows.push([what, spread(painted, median(painted)), spread(ready, median(ready))]);
    context.log(`popup over ${what}: ${digits(median(ready))} ms`);
  }
  return {
    tables: [
      {
        title: `${context.browser}, opening the popup`,
        about:
          'Milliseconds since the popup’s document began to load, until something is painted and until the names of ' +
          'the page are listed.',
        head: ['page under it', 'painted', 'interactive'],
        rows,
      },
    ],
    values: { popup: slowest },
  };
}

async function open(session: Session, tab: Page): Promise<Opening> {
  const popup = await session.openPopup(tab);
  const opening = await waitFor(() => popup.evaluate(openingOf), { what: 'the popup to be ready' });
  await popup.close();
  return opening;
}

// Runs in the popup.
function openingOf(): Opening | null {
  const painted = performance.getEntriesByName('first-contentful-paint')[0];
  const ready = performance.getEntriesByName('sidelight-ready')[0];
  return ready === undefined ? null : { painted: painted?.startTime ?? null, ready: ready.startTime };
}
