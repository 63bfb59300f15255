/**
 * Evidence: which entities a page speaks of beyond doubt. Counted per name rule as flows come and go, so
 * that a change to one paragraph does not mean weighing the whole page again.
 */
import type { EntityId, EntityKind } from '../article/article.ts';
import type { Dictionary, NameRule } from './dictionary.ts';
import type { Candidate } from './scan.ts';

/** Kinds whose names, found on a page, tell that it is about the story or near it. */
const NAMED_KINDS: readonly EntityKind[] = ['person', 'organization', 'place'];
/** "At least two of its named entities" is what the rule book for mentions asks of a page. */
const COMPANY = 2;

/** For each rule of the dictionary, 1 when what it needs stands on the page. */
export type Verdicts = Uint8Array;

export interface Evidence {
  /** Counts the candidates of a flow in. */
  add(candidates: readonly Candidate[]): void;
  /** Counts the same candidates out again. */
  remove(candidates: readonly Candidate[]): void;
  /** Weighs all rules against what is counted now. */
  weigh(): Verdicts;
}

export function createEvidence(dictionary: Dictionary): Evidence {
  const { rules } = dictionary;
  const counts = new Uint32Array(rules.length);
  const count = (candidates: readonly Candidate[], by: 1 | -1) => {
    for (const { rule } of candidates) counts[rule] = (counts[rule] ?? 0) + by;
  };
  return {
    add: (candidates) => count(candidates, 1),
    remove: (candidates) => count(candidates, -1),
    weigh: () => weigh(rules, counts),
  };
}

function weigh(rules: readonly NameRule[], counts: Uint32Array): Verdicts {
  /** Entities that stand on the page by a name that needs nothing, and the named ones among them. */
  const certain = new Set<EntityId>();
  const named = new Set<EntityId>();
  rules.forEach((rule, i) => {
    if (counts[i] === 0 || rule.need.type !== 'nothing') return;
    certain.add(rule.entity);
    if (NAMED_KINDS.includes(rule.kind)) named.add(rule.entity);
  });

  const verdicts = new Uint8Array(rules.length);
  const introduced = new Set<EntityId>(certain);
  rules.forEach((rule, i) => {
    if (!isMet(rule, certain, named)) return;
    verdicts[i] = 1;
    if (counts[i] !== 0) introduced.add(rule.entity);
  });
  rules.forEach((rule, i) => {
    if (rule.need.type === 'introduction' && introduced.has(rule.entity)) verdicts[i] = 1;
  });
  return verdicts;
}

/** Whether a rule's need is met by what is certain; introductions are weighed after all others. */
function isMet(rule: NameRule, certain: ReadonlySet<EntityId>, named: ReadonlySet<EntityId>): boolean {
  switch (rule.need.type) {
    case 'nothing':
      return true;
    case 'company':
      return named.size - (named.has(rule.entity) ? 1 : 0) >= COMPANY;
    case 'one-of':
      return rule.need.entities.some((entity) => certain.has(entity));
    case 'introduction':
      return false;
  }
}
