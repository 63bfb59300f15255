/** The built extension against the labelled set, in both browsers: it stays above the bars, by the rule book. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BARS } from '../eval/bars.ts';
import { faultsOf } from '../eval/faults.ts';
import { cleanPassages, countAll, countBy, figuresOf, type ScoredPassage } from '../eval/groups.ts';
import { DEVELOPMENT_SET, readPassages } from '../eval/passages.ts';
import { runSet } from '../eval/run-set.ts';
import { BROWSERS, launchBuilt } from './harness/index.ts';

/** The whole set on a busy machine. */
const RUN_MS = 300_000;

describe.each(BROWSERS)('the labelled set in %s', (kind) => {
  let results: readonly ScoredPassage[] = [];

  beforeAll(async () => {
    await using session = await launchBuilt(kind);
    results = await runSet(session, readPassages(DEVELOPMENT_SET));
  }, RUN_MS);

  /** Figures, and below them what they fell for. */
  const say = (figures: object, of: readonly ScoredPassage[]) =>
    [JSON.stringify(figures), ...faultsOf(of)].join('\n');
  const inCategory = (category: string) => results.filter(({ passage }) => passage.category === category);

  /** A share of nothing is below every bar. */
  const expectAtLeast = (figure: number | null, bar: number, why: string) =>
    expect(figure ?? 0, why).toBeGreaterThanOrEqual(bar);

  it(`is found with a precision of at least ${BARS.precision}`, () => {
    const counts = countAll(results);
    const figures = figuresOf(counts);
    expectAtLeast(figures.precision, BARS.precision, say({ ...counts, ...figures }, results));
  });

  it(`is found with a recall of at least ${BARS.recall}`, () => {
    const counts = countAll(results);
    const figures = figuresOf(counts);
    expectAtLeast(figures.recall, BARS.recall, say({ ...counts, ...figures }, results));
  });

  it.each(Object.entries(BARS.recallIn))(
    'is found in category %s with a recall of at least %d',
    (category, bar) => {
      const counts = countBy(results, (passage) => passage.category).get(category);
      const figures = counts === undefined ? null : figuresOf(counts);
      expectAtLeast(figures?.recall ?? null, bar, say({ ...counts, ...figures }, inCategory(category)));
    },
  );

  it.each(Object.entries(BARS.cleanIn))(
    'has no wrong mark in any passage of category %s (%i)',
    (category, all) => {
      const found = cleanPassages(results, category);
      expect(found, say(found, inCategory(category))).toEqual({ clean: all, all });
    },
  );
});
