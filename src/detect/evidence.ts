/**
 * Evidence: which entities and cues a page speaks of beyond doubt. Counted per rule as flows come and go, so
 * that a change to one paragraph does not mean weighing the whole page again; weighing costs by the rules that are
 * counted, however many there are in the dictionary.
 */
import type { Candidate } from './candidate.ts';
import type { SubjectKind, SubjectNumber } from './dictionary-data.ts';
import {
  type DecisionRule,
  EVIDENCE,
  EVIDENCE_UNLESS_BARRED,
  type OpenConditions,
  type Rulebook,
} from './rulebook.ts';

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

/** `REFUSED`, `GRANTED`, `IF_NEAR` or `IF_BEHIND_OWN`. */
export type Verdict = typeof REFUSED | typeof GRANTED | typeof IF_NEAR | typeof IF_BEHIND_OWN;

/** The state of the evidence at one moment. */
export interface Weighing {
  /** By the numbers of all rules that are counted. */
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /** The subjects that stand on the page beyond doubt. */
  readonly certain: ReadonlySet<SubjectNumber>;
  /** Another than before whenever a verdict on a rule that was counted before as well is another. */
  readonly edition: number;
}

export interface Evidence {
  /** Counts the candidates of a flow in. */
  add(candidates: readonly Candidate[]): void;
  /** Counts the same candidates out again. */
  remove(candidates: readonly Candidate[]): void;
  /** Weighs all rules that are counted against each other; costs nothing where nothing has changed. */
  weigh(): Weighing;
}

/** A rule that candidates on the page have. */
interface Counted {
  readonly rule: DecisionRule;
  candidates: number;
}

/** What the page holds, counted. */
interface Counts {
  readonly rules: ReadonlyMap<number, Counted>;
  /** How often each subject is named whose rules are compared, by places. */
  readonly times: ReadonlyMap<SubjectNumber, number>;
}

export function createEvidence(rulebook: Rulebook): Evidence {
  const rules = new Map<number, Counted>();
  const times = new Map<SubjectNumber, number>();
  let weighed: Weighing = { verdicts: new Map(), certain: new Set(), edition: 0 };
  /** Whether that may not hold any more. */
  let isStale = false;

  const countRule = (number: number, by: 1 | -1): DecisionRule => {
    const known = rules.get(number);
    const counted = known ?? { rule: rulebook.ruleOf(number), candidates: 0 };
    counted.candidates += by;
    if (known === undefined) rules.set(number, counted);
    else if (counted.candidates === 0) rules.delete(number);
    else return counted.rule;
    isStale = true;
    return counted.rule;
  };
  const count = (candidates: readonly Candidate[], by: 1 | -1) => {
    /** Names of several languages may stand in the same place. */
    const seen = new Map<SubjectNumber, Set<number>>();
    for (const { rule, start } of candidates) {
      const { isCompared, subject } = countRule(rule, by);
      if (!isCompared) continue;
      const starts = seen.get(subject) ?? new Set();
      if (!starts.has(start)) {
        times.set(subject, (times.get(subject) ?? 0) + by);
        isStale = true;
      }
      seen.set(subject, starts.add(start));
    }
  };
  return {
    add: (candidates) => count(candidates, 1),
    remove: (candidates) => count(candidates, -1),
    weigh() {
      if (!isStale) return weighed;
      isStale = false;
      const { verdicts, certain } = weigh(rulebook, { rules, times });
      const edition = saysOtherwise(verdicts, weighed.verdicts) ? weighed.edition + 1 : weighed.edition;
      weighed = { verdicts, certain, edition };
      return weighed;
    },
  };
}

/** Whether a verdict on the same rule is another than before. */
function saysOtherwise(
  verdicts: ReadonlyMap<number, Verdict>,
  before: ReadonlyMap<number, Verdict>,
): boolean {
  for (const [number, verdict] of verdicts) if ((before.get(number) ?? verdict) !== verdict) return true;
  return false;
}

function weigh(rulebook: Rulebook, { rules, times }: Counts): Omit<Weighing, 'edition'> {
  const certain = new Set<SubjectNumber>();
  for (const grade of [EVIDENCE, EVIDENCE_UNLESS_BARRED])
    for (const { rule } of rules.values())
      if (rule.evidence === grade && !isBarred(rule, certain)) certain.add(rule.subject);
  /** How many named entities of each article stand on the page. */
  const named = new Map<number, number>();
  for (const subject of certain) {
    const { kind, article } = rulebook.subjectOf(subject);
    if (NAMED_KINDS.includes(kind)) named.set(article, (named.get(article) ?? 0) + 1);
  }
  const hasCompany = (subject: SubjectNumber): boolean => {
    const { kind, article } = rulebook.subjectOf(subject);
    const isNamed = certain.has(subject) && NAMED_KINDS.includes(kind);
    return (named.get(article) ?? 0) - (isNamed ? 1 : 0) >= COMPANY;
  };

  /** Whether the page names others of an entity's name more often than it names the entity in full. */
  const isOthersMoreOften = ({ nearest }: DecisionRule): boolean => {
    const timesOf = (of: readonly SubjectNumber[] = []) =>
      [...new Set(of)].reduce((sum, one) => sum + (times.get(one) ?? 0), 0);
    return timesOf(nearest?.not) > timesOf(nearest?.is);
  };

  const verdicts = new Map<number, Verdict>();
  /** The subjects of which a mention by another rule than an introduced one may stand. */
  const introduced = new Set(certain);
  for (const [number, { rule }] of rules) {
    const verdict = verdictOf(rule, certain, hasCompany);
    verdicts.set(number, verdict);
    const isInDoubt = rule.unless?.near.some((one) => certain.has(one)) === true;
    if (verdict === GRANTED && !isInDoubt) introduced.add(rule.subject);
  }
  for (const [number, { rule }] of rules) {
    if (rule.need.type !== 'introduction' || !introduced.has(rule.subject) || isBarred(rule, certain))
      continue;
    verdicts.set(number, rule.isShared && isOthersMoreOften(rule) ? IF_BEHIND_OWN : GRANTED);
  }
  return { verdicts, certain };
}

/** What the page says to a rule; introductions are weighed after all others. */
function verdictOf(
  rule: DecisionRule,
  certain: ReadonlySet<SubjectNumber>,
  hasCompany: (subject: SubjectNumber) => boolean,
): Verdict {
  const { need, subject } = rule;
  if (isBarred(rule, certain)) return REFUSED;
  switch (need.type) {
    case 'nothing':
      return GRANTED;
    case 'company':
      return hasCompany(subject) ? GRANTED : REFUSED;
    case 'one-of':
      if (need.of.onPage.some((one) => certain.has(one))) return GRANTED;
      return need.of.near.some((one) => certain.has(one)) ? IF_NEAR : REFUSED;
    case 'introduction':
      return REFUSED;
  }
}

/** The other named entities of a subject's article that stand on the page, in the order of their numbers. */
export function othersNamed(
  rulebook: Rulebook,
  { certain }: Weighing,
  subject: SubjectNumber,
): readonly SubjectNumber[] {
  const { article } = rulebook.subjectOf(subject);
  return [...certain]
    .filter((one) => {
      const other = rulebook.subjectOf(one);
      return one !== subject && other.article === article && NAMED_KINDS.includes(other.kind);
    })
    .sort((a, b) => a - b);
}

function isBarred({ unless }: OpenConditions, certain: ReadonlySet<SubjectNumber>): boolean {
  return unless?.onPage.some((one) => certain.has(one)) === true;
}
