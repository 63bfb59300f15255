/**
 * What a flow settles by itself, before the page is weighed: names that are a part of something else, and names with a
 * cue near them that bars them, are none, and no evidence either.
 */
import type { Candidate } from './candidate.ts';
import { withoutDecoys } from './decoys.ts';
import { type Dictionary, EVIDENCE } from './dictionary.ts';
import { createNear } from './place-verdicts.ts';

/** The candidates of a flow, which are sorted by start, that the flow leaves standing. */
export function settledInFlow(
  dictionary: Dictionary,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const standing = withoutDecoys(dictionary, candidates);
  const mayBeBarred = ({ rule }: Candidate) => dictionary.isBarredInFlow[rule] === 1;
  if (!standing.some(mayBeBarred)) return standing;
  const cues = standing.filter(({ rule }) => dictionary.isEvidence[rule] === EVIDENCE);
  const near = createNear(dictionary, cues);
  return standing.filter((candidate) => {
    const { unless } = dictionary.rules[candidate.rule] ?? { unless: null };
    return !mayBeBarred(candidate) || unless === null || near(candidate, unless.near) === null;
  });
}
