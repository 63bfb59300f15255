/**
 * The dictionary: all names and cues of one or more articles as one automaton over folded units, with the rule
 * each carries. Made at build time by compile-dictionary.ts and loaded as data, so that a page compiles nothing.
 */
import type { EntityKind } from '../article/article.ts';
import { type EntityKey, entityKey } from '../article/entity-key.ts';
import { type BesideWords, openBesideWords } from './beside-words.ts';
import {
  type BesideData,
  CASINGS,
  type DictionaryData,
  type NameRule,
  type Subject,
  type SubjectKind,
  type SubjectNumber,
} from './dictionary-data.ts';
import { unpackNumbers } from './packed-numbers.ts';
import { createFilter, type StartFilter } from './start-filter.ts';

/** The automaton as it is walked. */
export interface Automaton {
  /** For each node the number of its first edge; one more at the end. */
  readonly firstEdge: Uint32Array;
  readonly edgeUnits: Uint16Array;
  readonly edgeTargets: Uint32Array;
  /** For each node a number in `endings`. */
  readonly nodeEnding: Uint32Array;
  readonly endings: readonly (readonly number[])[];
}

/** The automaton with its rules put together and the tables that scanning reads. */
export interface Dictionary extends Automaton {
  /** Ids of the articles. */
  readonly articles: readonly string[];
  readonly subjects: readonly Subject[];
  readonly rules: readonly NameRule[];
  /** The words beside its names that a rule asks for, all of which must hold. */
  readonly besideOf: (rule: number) => readonly BesideWords[];
  /** By rule number: whether what carries it is evidence for others; see `NO_EVIDENCE` and the like. */
  readonly isEvidence: Uint8Array;
  /** By rule number: 1 where only cues near its names bar them. */
  readonly isBarredInFlow: Uint8Array;
  /** By rule number: 1 where it is of a place. */
  readonly isPlace: Uint8Array;
  /** Edges of the root by folded unit. */
  readonly root: ReadonlyMap<number, number>;
  /** The same by ASCII unit, 0 for none. */
  readonly plainRoot: Uint32Array;
  readonly filter: StartFilter;
}

/** Whether a kind is that of an entity, so that its names can be mentions. */
export function isEntityKind(kind: SubjectKind): kind is EntityKind {
  return kind !== 'cue' && kind !== 'decoy' && kind !== 'bearer';
}

/** Prepares a dictionary for scanning. */
export function openDictionary(data: DictionaryData): Dictionary {
  const automaton = openAutomaton(data.automaton);
  const root = new Map<number, number>();
  const end = automaton.firstEdge[1] ?? 0;
  for (let edge = 0; edge < end; edge++)
    root.set(automaton.edgeUnits[edge] ?? 0, automaton.edgeTargets[edge] ?? 0);
  const rules = openRules(data);
  return {
    ...automaton,
    articles: data.articles,
    subjects: data.subjects,
    rules,
    besideOf: openWhenAsked(rules, data.beside),
    isEvidence: Uint8Array.from(rules, (rule) => evidenceOf(rule, data.subjects)),
    isBarredInFlow: Uint8Array.from(rules, (rule) => Number(isBarredInFlow(rule, data.subjects))),
    isPlace: Uint8Array.from(rules, ({ subject }) => Number(data.subjects[subject]?.kind === 'place')),
    root,
    plainRoot: Uint32Array.from({ length: 128 }, (_, unit) => root.get(unit) ?? 0),
    filter: createFilter(automaton),
  };
}

/** Prepares the words of a rule when a text first holds a name of it: few pages hold many. */
function openWhenAsked(rules: readonly NameRule[], data: readonly BesideData[]): Dictionary['besideOf'] {
  // Of its full length: a list with large holes would be kept as a table.
  const byRule = new Array<readonly BesideWords[] | undefined>(rules.length);
  const opened: BesideWords[] = [];
  const open = (number: number): BesideWords => {
    const words = data[number];
    if (words === undefined) throw new Error(`The dictionary has no words beside ${number}`);
    return openBesideWords(words);
  };
  const ofRule = (rule: number): readonly BesideWords[] =>
    (rules[rule]?.beside ?? []).map((number) => {
      opened[number] ??= open(number);
      return opened[number];
    });
  return (rule) => {
    byRule[rule] ??= ofRule(rule);
    return byRule[rule];
  };
}

