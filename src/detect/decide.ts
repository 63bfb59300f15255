/**
 * Deciding: which candidates of a flow are mentions, given the evidence of the page. The longest wins, and
 * each stretch of text has one owner.
 */
import type { EntityId } from '../article/article.ts';
import type { Dictionary } from './dictionary.ts';
import type { Verdicts } from './evidence.ts';
import type { Candidate } from './scan.ts';

/** A stretch of a flow, in UTF-16 offsets, that refers to an entity. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  /** The number of the name rule that made it a mention. */
  readonly rule: number;
}

/** The mentions among `candidates`, by start, without overlaps. */
export function decide(
  dictionary: Dictionary,
  candidates: readonly Candidate[],
  verdicts: Verdicts,
): Mention[] {
  const eligible = candidates
    .filter(({ rule }) => verdicts[rule] === 1)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule);
  const mentions: Mention[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = 0;
  for (const candidate of eligible) {
    if (cluster.length > 0 && candidate.start >= clusterEnd) {
      settle(dictionary, cluster, mentions);
      cluster = [];
    }
    cluster.push(candidate);
    clusterEnd = Math.max(clusterEnd, candidate.end);
  }
  settle(dictionary, cluster, mentions);
  return mentions;
}

/** Shares a run of overlapping candidates out: longest first, the earlier of two equals. */
function settle(dictionary: Dictionary, cluster: readonly Candidate[], mentions: Mention[]): void {
  const owned: Candidate[] = [];
  const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const candidate of byLength)
    if (owned.every((other) => candidate.end <= other.start || candidate.start >= other.end))
      owned.push(candidate);
  owned.sort((a, b) => a.start - b.start);
  for (const { start, end, rule } of owned) {
    const name = dictionary.rules[rule];
    if (name !== undefined) mentions.push({ start, end, entity: name.entity, rule });
  }
}
