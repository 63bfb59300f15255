/**
 * Evidence: which entities and cues a page speaks of beyond doubt. Counted per rule as flows come and go, so
 * that a change to one paragraph does not mean weighing the whole page again.
 */
import type { Candidate } from './candidate.ts';
import { type Dictionary, EVIDENCE, EVIDENCE_UNLESS_BARRED } from './dictionary.ts';
import type { NameRule, SubjectKind, SubjectNumber } from './dictionary-data.ts';

/** Kinds whose names, found on a page, tell that it is about the story or near it. */
const NAMED_KINDS: readonly SubjectKind[] = ['person', 'organization', 'place'];
/** "At least two of its named entities" is what the rule book for mentions asks of a page. */
const COMPANY = 2;

/**
 * What the page says to a rule: that its names are no mentions, that they are, that those near what it needs are, or
 * those behind their full name in the same paragraph.
 */
export const REFUSED = 0;
export const GRANTED = 1;
export const IF_NEAR = 2;
export const IF_BEHIND_OWN = 3;

/** The state of the evidence at one moment. */
export interface Weighing {
  /** By rule number: `REFUSED`, `GRANTED`, `IF_NEAR` or `IF_BEHIND_OWN`. */
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
  const times = new Uint32Array(dictionary.subjects.length);
  const isCompared = comparedBy(dictionary);
  const count = (candidates: readonly Candidate[], by: 1 | -1) => {
    /** Names of several languages may stand in the same place. */
    const seen = new Map<SubjectNumber, Set<number>>();
    for (const { rule, start } of candidates) {
      counts[rule] = (counts[rule] ?? 0) + by;
      if (isCompared[rule] !== 1) continue;
      const subject = dictionary.rules[rule]?.subject ?? 0;
      const starts = seen.get(subject) ?? new Set();
      if (!starts.has(start)) times[subject] = (times[subject] ?? 0) + by;
      seen.set(subject, starts.add(start));
    }
  };
  return {
    add: (candidates) => count(candidates, 1),
    remove: (candidates) => count(candidates, -1),
    weigh: () => weigh(dictionary, counts, times),
  };
}

/** By rule number: 1 where its names speak for or against names that their entity shares with others. */
function comparedBy({ rules, isEvidence }: Dictionary): Uint8Array {
  const compared = new Set(
    rules.filter(isShared).flatMap(({ nearest }) => [...(nearest?.is ?? []), ...(nearest?.not ?? [])]),
  );
  return Uint8Array.from(rules, ({ subject }, i) =>
    isEvidence[i] === EVIDENCE && compared.has(subject) ? 1 : 0,
  );
}

/** Whether a rule's names are the entity's only once it is introduced, and may be others'. */
function isShared({ need, bearerSign, isBearer }: NameRule): boolean {
  return need.type === 'introduction' && bearerSign !== null && !isBearer;
}

function weigh(dictionary: Dictionary, counts: Uint32Array, times: Uint32Array): Weighing {
  const { rules, subjects, articles, isEvidence } = dictionary;
  const certain = new Uint8Array(subjects.length);
  for (const grade of [EVIDENCE, EVIDENCE_UNLESS_BARRED])
    rules.forEach((rule, i) => {
      if (counts[i] !== 0 && isEvidence[i] === grade && !isBarred(rule, certain)) certain[rule.subject] = 1;
    });
  /** How many named entities of each article stand on the page. */
  const named = new Uint32Array(articles.length);
  const isNamed = (i: SubjectNumber) => certain[i] === 1 && NAMED_KINDS.includes(subjects[i]?.kind ?? 'cue');
  subjects.forEach(({ article }, i) => {
    if (isNamed(i)) named[article] = (named[article] ?? 0) + 1;
  });
  const hasCompany = (subject: SubjectNumber): boolean =>
    (named[subjects[subject]?.article ?? -1] ?? 0) - (isNamed(subject) ? 1 : 0) >= COMPANY;

  /** Whether the page names others of an entity's name more often than it names the entity in full. */
  const isOthersMoreOften = ({ nearest }: NameRule): boolean => {
    const timesOf = (of: readonly SubjectNumber[] = []) =>
      [...new Set(of)].reduce((sum, one) => sum + (times[one] ?? 0), 0);
    return timesOf(nearest?.not) > timesOf(nearest?.is);
  };

  const verdicts = new Uint8Array(rules.length);
  const introduced = Uint8Array.from(certain);
  rules.forEach((rule, i) => {
    const verdict = verdictOf(rule, certain, hasCompany);
    verdicts[i] = verdict;
    const isInDoubt = rule.unless?.near.some((one) => certain[one] === 1) === true;
    if (verdict === GRANTED && counts[i] !== 0 && !isInDoubt) introduced[rule.subject] = 1;
  });
  rules.forEach((rule, i) => {
    if (rule.need.type !== 'introduction' || introduced[rule.subject] !== 1 || isBarred(rule, certain))
      return;
    verdicts[i] = isShared(rule) && isOthersMoreOften(rule) ? IF_BEHIND_OWN : GRANTED;
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
