/**
 * The dictionary: all names of an article as one automaton over folded units, with the rule each carries.
 * Made at build time by compile-dictionary.ts and loaded as data, so that a page builds nothing.
 */
import type { EntityId, EntityKind } from '../article/article.ts';
import { foldUnit } from './fold.ts';

/** What must stand on the page before a name counts as a mention. */
export type Need =
  | { readonly type: 'nothing' }
  /** At least two other named entities (persons, organizations, places) of the article. */
  | { readonly type: 'company' }
  /** The entity itself, by a name that does not ask for an introduction. */
  | { readonly type: 'introduction' }
  /** At least one of these entities. */
  | { readonly type: 'one-of'; readonly entities: readonly EntityId[] };

/** How the letters must be written: as they come, with a capital at the start, or all in capitals. */
export type Casing = 'any' | 'capital' | 'capitals';

export interface NameRule {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly casing: Casing;
  readonly need: Need;
  /** Folded words of which one must stand right before; null when there is no such rule. */
  readonly onlyAfter: readonly string[] | null;
  /** Folded words of which none may stand right before. */
  readonly notAfter: readonly string[];
  /** Folded words of which none may stand right after. */
  readonly notBefore: readonly string[];
}

/** The automaton and its rules as JSON: what the build writes. Node 0 is the root. */
export interface DictionaryData {
  readonly rules: readonly NameRule[];
  /** For each node the number of its first edge; one more at the end. */
  readonly firstEdge: readonly number[];
  /** The folded unit on each edge, ascending within a node. */
  readonly edgeUnits: string;
  readonly edgeTargets: readonly number[];
  /** For each node, an index into `endings`; 0 is "no name ends here". */
  readonly nodeEnding: readonly number[];
  /** Lists of rule numbers. */
  readonly endings: readonly (readonly number[])[];
}

/** `DictionaryData` with the tables that scanning reads. */
export interface Dictionary extends DictionaryData {
  /** By unfolded ASCII unit: 1 where a name can start with it. */
  readonly asciiStarts: Uint8Array;
  /** Edges of the root by folded unit. */
  readonly root: ReadonlyMap<number, number>;
}

/** Prepares a dictionary for scanning. */
export function openDictionary(data: DictionaryData): Dictionary {
  const root = new Map<number, number>();
  const end = data.firstEdge[1] ?? 0;
  for (let edge = 0; edge < end; edge++) {
    root.set(data.edgeUnits.charCodeAt(edge), data.edgeTargets[edge] ?? 0);
  }
  const asciiStarts = new Uint8Array(128);
  for (let unit = 0; unit < 128; unit++) asciiStarts[unit] = root.has(foldUnit(unit)) ? 1 : 0;
  return { ...data, asciiStarts, root };
}

/** The node that `unit` leads to from `node`, or 0 when no name goes on that way. */
export function step(dictionary: Dictionary, node: number, unit: number): number {
  if (node === 0) return dictionary.root.get(unit) ?? 0;
  const end = dictionary.firstEdge[node + 1] ?? 0;
  for (let edge = dictionary.firstEdge[node] ?? 0; edge < end; edge++) {
    const found = dictionary.edgeUnits.charCodeAt(edge);
    if (found === unit) return dictionary.edgeTargets[edge] ?? 0;
    if (found > unit) return 0;
  }
  return 0;
}
