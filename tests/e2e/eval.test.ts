/** The built extension against the labelled set, in both browsers: decent for now, by the rule book. */
import { describe, expect, it } from 'vitest';
import { findMentions, labelsOf, listen } from '../eval/find-mentions.ts';
import { PASSAGES, pageOf } from '../eval/passages.ts';
import { figuresOf, type Score, score } from '../eval/score.ts';
import { BROWSERS, launchBuilt, serveTestPages } from './harness/index.ts';

/** The bar of the first landing. */
const F1 = 0.8;

describe.each(BROWSERS)('the labelled set in %s', (kind) => {
  it(`is found with F1 of at least ${F1}`, async () => {
    await using server = await serveTestPages();
    await using session = await launchBuilt(kind);
    const view = await session.openExtensionPage('/popup.html');
    await listen(view);
    const page = await session.newPage();
    const scores: Score[] = [];
    for (const passage of PASSAGES) {
      await page.goto(server.page(`/${passage.id}.html`, pageOf(passage)));
      const found = await findMentions(page, view);
      const { text, labels } = await labelsOf(page, passage.marked);
      const result = score(text, labels, found);
      if (process.env.SHOW === '1')
        for (const [what, spans] of [
          ['wrong', result.wrong],
          ['missed', result.missed],
        ] as const)
          for (const { entity, start, end } of spans)
            console.log(`${passage.id} ${what} ${entity}: “${text.slice(start, end).replace(/\s+/g, ' ')}”`);
      scores.push(result);
    }
    const { precision, recall, f1 } = figuresOf(scores);
    console.log(
      `${kind}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`,
    );
    expect(f1).toBeGreaterThanOrEqual(F1);
  }, 300_000);
});
