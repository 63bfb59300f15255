/** How long frames take while a page that is full of mentions is scrolled, with the product and without it. */
import type { Session } from '../../../scripts/driver/index.ts';
import { median } from '../bench.ts';
import { digits, type Result, spread } from '../table.ts';
import { startClock, untilQuiet } from './main-thread.ts';
import { type Context, launchPair } from './measurement.ts';

const FRAMES = 240;
/** About three screens a second. */
const STEP_PX = 40;
const LONGEST_MS = 60_000;

interface Frames {
  /** Milliseconds from frame to frame. */
  readonly p50: number;
  readonly p95: number;
}

export async function measureScrolling(context: Context): Promise<Result> {
  if (!context.asked.includes('crowded')) return { tables: [], values: {} };
  const without: Frames[] = [];
  const having: Frames[] = [];
  await using pair = await launchPair(context);
  for (let run = 0; run < context.runs; run++) {
    without.push(await scroll(context, pair.without));
    having.push(await scroll(context, pair.with));
    context.log(
      `scrolling: p95 ${digits(without.at(-1)?.p95 ?? 0)} ms without, ${digits(having.at(-1)?.p95 ?? 0)} with`,
    );
  }
  const row = (name: string, all: readonly Frames[]) => {
    const p95 = all.map((one) => one.p95);
    return [name, digits(median(all.map(({ p50 }) => p50))), spread(p95, median(p95))];
  };
  const more = median(having.map(({ p95 }) => p95)) - median(without.map(({ p95 }) => p95));
  return {
    tables: [
      {
        title: `${context.browser}, scrolling past 100,000 mentions`,
        about: `Milliseconds from frame to frame over ${FRAMES} frames, ${STEP_PX} pixels each.`,
        head: ['', 'median', 'p95'],
        rows: [row('without', without), row('with', having), ['more', '', digits(more)]],
      },
    ],
    values: { scrolling: more },
  };
}

async function scroll({ pages }: Context, session: Session): Promise<Frames> {
  const tab = await session.newPage();
  try {
    await tab.bringToFront();
    const clock = startClock(session);
    await tab.goto(pages.url('crowded'), { timeout: LONGEST_MS });
    await untilQuiet(clock);
    return await tab.evaluate(scrollAndCount, FRAMES, STEP_PX);
  } finally {
    await tab.close();
  }
}

// Runs in the page.
async function scrollAndCount(frames: number, step: number): Promise<{ p50: number; p95: number }> {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    scrollBy({ top: step, behavior: 'instant' });
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
