/**
 * What the product costs a page from the start of its navigation until it is quiet: main-thread time and memory,
 * with the product less without it, visits of the one and of the other in turn.
 */
import type { Session } from '../../../scripts/driver/index.ts';
import { median } from '../bench.ts';
import { PAGES, type PageName } from '../pages/index.ts';
import { digits, type Result, spread } from '../table.ts';
import { startClock, untilQuiet } from './main-thread.ts';
import { type Context, launchPair } from './measurement.ts';
import { memoryOf } from './memory.ts';
import { privateMemory } from './processes.ts';

/** The pages that the bars speak of; others are visited when asked for by name. */
const VISITED: readonly PageName[] = ['encyclopedia', 'encyclopedia-without', 'encyclopedia-large', 'novel'];
const LONGEST_MS = 60_000;
const MB = 1_000_000;

interface Visit {
  /** Milliseconds of the main thread. */
  readonly time: number;
  /** Bytes in use after garbage was collected. */
  readonly memory: number;
  /** Bytes that the process holds alone after that. */
  readonly held: number;
}

export async function measureVisits(context: Context): Promise<Result> {
  const times: string[][] = [];
  const memories: string[][] = [];
  const values: Record<string, number> = {};
  for (const library of ['bundled', 'large'] as const) {
    const pages = VISITED.filter((page) => context.asked.includes(page) && PAGES[page].library === library);
    if (pages.length === 0) continue;
    await using pair = await launchPair(context, library);
    for (const page of pages) {
      const without: Visit[] = [];
      const having: Visit[] = [];
      for (let run = 0; run < context.runs; run++) {
        without.push(await visit(context, pair.without, page));
        having.push(await visit(context, pair.with, page));
        context.log(
          `${page}: ${digits(without.at(-1)?.time ?? 0)} ms without, ${digits(having.at(-1)?.time ?? 0)} with`,
        );
      }
      const row = (of: (visit: Visit) => number) => {
        const [before, after] = [without.map(of), having.map(of)];
        const more = median(after) - median(before);
        return {
          more,
          cells: [page, spread(before, median(before)), spread(after, median(after)), digits(more)],
        };
      };
      const memory = row((one) => one.memory / MB);
      const id = library === 'large' ? 'memory-large' : 'memory';
      values[id] = Math.max(values[id] ?? 0, memory.more);
      times.push(row(({ time }) => time).cells);
      memories.push([...memory.cells, digits(row((one) => one.held / MB).more)]);
    }
  }
  const { browser } = context;
  const time = {
    title: `${browser}, main-thread time of a visit`,
    about: 'Milliseconds, from the start of the navigation until the page is quiet.',
    head: ['page', 'without', 'with', 'more'],
    rows: times,
  };
  const memory = {
    title: `${browser}, memory of a page`,
    about: 'MB in use after garbage was collected; last, how much more the process holds alone.',
    head: ['page', 'without', 'with', 'more', 'held more'],
    rows: memories,
  };
  return { tables: times.length === 0 ? [] : [time, memory], values };
}

async function visit({ pages }: Context, session: Session, page: PageName): Promise<Visit> {
  const tab = await session.newPage();
  try {
    const clock = startClock(session);
    await tab.goto(pages.url(page), { timeout: LONGEST_MS });
    await untilQuiet(clock);
    const time = clock.read();
    const memory = await memoryOf(session, tab, clock);
    return { time, memory, held: privateMemory(clock.pid()) };
  } finally {
    await tab.close();
  }
}
