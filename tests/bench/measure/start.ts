/** What the content script costs where there is nothing to read: on an empty page. */
import { median } from '../bench.ts';
import { digits, type Result, spread } from '../table.ts';
import { startClock, untilQuiet } from './main-thread.ts';
import { type Context, launch, launchPair } from './measurement.ts';

/** Small things are measured so many times as often. */
const OFTEN = 3;
/** Navigations of one reading of the main thread's clock; what a single one costs is lost among other things. */
const NAVIGATIONS = 10;

export async function measureStart(context: Context): Promise<Result> {
  const { browser, runs } = context;
  const starts = await startsOf(context);
  const without: number[] = [];
  const having: number[] = [];
  await using pair = await launchPair(context);
  for (let run = 0; run < runs; run++)
    for (const [session, times] of [
      [pair.without, without],
      [pair.with, having],
    ] as const) {
      const tab = await session.newPage();
      await tab.goto(context.pages.empty);
      const clock = startClock(session);
      for (let i = 0; i < NAVIGATIONS; i++) await tab.goto(`${context.pages.empty}?${run}-${i}`);
      await untilQuiet(clock);
      times.push(clock.read() / NAVIGATIONS);
      await tab.close();
    }
  const more = median(having) - median(without);
  return {
    tables: [
      {
        title: `${browser}, an empty page`,
        about:
          'Milliseconds. The script’s own start is its evaluation, in a new tab; a visit is main-thread time of a ' +
          'navigation in the same tab and holds what the script does later, too.',
        head: ['what', 'ms'],
        rows: [
          ['the script’s own start', spread(starts, median(starts))],
          ['a visit without', spread(without, median(without))],
          ['a visit with', spread(having, median(having))],
          ['more', digits(more)],
        ],
      },
    ],
    values: { start: median(starts), 'start-visit': more },
  };
}

/** Milliseconds of evaluating the content script, each in a new tab. */
async function startsOf(context: Context): Promise<number[]> {
  await using session = await launch(context, 'product-with-clock');
  const starts: number[] = [];
  for (let run = 0; run < context.runs * OFTEN; run++) {
    const tab = await session.newPage();
    await tab.goto(context.pages.empty);
    const told = await tab.waitForFunction(() => document.documentElement.dataset.benchStart);
    starts.push(Number(await told.jsonValue()));
    await tab.close();
  }
  return starts;
}
