/**
 * Deciding: which candidates of a flow are mentions, given the evidence of the page and of the flow. The longest
 * wins, and each stretch of text has one owner in each article.
 */
import type { EntityKey } from '../article/entity-key.ts';
import { firstFrom } from './bisect.ts';
import type { Candidate } from './candidate.ts';
import type { Weighing } from './evidence.ts';
import { placeVerdicts } from './place-verdicts.ts';
import { entityKeyOf, isEntityKind, type Rulebook, subjectOfRule } from './rulebook.ts';

/** The entity of an article that a mention refers to. */
export interface Owner {
  readonly entity: EntityKey;
  /** The number of the name rule that made it so. */
  readonly rule: number;
}

/** A stretch of a flow, in UTF-16 offsets, that refers to an entity, or to one in each of several articles. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly owners: readonly [Owner, ...Owner[]];
}

/** The mentions among `candidates`, by start, without overlaps. */
export function decide(rulebook: Rulebook, candidates: readonly Candidate[], weighing: Weighing): Mention[] {
  if (candidates.length === 0) return [];
  const holds = placeVerdicts(rulebook, candidates, weighing);
  const eligible = candidates
    .filter(({ rule }, i) => holds[i] === 1 && mayOwn(rulebook, rule))
    .sort((a, b) => a.start - b.start);
  const mentions: Mention[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = 0;
  for (const candidate of eligible) {
    if (cluster.length > 0 && candidate.start >= clusterEnd) {
      settle(rulebook, cluster, mentions);
      cluster = [];
    }
    cluster.push(candidate);
    clusterEnd = Math.max(clusterEnd, candidate.end);
  }
  settle(rulebook, cluster, mentions);
  return mentions;
}

/** Cues and other bearers of a name tell something of names and leave them their stretch. */
function mayOwn(rulebook: Rulebook, rule: number): boolean {
  const { kind } = subjectOfRule(rulebook, rule);
  return isEntityKind(kind) || kind === 'decoy';
}

/** A stretch that was given away; without owners where a decoy has it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isDecoy: boolean;
  /** By article number. */
  readonly owners: Map<number, Owner>;
}

/** Shares a run of overlapping candidates out: longest first, the earlier of two equals, names before decoys. */
function settle(rulebook: Rulebook, cluster: readonly Candidate[], mentions: Mention[]): void {
  const [first] = cluster;
  if (first === undefined) return;
  const isDecoy = ({ rule }: Candidate) => subjectOfRule(rulebook, rule).kind === 'decoy';
  const { article } = subjectOfRule(rulebook, first.rule);
  const { start, end } = first;
  const isLikeFirst = (one: Candidate) =>
    one.start === start &&
    one.end === end &&
    subjectOfRule(rulebook, one.rule).article === article &&
    !isDecoy(one);
  if (cluster.every(isLikeFirst)) {
    // Most names stand alone, and there is nothing to share out.
    const rule = cluster.reduce((least, one) => Math.min(least, one.rule), first.rule);
    mentions.push({ start, end, owners: [ownerBy(rulebook, rule)] });
    return;
  }
  const byLength = [...cluster].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      Number(isDecoy(a)) - Number(isDecoy(b)) ||
      a.rule - b.rule,
  );
  // The ends of what was given away tell all overlaps, as nothing longer comes later.
  const given = new Taken(cluster);
  const stretches: Stretch[] = [];
  for (const candidate of byLength) {
    const { start, end, rule } = candidate;
    const there = given.around(start, end);
    if (there === null) {
      const stretch: Stretch = { start, end, isDecoy: isDecoy(candidate), owners: new Map() };
      given.take(stretch);
      stretches.push(stretch);
      own(rulebook, stretch, rule);
    } else if (there.start === start && there.end === end && !there.isDecoy && !isDecoy(candidate))
      own(rulebook, there, rule);
  }
  stretches.sort((a, b) => a.start - b.start);
  for (const { start, end, owners } of stretches) {
    const [first, ...others] = owners.values();
    if (first !== undefined) mentions.push({ start, end, owners: [first, ...others] });
  }
}

/** The first rule of each article has a stretch. */
function own(rulebook: Rulebook, { isDecoy, owners }: Stretch, rule: number): void {
  const { article } = subjectOfRule(rulebook, rule);
  if (!isDecoy && !owners.has(article)) owners.set(article, ownerBy(rulebook, rule));
}

function ownerBy(rulebook: Rulebook, rule: number): Owner {
  return { entity: entityKeyOf(rulebook, rulebook.ruleOf(rule).subject), rule };
}

/**
 * Which stretch has a unit of the flow, for the units at the edges of shorter stretches to come. No other is kept:
 * a name with a run of spaces in it can be as long as the page.
 */
class Taken {
  /** The first and the last unit of each candidate, ascending. */
  readonly #edges: Uint32Array;
  readonly #byEdge = new Map<number, Stretch>();

  constructor(cluster: readonly Candidate[]) {
    this.#edges = Uint32Array.from(cluster.flatMap(({ start, end }) => [start, end - 1])).sort();
  }

  take(stretch: Stretch): void {
    let i = firstFrom(this.#edges, stretch.start, (edge) => edge);
    for (let edge = this.#edges[i]; edge !== undefined && edge < stretch.end; edge = this.#edges[++i])
      this.#byEdge.set(edge, stretch);
  }

  /** The stretch that overlaps one from `start` to `end`, which is no longer than any before; null for none. */
  around(start: number, end: number): Stretch | null {
    return this.#byEdge.get(start) ?? this.#byEdge.get(end - 1) ?? null;
  }
}
