/** Precision, recall and F1 of the whole set and of its parts, and the passages that hold no wrong mark. */
import type { Passage } from './passages.ts';
import type { Score } from './score.ts';

/** A passage, and what was found in it. */
export interface ScoredPassage {
  readonly passage: Passage;
  /** The text that the spans of the score are places in. */
  readonly text: string;
  readonly score: Score;
}

/** Numbers of spans. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Micro-averaged over spans; null is a share of nothing. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

const NONE: Counts = { right: 0, wrong: 0, missed: 0 };

export function figuresOf({ right, wrong, missed }: Counts): Figures {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

/** The spans of all passages. */
export function countAll(results: readonly ScoredPassage[]): Counts {
  return results.reduce((total, { score }) => plus(total, score), NONE);
}

/** The spans of the passages of each group, in the order in which the groups first appear. */
export function countBy(
  results: readonly ScoredPassage[],
  group: (passage: Passage) => string,
): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const { passage, score } of results) {
    const name = group(passage);
    groups.set(name, plus(groups.get(name) ?? NONE, score));
  }
  return groups;
}

/** The spans of each entity, by id: a wrong one counts for whom it was taken for, a missed one for whom it was. */
export function countByEntity(results: readonly ScoredPassage[]): Map<string, Counts> {
  const entities = new Map<string, Counts>();
  for (const kind of ['right', 'wrong', 'missed'] as const)
    for (const { entity } of results.flatMap(({ score }) => score[kind])) {
      const counts = entities.get(entity) ?? NONE;
      entities.set(entity, { ...counts, [kind]: counts[kind] + 1 });
    }
  return new Map([...entities].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many passages of a category hold no wrong mark, and how many there are. */
export function cleanPassages(
  results: readonly ScoredPassage[],
  category: string,
): { readonly clean: number; readonly all: number } {
  const inIt = results.filter(({ passage }) => passage.category === category);
  return { clean: inIt.filter(({ score }) => score.wrong.length === 0).length, all: inIt.length };
}

function plus(counts: Counts, { right, wrong, missed }: Score): Counts {
  return {
    right: counts.right + right.length,
    wrong: counts.wrong + wrong.length,
    missed: counts.missed + missed.length,
  };
}
