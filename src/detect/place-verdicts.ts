/**
 * What the place of a candidate in its flow says: whether what its rule needs stands near it, and whether what
 * it must not be taken for does. For rules that ask nothing of the place the page's verdict stands.
 */
import { firstFrom } from './bisect.ts';
import type { Candidate } from './candidate.ts';
import type { SubjectNumber } from './dictionary-data.ts';
import { GRANTED, IF_BEHIND_OWN, IF_NEAR, REFUSED, type Weighing } from './evidence.ts';
import { NO_EVIDENCE, type OpenConditions, type Rulebook } from './rulebook.ts';

/** "Near" is within this many units on either side: some two sentences. */
export const NEAR_UNITS = 240;

/** For each of a flow's candidates, 1 when all that its rule asks holds. */
export function placeVerdicts(
  rulebook: Rulebook,
  candidates: readonly Candidate[],
  weighing: Weighing,
): Uint8Array {
  const { verdicts } = weighing;
  const holds = new Uint8Array(candidates.length);
  const inDoubt: number[] = [];
  candidates.forEach(({ rule: number }, i) => {
    const verdict = verdicts.get(number) ?? REFUSED;
    if (verdict === REFUSED) return;
    holds[i] = 1;
    if (verdict !== GRANTED || asksForPlace(rulebook.ruleOf(number))) inDoubt.push(i);
  });
  if (inDoubt.length === 0) return holds;

  const evidence = evidenceIn(rulebook, candidates, weighing);
  const near = createNear(rulebook, evidence);
  const nearest = createNearest(rulebook, evidence);
  inDoubt.sort((a, b) => startOf(candidates, a) - startOf(candidates, b));
  for (const i of inDoubt) {
    const candidate = candidates[i];
    if (candidate === undefined) continue;
    const rule = rulebook.ruleOf(candidate.rule);
    const verdict = verdicts.get(candidate.rule);
    const isNeedNear = verdict === IF_NEAR && rule.need.type === 'one-of';
    if (isNeedNear && near(candidate, rule.need.of.near) === null) holds[i] = 0;
    if (rule.unless !== null && near(candidate, rule.unless.near) !== null) holds[i] = 0;
    const mustStand = verdict === IF_BEHIND_OWN;
    if (rule.nearest !== null && !nearest(candidate, rule.nearest, mustStand)) holds[i] = 0;
  }
  return holds;
}

function asksForPlace({ unless, nearest }: OpenConditions): boolean {
  return nearest !== null || (unless !== null && unless.near.length > 0);
}

function startOf(candidates: readonly Candidate[], i: number): number {
  return candidates[i]?.start ?? 0;
}

/** Finds evidence for one of some subjects near a candidate, beside the candidate itself; null for none. */
export type Near = (candidate: Candidate, subjects: readonly SubjectNumber[]) => Candidate | null;

/** `evidence` are the candidates of its flow that speak for others. */
export function createNear(rulebook: Rulebook, found: readonly Candidate[]): Near {
  const evidence = [...found].sort((a, b) => a.start - b.start);
  return (candidate, subjects) => {
    if (subjects.length === 0) return null;
    const first = firstFrom(evidence, candidate.start - NEAR_UNITS, ({ start }) => start);
    for (let i = first; i < evidence.length; i++) {
      const one = evidence[i];
      if (one === undefined || one.start > candidate.end + NEAR_UNITS) return null;
      const isApart = one.end <= candidate.start || one.start >= candidate.end;
      if (isApart && subjects.includes(rulebook.ruleOf(one.rule).subject)) return one;
    }
    return null;
  };
}

/**
 * Whether of two sets of subjects the nearest before a candidate is of the first, or (unless one must stand) none is. To be asked
 * in the order of the candidates' starts.
 */
function createNearest(rulebook: Rulebook, found: readonly Candidate[]) {
  const evidence = [...found].sort((a, b) => a.end - b.end);
  /** Where each subject stood last, so far. */
  const last = new Map<SubjectNumber, number>();
  let next = 0;
  const latest = (subjects: readonly SubjectNumber[]) =>
    subjects.reduce((end, subject) => Math.max(end, last.get(subject) ?? -1), -1);
  return (
    candidate: Candidate,
    { is, not }: NonNullable<OpenConditions['nearest']>,
    mustStand: boolean,
  ): boolean => {
    for (; next < evidence.length; next++) {
      const one = evidence[next];
      if (one === undefined || one.end > candidate.start) break;
      last.set(rulebook.ruleOf(one.rule).subject, one.end);
    }
    return latest(is) >= latest(not) && (!mustStand || latest(is) >= 0);
  };
}

/** Those of a flow's candidates that the page lets speak for others. */
export function evidenceIn(
  rulebook: Rulebook,
  candidates: readonly Candidate[],
  { verdicts }: Weighing,
): Candidate[] {
  return candidates.filter(
    ({ rule }) => verdicts.get(rule) === GRANTED && rulebook.ruleOf(rule).evidence !== NO_EVIDENCE,
  );
}
