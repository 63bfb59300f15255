/** A page that changes ten thousand text nodes a second: what following it costs, and whether the marks are right. */
import type { Session } from '../../../scripts/driver/index.ts';
import { median, newLookingPage } from '../bench.ts';
import { digits, type Result, spread } from '../table.ts';
import { startClock, untilQuiet } from './main-thread.ts';
import { type Context, launchPair } from './measurement.ts';

const PER_SECOND = 10_000;
const SECONDS = 20;
/** The marks have so long after the last change. */
const SETTLE_MS = 500;
/** The page is a piece of the novel of this scale: some 450 paragraphs. */
const SCALE = 0.03;
/** One run is half a minute in each browser and the sum of 200,000 changes. */
const MOST_RUNS = 3;

interface Changing {
  /** Milliseconds of the main thread while the page changes. */
  readonly time: number;
  /** Changes that the page came to make. */
  readonly changes: number;
  /** Names in sight that are not marked, and marks on what is no name. */
  readonly wrong: readonly string[];
}

export async function measureMutations(context: Context): Promise<Result> {
  if (!context.asked.includes('novel')) return { tables: [], values: {} };
  const without: Changing[] = [];
  const having: Changing[] = [];
  await using pair = await launchPair(context);
  for (let run = 0; run < Math.min(context.runs, MOST_RUNS); run++) {
    without.push(await change(context, pair.without));
    having.push(await change(context, pair.with));
    const { time = 0, wrong = [] } = having.at(-1) ?? {};
    context.log(
      `mutations: ${digits(without.at(-1)?.time ?? 0)} ms without, ${digits(time)} with, ${wrong.length} wrong ${wrong.slice(0, 3)}`,
    );
  }
  const row = (name: string, all: readonly Changing[], wrong: string) => {
    const times = all.map(({ time }) => time);
    return [
      name,
      spread(times, median(times)),
      digits(median(all.map(({ changes }) => changes)) / SECONDS),
      wrong,
    ];
  };
  const more = median(having.map(({ time }) => time)) - median(without.map(({ time }) => time));
  const share = (more / (SECONDS * 1_000)) * 100;
  const wrong = Math.max(...having.map((one) => one.wrong.length));
  return {
    tables: [
      {
        title: `${context.browser}, ${digits(PER_SECOND)} changes of text a second for ${SECONDS} s`,
        about: `Milliseconds of main-thread time; marks in sight that are wrong or missing ${SETTLE_MS} ms after, at most.`,
        head: ['', 'ms', 'changes a second', 'wrong'],
        rows: [
          row('without', without, ''),
          row('with', having, String(wrong)),
          ['more', `${digits(more)} (${digits(share)} % of the time)`, '', ''],
        ],
      },
    ],
    values: { 'mutations-share': share, 'mutations-wrong': wrong },
  };
}

async function change({ pages }: Context, session: Session): Promise<Changing> {
  const tab = await newLookingPage(session, 'novel');
  try {
    const start = startClock(session);
    await tab.goto(pages.url('novel', SCALE));
    await untilQuiet(start);
    const clock = startClock(session);
    const changes = await tab.evaluate(changeTexts, PER_SECOND, SECONDS);
    const time = clock.read();
    const isGuest = session.extensionId !== '' && (await tab.evaluate(() => CSS.highlights.size > 0));
    const wrong = isGuest ? await tab.evaluate(wrongAfter, SETTLE_MS) : [];
    return { time, changes, wrong };
  } finally {
    await tab.close();
  }
}

// Runs in the page: gives paragraphs each other's words, so many times a second; answers how many it came to.
async function changeTexts(perSecond: number, seconds: number): Promise<number> {
  const nodes = [...document.querySelectorAll('p')].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  );
  const texts = nodes.map(({ data }) => data);
  const began = performance.now();
  let done = 0;
  for (;;) {
    const elapsed = Math.min(performance.now() - began, seconds * 1_000);
    for (const due = (elapsed * perSecond) / 1_000; done < due; done++) {
      const node = nodes[done % nodes.length];
      // Another text each time round, as 7 has nothing in common with the number of texts but by chance.
      if (node !== undefined)
        node.data = texts[(done * 7 + Math.floor(done / nodes.length)) % texts.length] ?? '';
    }
    if (elapsed >= seconds * 1_000) return done;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

// Runs in the page.
async function wrongAfter(ms: number): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { benchWrong } = window as typeof window & { readonly benchWrong?: () => string[] };
  if (benchWrong === undefined) throw new Error('nobody looks at this page');
  return benchWrong();
}
