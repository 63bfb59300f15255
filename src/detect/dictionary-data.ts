/**
 * What a dictionary is made of, as data: subjects, rules and a packed automaton. The build writes it, a page
 * reads it; nothing here runs.
 */
import type { EntityKind } from '../article/article.ts';

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
export const CASINGS = ['any', 'capital', 'title', 'capitals'] as const;
export type Casing = (typeof CASINGS)[number];

/** Words right beside a name, as a names file writes them; null or empty where nothing is asked. */
export interface BesideData {
  readonly onlyAfter: readonly string[] | null;
  readonly onlyBefore: readonly string[] | null;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
}

/** Where a given name would stand beside a family name. */
export type GivenNameSide = 'before' | 'after' | 'either';

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

/** The rule of a group of names. */
export interface NameRule extends Conditions {
  readonly subject: SubjectNumber;
  /** BCP 47 tag of the names that carry the rule. */
  readonly lang: string;
  readonly casing: Casing;
}

/**
 * The automaton and its rules as JSON: what the build writes. Node 0 is the root. Long lists of numbers are packed
 * as packed-numbers.ts does.
 */
export interface DictionaryData {
  /** Ids of the articles. */
  readonly articles: readonly string[];
  readonly subjects: readonly Subject[];
  readonly langs: readonly string[];
  readonly conditions: readonly Conditions[];
  /** For each rule four numbers: in `subjects`, `langs`, `CASINGS` and `conditions`. */
  readonly rules: string;
  readonly beside: readonly BesideData[];
  /** Edges stand in the order of their nodes. */
  readonly automaton: {
    /** For each node twice the number of its edges, and 1 more where names end. */
    readonly nodes: string;
    /** The folded unit on each edge, ascending within a node. */
    readonly edgeUnits: string;
    /** For each edge how many nodes on it leads, less 1: mostly it is the next, and never one before. */
    readonly edgeSteps: string;
    /** For each node where names end a number in `endings`, which begins with an empty list. */
    readonly nodeEndings: string;
    /** Lists of rule numbers. */
    readonly endings: readonly (readonly number[])[];
  };
}