function openRules(data: DictionaryData): NameRule[] {
  const columns = unpackNumbers(data.rules);
  const rules: NameRule[] = [];
  for (let i = 0; i < columns.length; i += 4) {
    const [subject = 0, lang = 0, casing = 0, when = 0] = columns.subarray(i, i + 4);
    const conditions = data.conditions[when];
    if (conditions === undefined) throw new Error(`The dictionary has no conditions ${when}`);
    rules.push({ ...conditions, subject, lang: data.langs[lang] ?? '', casing: CASINGS[casing] ?? 'any' });
  }
  return rules;
}

function openAutomaton(packed: DictionaryData['automaton']): Automaton {
  const nodes = unpackNumbers(packed.nodes);
  const steps = unpackNumbers(packed.edgeSteps);
  const endings = unpackNumbers(packed.nodeEndings);
  const firstEdge = new Uint32Array(nodes.length + 1);
  const nodeEnding = new Uint32Array(nodes.length);
  const edgeUnits = new Uint16Array(steps.length);
  const edgeTargets = new Uint32Array(steps.length);
  let edge = 0;
  let ended = 0;
  nodes.forEach((head, node) => {
    if (head % 2 === 1) nodeEnding[node] = endings[ended++] ?? 0;
    for (let i = 0; i < head >> 1; i++, edge++) {
      edgeUnits[edge] = packed.edgeUnits.charCodeAt(edge);
      edgeTargets[edge] = node + 1 + (steps[edge] ?? 0);
    }
    firstEdge[node + 1] = edge;
  });
  return { firstEdge, edgeUnits, edgeTargets, nodeEnding, endings: packed.endings };
}

/** What a rule's names tell others: nothing; that they stand there; or that, where no cue or decoy bars them. */
export const NO_EVIDENCE = 0;
export const EVIDENCE = 1;
export const EVIDENCE_UNLESS_BARRED = 2;

/**
 * Only what needs nothing of its surroundings can be evidence: a name in doubt cannot vouch for another. Cues and
 * decoys on the page may bar names of entities, as they are told before them.
 */
function evidenceOf(rule: NameRule, subjects: readonly Subject[]): number {
  const { need, unless, nearest } = rule;
  if (need.type !== 'nothing' || nearest !== null) return NO_EVIDENCE;
  if (unless === null) return EVIDENCE;
  const isSettledFirst =
    isOfEntity(rule.subject, subjects) && !unless.onPage.some((one) => isOfEntity(one, subjects));
  const isSettledInFlow = unless.near.length === 0 || isBarredInFlow(rule, subjects);
  return isSettledFirst && isSettledInFlow ? EVIDENCE_UNLESS_BARRED : NO_EVIDENCE;
}

/** Whether only cues, decoys and other bearers near its names bar a rule, which a flow tells by itself. */
function isBarredInFlow({ subject, unless }: NameRule, subjects: readonly Subject[]): boolean {
  return (
    unless !== null &&
    unless.near.length > 0 &&
    isOfEntity(subject, subjects) &&
    !unless.near.some((one) => isOfEntity(one, subjects))
  );
}

function isOfEntity(number: SubjectNumber, subjects: readonly Subject[]): boolean {
  return isEntityKind(subjects[number]?.kind ?? 'cue');
}

/** The node that `unit` leads to from `node`, or 0 when no name goes on that way. */
export function step(dictionary: Dictionary, node: number, unit: number): number {
  if (node === 0) return unit < 128 ? (dictionary.plainRoot[unit] ?? 0) : (dictionary.root.get(unit) ?? 0);
  const end = dictionary.firstEdge[node + 1] ?? 0;
  for (let edge = dictionary.firstEdge[node] ?? 0; edge < end; edge++) {
    const found = dictionary.edgeUnits[edge] ?? 0;
    if (found === unit) return dictionary.edgeTargets[edge] ?? 0;
    if (found > unit) return 0;
  }
  return 0;
}

/** The subject of a rule. Throws for a number that is none. */
export function subjectOf(dictionary: Dictionary, rule: number): Subject {
  const subject = dictionary.subjects[dictionary.rules[rule]?.subject ?? -1];
  if (subject === undefined) throw new Error(`The dictionary has no rule ${rule}`);
  return subject;
}

/** The key of the entity that a subject is. */
export function entityKeyOf({ articles, subjects }: Dictionary, number: SubjectNumber): EntityKey {
  const { article, id } = subjects[number] ?? { article: -1, id: '' };
  return entityKey(articles[article] ?? '', id);
}
