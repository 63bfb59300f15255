/**
 * Evidence: which entities and cues a page speaks of beyond doubt. Counted per rule as flows come and go, so
 * that a change to one paragraph does not mean weighing the whole page again.
 */
import type { Candidate } from './candidate.ts';
import type { Dictionary } from './dictionary.ts';
import type { NameRule, SubjectKind, SubjectNumber } from './dictionary-data.ts';

/** Kinds whose names, found on a page, tell that it is about the story or near it. */
const NAMED_KINDS: readonly SubjectKind[] = ['person', 'organization', 'place'];
/** "At least two of its named entities" is what the rule book for mentions asks of a page. */
const COMPANY = 2;

/** What the page says to a rule: that its names are no mentions, that they are, or those near what it needs. */
export const REFUSED = 0;
export const GRANTED = 1;
export const IF_NEAR = 2;

/** The state of the evidence at one moment. */
export interface Weighing {
  /** By rule number: `REFUSED`, `GRANTED` or `IF_NEAR`. */
  readonly verdicts: Uint8Array;
  /** By subject number: 1 where it stands on the page beyond doubt. */
  readonly certain: Uint8Array;
  /** By subject number: 1 where a mention of it by another rule than an introduced one may stand. */
  readonly introduced: Uint8Array;
}

export interface Evidence {
  /** Counts the candidates of a flow in. */
  add(candidates: readonly Candidate[]): void;
  /** Counts the same candidates out again. */
  remove(candidates: readonly Candidate[]): void;
  /** Weighs all rules against what is counted now. */
  weigh(): Weighing;
}

export function createEvidence(dictionary: Dictionary): Evidence {
  const counts = new Uint32Array(dictionary.rules.length);
  const count = (candidates: readonly Candidate[], by: 1 | -1) => {
    for (const { rule } of candidates) counts[rule] = (counts[rule] ?? 0) + by;
  };
  return {
    add: (candidates) => count(candidates, 1),
    remove: (candidates) => count(candidates, -1),
    weigh: () => weigh(dictionary, counts),
  };
}

function weigh(dictionary: Dictionary, counts: Uint32Array): Weighing {
  const { rules, subjects, articles, isEvidence } = dictionary;
  const certain = new Uint8Array(subjects.length);
  rules.forEach((rule, i) => {
    if (counts[i] !== 0 && isEvidence[i] === 1) certain[rule.subject] = 1;
  });
  /** How many named entities of each article stand on the page. */
  const named = new Uint32Array(articles.length);
  const isNamed = (i: SubjectNumber) => certain[i] === 1 && NAMED_KINDS.includes(subjects[i]?.kind ?? 'cue');
  subjects.forEach(({ article }, i) => {
    if (isNamed(i)) named[article] = (named[article] ?? 0) + 1;
  });
  const hasCompany = (subject: SubjectNumber): boolean =>
    (named[subjects[subject]?.article ?? -1] ?? 0) - (isNamed(subject) ? 1 : 0) >= COMPANY;

  const verdicts = new Uint8Array(rules.length);
  const introduced = Uint8Array.from(certain);
  rules.forEach((rule, i) => {
    const verdict = verdictOf(rule, certain, hasCompany);
    verdicts[i] = verdict;
    const isInDoubt = rule.unless?.near.some((one) => certain[one] === 1) === true;
    if (verdict === GRANTED && counts[i] !== 0 && !isInDoubt) introduced[rule.subject] = 1;
  });
  rules.forEach((rule, i) => {
    if (rule.need.type === 'introduction' && introduced[rule.subject] === 1 && !isBarred(rule, certain))
      verdicts[i] = GRANTED;
  });
  return { verdicts, certain, introduced };
}

/** What the page says to a rule; introductions are weighed after all others. */
function verdictOf(
  rule: NameRule,
  certain: Uint8Array,
  hasCompany: (subject: SubjectNumber) => boolean,
): number {
  const { need, subject } = rule;
  if (isBarred(rule, certain)) return REFUSED;
  switch (need.type) {
    case 'nothing':
      return GRANTED;
    case 'company':
      return hasCompany(subject) ? GRANTED : REFUSED;
    case 'one-of':
      if (need.of.onPage.some((one) => certain[one] === 1)) return GRANTED;
      return need.of.near.some((one) => certain[one] === 1) ? IF_NEAR : REFUSED;
    case 'introduction':
      return REFUSED;
  }
}

/** The other named entities of a subject's article that stand on the page. */
export function othersNamed(
  { subjects }: Dictionary,
  { certain }: Weighing,
  subject: SubjectNumber,
): readonly SubjectNumber[] {
  const article = subjects[subject]?.article;
  return subjects.flatMap((other, i) =>
    i !== subject && other.article === article && certain[i] === 1 && NAMED_KINDS.includes(other.kind)
      ? [i]
      : [],
  );
}

function isBarred({ unless }: NameRule, certain: Uint8Array): boolean {
  return unless?.onPage.some((one) => certain[one] === 1) === true;
}
