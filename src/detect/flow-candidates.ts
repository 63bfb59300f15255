/**
 * What a flow settles by itself, before the page is weighed: names that are a part of something else, and names with a
 * cue near them that bars them, are none, and no evidence either.
 */
import type { Candidate } from './candidate.ts';
import { withoutDecoys } from './decoys.ts';
import { createNear } from './place-verdicts.ts';
import { EVIDENCE, type Rulebook } from './rulebook.ts';

/** The candidates of a flow, which are sorted by start, that the flow leaves standing. */
export function settledInFlow(rulebook: Rulebook, candidates: readonly Candidate[]): readonly Candidate[] {
  const standing = withoutDecoys(rulebook, candidates);
  const mayBeBarred = ({ rule }: Candidate) => rulebook.ruleOf(rule).isBarredInFlow;
  if (!standing.some(mayBeBarred)) return standing;
  const cues = standing.filter(({ rule }) => rulebook.ruleOf(rule).evidence === EVIDENCE);
  const near = createNear(rulebook, cues);
  return standing.filter((candidate) => {
    const { unless } = rulebook.ruleOf(candidate.rule);
    return !mayBeBarred(candidate) || unless === null || near(candidate, unless.near) === null;
  });
}
