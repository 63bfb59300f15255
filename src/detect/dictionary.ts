/**
 * The dictionary: all names and cues of one or more articles as one automaton over folded units, with the rule
 * each carries. Made at build time by compile-dictionary.ts and loaded as data, so that a page builds nothing.
 */
import type { EntityKind } from '../article/article.ts';
import { type EntityKey, entityKey } from '../article/entity-key.ts';
import { type BesideWords, openBesideWords } from './beside-words.ts';
import { unpackNumbers } from './packed-numbers.ts';
import { createFilter, type StartFilter } from './start-filter.ts';

/** The number of a subject in `DictionaryData.subjects`. */
export type SubjectNumber = number;

/**
 * The kind of what stands in a text: that of an entity; or a cue, which tells what names are; a decoy, which is
 * something else that names are a part of; a bearer, somebody else of an entity's name.
 */
export type SubjectKind = EntityKind | 'cue' | 'decoy' | 'bearer';

/** What forms stand for. */
export interface Subject {
  /** The number of its article in `DictionaryData.articles`. */
  readonly article: number;
  /** The id of an entity, a cue or a decoy; a bearer has the id of the entity whose name it bears. */
  readonly id: string;
  readonly kind: SubjectKind;
}

/** Whether a kind is that of an entity, so that its names can be mentions. */
export function isEntityKind(kind: SubjectKind): kind is EntityKind {
  return kind !== 'cue' && kind !== 'decoy' && kind !== 'bearer';
}

/** Where subjects must stand, or must not; an empty list asks for nothing there. */
export interface Surroundings {
  readonly onPage: readonly SubjectNumber[];
  readonly near: readonly SubjectNumber[];
}

/** What must stand on the page before a name counts as a mention. */
export type Need =
  | { readonly type: 'nothing' }
  /** At least two other named entities (persons, organizations, places) of the article. */
  | { readonly type: 'company' }
  /** The entity itself, by a name that does not ask for an introduction. */
  | { readonly type: 'introduction' }
  /** At least one of these. */
  | { readonly type: 'one-of'; readonly of: Surroundings };

/**
 * How the letters must be written: as they come, with a capital at the start, with one at the start of each word,
 * or all in capitals.
 */
export type Casing = 'any' | 'capital' | 'title' | 'capitals';

/** Words right beside a name, as a names file writes them; null or empty where nothing is asked. */
export interface BesideData {
  readonly onlyAfter: readonly string[] | null;
  readonly onlyBefore: readonly string[] | null;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
}

/** Where a given name would stand beside a family name. */
export type GivenNameSide = 'before' | 'after';

/** How a text tells that a name is borne by somebody else as well. */
export type BearerSign =
  | { readonly type: 'given-name'; readonly side: GivenNameSide }
  /** The acronym stands in brackets behind what it is short for, and that is none of `of` (folded). */
  | { readonly type: 'spelled-out'; readonly of: readonly string[] };

/** What a rule asks for a name to be a mention; see "Rules" in docs/article-format.md. */
export interface Conditions {
  readonly need: Need;
  readonly unless: Surroundings | null;
  readonly nearest: { readonly is: readonly SubjectNumber[]; readonly not: readonly SubjectNumber[] } | null;
  /** Numbers in `DictionaryData.beside`; all of them must hold. */
  readonly beside: readonly number[];
  readonly bearerSign: BearerSign | null;
  /** Whether that sign must be there: the name is then a cue for another bearer. */
  readonly isBearer: boolean;
  /** Languages that a text must be declared to be in; null for any. */
  readonly in: readonly string[] | null;
  readonly notIn: readonly string[];
}

interface RuleHead {
  readonly subject: SubjectNumber;
  /** BCP 47 tag of the names that carry the rule. */
  readonly lang: string;
  readonly casing: Casing;
}

/** The rule of a group of names. */
export interface NameRule extends RuleHead, Conditions {}

/** The automaton and its rules as JSON: what the build writes. Node 0 is the root. */
export interface DictionaryData {
  /** Ids of the articles. */
  readonly articles: readonly string[];
  readonly subjects: readonly Subject[];
  /** `when` is a number in `conditions`: few differ. */
  readonly rules: readonly (RuleHead & { readonly when: number })[];
  readonly conditions: readonly Conditions[];
  readonly beside: readonly BesideData[];
  /** Numbers are packed as packed-numbers.ts does; edges stand in the order of their nodes. */
  readonly automaton: {
    /** For each node the number of its edges. */
    readonly edgeCounts: string;
    /** The folded unit on each edge, ascending within a node. */
    readonly edgeUnits: string;
    /** For each edge how many nodes on it leads, less 1: mostly it is the next, and never one before. */
    readonly edgeSteps: string;
    /** For each node a number in `endings`; 0 is "no name ends here". */
    readonly nodeEndings: string;
    /** Lists of rule numbers. */
    readonly endings: readonly (readonly number[])[];
  };
}

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
  /** By rule number. */
  readonly beside: readonly (readonly BesideWords[])[];
  /** By rule number: whether what carries it is evidence for others. */
  readonly isEvidence: Uint8Array;
  /** Edges of the root by folded unit. */
  readonly root: ReadonlyMap<number, number>;
  readonly filter: StartFilter;
}

/** Prepares a dictionary for scanning. */
export function openDictionary(data: DictionaryData): Dictionary {
  const automaton = openAutomaton(data.automaton);
  const root = new Map<number, number>();
  const end = automaton.firstEdge[1] ?? 0;
  for (let edge = 0; edge < end; edge++)
    root.set(automaton.edgeUnits[edge] ?? 0, automaton.edgeTargets[edge] ?? 0);
  const beside = data.beside.map(openBesideWords);
  const rules = data.rules.map(({ when, ...head }): NameRule => {
    const conditions = data.conditions[when];
    if (conditions === undefined) throw new Error(`The dictionary has no conditions ${when}`);
    return { ...head, ...conditions };
  });
  return {
    ...automaton,
    articles: data.articles,
    subjects: data.subjects,
    rules,
    beside: rules.map((rule) => rule.beside.flatMap((number) => beside[number] ?? [])),
    isEvidence: Uint8Array.from(rules, isEvidence),
    root,
    filter: createFilter(automaton),
  };
}

function openAutomaton(packed: DictionaryData['automaton']): Automaton {
  const counts = unpackNumbers(packed.edgeCounts);
  const steps = unpackNumbers(packed.edgeSteps);
  const firstEdge = new Uint32Array(counts.length + 1);
  const edgeUnits = new Uint16Array(steps.length);
  const edgeTargets = new Uint32Array(steps.length);
  let edge = 0;
  counts.forEach((count, node) => {
    for (let i = 0; i < count; i++, edge++) {
      edgeUnits[edge] = packed.edgeUnits.charCodeAt(edge);
      edgeTargets[edge] = node + 1 + (steps[edge] ?? 0);
    }
    firstEdge[node + 1] = edge;
  });
  return {
    firstEdge,
    edgeUnits,
    edgeTargets,
    nodeEnding: unpackNumbers(packed.nodeEndings),
    endings: packed.endings,
  };
}

/** Only what needs nothing of its surroundings can be evidence: a name in doubt cannot vouch for another. */
function isEvidence({ need, unless, nearest }: NameRule): 0 | 1 {
  return need.type === 'nothing' && unless === null && nearest === null ? 1 : 0;
}

/** The node that `unit` leads to from `node`, or 0 when no name goes on that way. */
export function step(dictionary: Dictionary, node: number, unit: number): number {
  if (node === 0) return dictionary.root.get(unit) ?? 0;
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
