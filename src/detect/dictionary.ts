/**
 * The dictionary: all names and cues of one or more articles as one automaton over folded units, with the rule
 * each carries. Made at build time by compile-dictionary.ts and loaded as data, so that a page compiles nothing.
 */
import type { DictionaryData, Subject } from './dictionary-data.ts';
import { type OpenRules, openRules } from './open-rules.ts';
import { unpackNumbers } from './packed-numbers.ts';
import { entryOf, type Rulebook } from './rulebook.ts';
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

/** The automaton with its rules put together and the tables that scanning reads; a rulebook of all rules. */
export interface Dictionary extends Automaton, Rulebook, OpenRules {
  readonly ruleOf: OpenRules['ruleOf'];
  readonly subjects: readonly Subject[];
  /** Edges of the root by folded unit. */
  readonly root: ReadonlyMap<number, number>;
  /** The same by ASCII unit, 0 for none. */
  readonly plainRoot: Uint32Array;
  readonly filter: StartFilter;
}

/** Prepares a dictionary for scanning. */
export function openDictionary(data: DictionaryData): Dictionary {
  const automaton = openAutomaton(data.automaton);
  const root = new Map<number, number>();
  const end = automaton.firstEdge[1] ?? 0;
  for (let edge = 0; edge < end; edge++)
    root.set(automaton.edgeUnits[edge] ?? 0, automaton.edgeTargets[edge] ?? 0);
  return {
    ...automaton,
    ...openRules(data),
    subjects: data.subjects,
    subjectOf: (number) => entryOf(data.subjects[number], 'subject', number),
    articleOf: (number) => entryOf(data.articles[number], 'article', number),
    root,
    plainRoot: Uint32Array.from({ length: 128 }, (_, unit) => root.get(unit) ?? 0),
    filter: createFilter(automaton),
  };
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
