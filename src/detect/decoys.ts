/**
 * Decoys: something else that names are a part of. Where a decoy covers a name and more than it (“Moscow Mule”),
 * the name is none, and no evidence either.
 */
import type { Candidate } from './candidate.ts';
import { EVIDENCE, isEntityKind, type Rulebook, subjectOfRule } from './rulebook.ts';

/** The candidates of a flow, which are sorted by start, without those that are part of something else. */
export function withoutDecoys(rulebook: Rulebook, candidates: readonly Candidate[]): readonly Candidate[] {
  const kinds = candidates.map(({ rule }) => subjectOfRule(rulebook, rule).kind);
  if (!kinds.includes('decoy') && !kinds.includes('bearer')) return candidates;
  const dropped = new Set<Candidate>();
  /** Those before that reach beyond the start of the one at hand. */
  let open: Candidate[] = [];
  for (const candidate of candidates) {
    open = open.filter(({ end }) => end > candidate.start);
    for (const other of open) {
      if (drops(rulebook, candidate, other)) dropped.add(other);
      if (drops(rulebook, other, candidate)) dropped.add(candidate);
    }
    open.push(candidate);
  }
  return dropped.size === 0 ? candidates : candidates.filter((candidate) => !dropped.has(candidate));
}

/** Whether `longer` makes the overlapping `shorter` a part of something else. */
function drops(rulebook: Rulebook, longer: Candidate, shorter: Candidate): boolean {
  if (longer.end - longer.start <= shorter.end - shorter.start) return false;
  const over = subjectOfRule(rulebook, longer.rule).kind;
  const under = subjectOfRule(rulebook, shorter.rule).kind;
  // A full name is longer than the family name in it, which so is nobody else's.
  if (isEntityKind(over)) return under === 'bearer';
  return over === 'decoy' && rulebook.ruleOf(longer.rule).evidence === EVIDENCE && isEntityKind(under);
}
