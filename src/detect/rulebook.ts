/**
 * The rulebook: what deciding asks of rules and subjects, by their numbers in the dictionary, without the automaton.
 * A page has one that grows with the names found on it; nothing in it is as large as the dictionary.
 */
import type { EntityKind } from '../article/article.ts';
import { type EntityKey, entityKey } from '../article/entity-key.ts';
import type { Conditions, NameRule, Subject, SubjectKind, SubjectNumber } from './dictionary-data.ts';

/** What a rule's names tell others: nothing; that they stand there; or that, where no cue or decoy bars them. */
export const NO_EVIDENCE = 0;
export const EVIDENCE = 1;
export const EVIDENCE_UNLESS_BARRED = 2;
export type EvidenceGrade = typeof NO_EVIDENCE | typeof EVIDENCE | typeof EVIDENCE_UNLESS_BARRED;

/** The conditions of a rule that are left when scanning has found a name of it. */
export type OpenConditions = Pick<Conditions, 'need' | 'unless' | 'nearest' | 'in' | 'notIn'>;

/** What follows from a rule and from others of its dictionary. */
export interface RuleTraits {
  readonly evidence: EvidenceGrade;
  /** Whether only cues, decoys and other bearers near its names bar it, which a flow tells by itself. */
  readonly isBarredInFlow: boolean;
  /** Whether its names are the entity's only once it is introduced, and may be others'. */
  readonly isShared: boolean;
  /** Whether its names speak for or against names that their entity shares with others. */
  readonly isCompared: boolean;
  /** Whether it wants words beside its names, which tell why one is a mention. */
  readonly wantsWords: boolean;
}

/** What is asked of a rule when its names are decided. */
export interface DecisionRule extends OpenConditions, RuleTraits, Pick<NameRule, 'subject' | 'lang'> {}

export interface Rulebook {
  /** The rule of a number. Throws for one that is not in the book. */
  ruleOf(rule: number): DecisionRule;
  /** The subject of a number. Throws for one that is not in the book. */
  subjectOf(subject: SubjectNumber): Subject;
  /** The id of the article of a number. Throws for one that is not in the book. */
  articleOf(article: number): string;
}

/** Entries of a rulebook, each with its number. */
export interface RulebookEntries {
  readonly rules: Iterable<readonly [number, DecisionRule]>;
  /** At least the subjects of `rules` that the book does not have. */
  readonly subjects: Iterable<readonly [SubjectNumber, Subject]>;
  /** At least the articles of `subjects` that the book does not have. */
  readonly articles: Iterable<readonly [number, string]>;
}

/** A rulebook that holds what it was given so far. */
export interface PageRulebook extends Rulebook {
  /** The numbers of the rules in it. */
  readonly known: Iterable<number>;
  has(rule: number): boolean;
  take(entries: RulebookEntries): void;
}

/** An empty rulebook, for one page. */
export function createPageRulebook(): PageRulebook {
  const rules = new Map<number, DecisionRule>();
  const subjects = new Map<SubjectNumber, Subject>();
  const articles = new Map<number, string>();
  return {
    ruleOf: (number) => entryOf(rules.get(number), 'rule', number),
    subjectOf: (number) => entryOf(subjects.get(number), 'subject', number),
    articleOf: (number) => entryOf(articles.get(number), 'article', number),
    known: { [Symbol.iterator]: () => rules.keys() },
    has: (rule) => rules.has(rule),
    take(entries) {
      for (const [number, article] of entries.articles) articles.set(number, article);
      for (const [number, subject] of entries.subjects) subjects.set(number, subject);
      for (const [number, rule] of entries.rules) rules.set(number, rule);
    },
  };
}

/** What a rulebook has of a number. Throws where it has nothing. */
export function entryOf<T>(entry: T | undefined, what: string, number: number): T {
  if (entry === undefined) throw new Error(`There is no ${what} ${number}`);
  return entry;
}

/** Whether a kind is that of an entity, so that its names can be mentions. */
export function isEntityKind(kind: SubjectKind): kind is EntityKind {
  return kind !== 'cue' && kind !== 'decoy' && kind !== 'bearer';
}

/** The subject of a rule. Throws for a number that is none. */
export function subjectOfRule(rulebook: Rulebook, rule: number): Subject {
  return rulebook.subjectOf(rulebook.ruleOf(rule).subject);
}

/** The key of the entity that a subject is. */
export function entityKeyOf(rulebook: Rulebook, number: SubjectNumber): EntityKey {
  const { article, id } = rulebook.subjectOf(number);
  return entityKey(rulebook.articleOf(article), id);
}
