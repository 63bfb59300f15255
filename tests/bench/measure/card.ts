/** How soon a card is seen once the pointer has rested on its mention for as long as it has to. */
import type { Page } from 'puppeteer-core';
import { marks, waitFor } from '../../../scripts/driver/index.ts';
import { median } from '../bench.ts';
import { digits, type Result, spread } from '../table.ts';
import { type Context, launch } from './measurement.ts';

/** Cards are opened so many times as often as others are measured. */
const OFTEN = 6;
/** The rest that a card takes without other settings (settings-values.ts). */
const DELAY_MS = 350;

interface Opening {
  /** From the end of the rest to the frame that shows the card. */
  readonly ms: number;
  /** Frames that were drawn in that time, the one with the card among them. */
  readonly frames: number;
}

interface Watching {
  readonly benchOpening?: Promise<Opening>;
}

export async function measureCard(context: Context): Promise<Result> {
  if (!context.asked.includes('encyclopedia')) return { tables: [], values: {} };
  const openings: Opening[] = [];
  await using session = await launch(context, 'product');
  const tab = await session.newPage();
  await tab.goto(context.pages.url('encyclopedia'));
  const mark = await waitFor(
    async () => (await marks(tab)).find(({ rect }) => rect !== null && rect.y > 50),
    {
      what: 'a mark in sight',
    },
  );
  const { rect } = mark;
  if (rect === null) throw new Error('the mark has no place');
  for (let run = 0; run < context.runs * OFTEN; run++) {
    await tab.evaluate(watchCard, DELAY_MS);
    // In one movement, so that the rest begins with it.
    await tab.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
    openings.push(
      await tab.evaluate(async () => {
        const opening = await (globalThis as Watching).benchOpening;
        if (opening === undefined) throw new Error('nobody watches');
        return opening;
      }),
    );
    await leave(tab);
  }
  const of = (key: keyof Opening) => openings.map((opening) => opening[key]);
  const frames = of('frames').sort((a, b) => a - b);
  const p95 = frames[Math.ceil(frames.length * 0.95) - 1] ?? Number.NaN;
  context.log(`card: ${digits(median(of('ms')))} ms, p95 ${p95} frames`);
  return {
    tables: [
      {
        title: `${context.browser}, a card after its rest`,
        about:
          'From the end of the rest of 350 ms to the frame that shows the card, on the encyclopedia page.',
        head: ['what', 'value'],
        rows: [
          ['ms', spread(of('ms'), median(of('ms')))],
          ['frames', spread(frames, median(frames))],
          ['frames, p95', digits(p95)],
        ],
      },
    ],
    values: { card: p95 },
  };
}

/** Runs in the page: counts frames from the last move of the pointer on to the one that has a card in it. */
function watchCard(delay: number): void {
  let rested = Number.POSITIVE_INFINITY;
  const moved = () => {
    // A movement counts from the frame on that it is handed out in.
    requestAnimationFrame((now) => {
      rested = now;
    });
  };
  addEventListener('pointermove', moved, { capture: true });
  const opening = new Promise<Opening>((resolve) => {
    let frames = 0;
    const look = (now: number) => {
      const due = rested + delay;
      if (now > due) frames++;
      else frames = 0;
      if (document.querySelector('[data-sidelight-card]') === null) {
        requestAnimationFrame(look);
        return;
      }
      removeEventListener('pointermove', moved, { capture: true });
      resolve({ ms: now - due, frames });
    };
    requestAnimationFrame(look);
  });
  Object.assign(globalThis, { benchOpening: opening });
}

async function leave(tab: Page): Promise<void> {
  await tab.keyboard.press('Escape');
  await tab.mouse.move(2, 2);
  // Movements are handed out once a frame: without one between, the pointer would never have been away.
  await tab.evaluate(
    () => new Promise<number>((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await waitFor(() => tab.evaluate(() => document.querySelector('[data-sidelight-card]') === null), {
    what: 'the card to close',
  });
}
