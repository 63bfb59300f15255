/** The built extension against the labelled sets, in both browsers: it stays above their bars, by the rule book. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BARS, FURTHER_BARS } from '../eval/bars.ts';
import { faultsOf } from '../eval/faults.ts';
import { cleanPassages, countAll, countBy, figuresOf, type ScoredPassage } from '../eval/groups.ts';
import { DEVELOPMENT_SET, FURTHER_SET, readPassages } from '../eval/passages.ts';
import { runSet } from '../eval/run-set.ts';
import { BROWSERS, launchBuilt } from './harness/index.ts';

/** The whole set on a busy machine. */
const RUN_MS = 300_000;

const SETS = [
  { name: 'the development set', file: DEVELOPMENT_SET, bars: BARS },
  { name: 'the further set', file: FURTHER_SET, bars: FURTHER_BARS },
];

describe.each(BROWSERS.flatMap((kind) => SETS.map((set) => ({ kind, ...set }))))(
  '$name in $kind',
  ({ kind, file, bars }) => {
    let results: readonly ScoredPassage[] = [];

    beforeAll(async () => {
      await using session = await launchBuilt(kind);
      results = await runSet(session, readPassages(file));
    }, RUN_MS);

    /** Figures, and below them what they fell for. */
    const say = (figures: object, of: readonly ScoredPassage[]) =>
      [JSON.stringify(figures), ...faultsOf(of)].join('\n');
    const inCategory = (category: string) => results.filter(({ passage }) => passage.category === category);

    /** A share of nothing is below every bar. */
    const expectAtLeast = (figure: number | null, bar: number, why: string) =>
      expect(figure ?? 0, why).toBeGreaterThanOrEqual(bar);

    it(`is found with a precision of at least ${bars.precision}`, () => {
      const counts = countAll(results);
      const figures = figuresOf(counts);
      expectAtLeast(figures.precision, bars.precision, say({ ...counts, ...figures }, results));
    });

    it(`is found with a recall of at least ${bars.recall}`, () => {
      const counts = countAll(results);
      const figures = figuresOf(counts);
      expectAtLeast(figures.recall, bars.recall, say({ ...counts, ...figures }, results));
    });

    it.each(Object.entries(bars.recallIn))(
      'is found in category %s with a recall of at least %d',
      (category, bar) => {
        const counts = countBy(results, (passage) => passage.category).get(category);
        const figures = counts === undefined ? null : figuresOf(counts);
        expectAtLeast(figures?.recall ?? null, bar, say({ ...counts, ...figures }, inCategory(category)));
      },
    );

    it.each(Object.entries(bars.cleanIn))(
      'has no wrong mark in passages of category %s, of which there are at least %i',
      (category, bar) => {
        const found = cleanPassages(results, category);
        expectAtLeast(found.clean, bar, say(found, inCategory(category)));
      },
    );
  },
);
