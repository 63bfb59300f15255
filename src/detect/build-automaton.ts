/**
 * From folded forms to an automaton: a trie whose equal branches are shared (a minimal acyclic automaton, Daciuk
 * et al. 2000, built here from the leaves up), so that the many forms of one pattern cost little more than the
 * pattern.
 */
import type { DictionaryData } from './dictionary-data.ts';
import { packNumbers } from './packed-numbers.ts';

interface TrieNode {
  readonly edges: Map<number, TrieNode>;
  readonly rules: Set<number>;
}

export type Automaton = DictionaryData['automaton'];

export interface AutomatonBuilder {
  /** Takes in a folded form that carries a rule. */
  add(folded: string, rule: number): void;
  build(): Automaton;
}

export function createAutomatonBuilder(): AutomatonBuilder {
  const root: TrieNode = { edges: new Map(), rules: new Set() };
  return {
    add(folded, rule) {
      let node = root;
      for (let i = 0; i < folded.length; i++) {
        const unit = folded.charCodeAt(i);
        let next = node.edges.get(unit);
        if (next === undefined) {
          next = { edges: new Map(), rules: new Set() };
          node.edges.set(unit, next);
        }
        node = next;
      }
      node.rules.add(rule);
    },
    build: () => flatten(root),
  };
}

function flatten(root: TrieNode): Automaton {
  const endings: number[][] = [[]];
  const endingKeys = new Map<string, number>([['', 0]]);
  const endingOf = (rules: ReadonlySet<number>): number => {
    const list = [...rules].sort((a, b) => a - b);
    const key = list.join();
    const known = endingKeys.get(key);
    if (known !== undefined) return known;
    endingKeys.set(key, endings.length);
    endings.push(list);
    return endings.length - 1;
  };

  interface FlatNode {
    readonly ending: number;
    readonly edges: readonly (readonly [unit: number, target: number])[];
  }
  const flat: FlatNode[] = [];
  const shared = new Map<string, number>();
  /** Numbers a node after its children, so equal branches have equal keys and become one. */
  const share = (node: TrieNode): number => {
    const edges = [...node.edges]
      .sort(([a], [b]) => a - b)
      .map(([unit, child]) => [unit, share(child)] as const);
    const ending = endingOf(node.rules);
    const key = `${ending}:${edges.join(' ')}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    shared.set(key, flat.length);
    flat.push({ ending, edges });
    return flat.length - 1;
  };
  // Children are numbered first, so the root comes last; turned round, it is node 0.
  const last = share(root);
  const turned = flat.toReversed();
  const nodes: number[] = [];
  const edgeSteps: number[] = [];
  const nodeEndings: number[] = [];
  let edgeUnits = '';
  turned.forEach(({ edges, ending }, number) => {
    for (const [unit, target] of edges) {
      edgeUnits += String.fromCharCode(unit);
      edgeSteps.push(last - target - number - 1);
    }
    nodes.push(2 * edges.length + (ending === 0 ? 0 : 1));
    if (ending !== 0) nodeEndings.push(ending);
  });
  return {
    nodes: packNumbers(nodes),
    edgeUnits,
    edgeSteps: packNumbers(edgeSteps),
    nodeEndings: packNumbers(nodeEndings),
    endings,
  };
}
