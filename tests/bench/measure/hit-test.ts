/** How long the engine takes from a point on the screen to the mention there, on a page that is full of them. */
import { median, runContender } from '../bench.ts';
import type { Outcome } from '../contenders/contender.ts';
import { digits, type Result } from '../table.ts';
import { type Context, launch } from './measurement.ts';

export async function measureHitTest(context: Context): Promise<Result> {
  if (!context.asked.includes('crowded')) return { tables: [], values: {} };
  const outcomes: Outcome[] = [];
  await using session = await launch(context, 'bench');
  for (let run = 0; run < context.runs; run++) {
    outcomes.push(await runContender(session, context.pages, 'crowded', 'hit-test'));
    context.log(`hit-test: p95 ${digits(outcomes.at(-1)?.more.p95 ?? Number.NaN)} ms`);
  }
  const of = (key: string) => median(outcomes.map(({ more }) => more[key] ?? Number.NaN));
  return {
    tables: [
      {
        title: `${context.browser}, from pointer to mention`,
        about: 'Milliseconds a look at 100,000 mentions, over points every 16 pixels of the viewport.',
        head: ['points', 'with a mention', 'median', 'p95', 'p99', 'most'],
        rows: [
          [
            ...['points', 'hits'].map((key) => digits(of(key))),
            ...['p50', 'p95', 'p99', 'most'].map((key) => digits(of(key))),
          ],
        ],
      },
    ],
    values: { 'hit-test': of('p95') },
  };
}
