/**
 * From the name groups of an article to its dictionary. Patterns are expanded, folded and put into a trie
 * whose equal branches are then shared (a minimal acyclic automaton, Daciuk et al. 2000, built here from
 * the leaves up): the many forms of one pattern cost little more than the pattern.
 */
import type { EntityId, EntityKind } from '../article/article.ts';
import type { Fault } from '../article/fault.ts';
import type { ArticleFile, NameGroup } from '../article/schema.ts';
import type { Casing, DictionaryData, NameRule, Need } from './dictionary.ts';
import { foldText } from './fold.ts';
import { expandPattern, PatternError } from './pattern.ts';

interface TrieNode {
  readonly edges: Map<number, TrieNode>;
  readonly rules: Set<number>;
}

/** Compiles the names of a checked article file; what cannot be compiled is a fault with its path. */
export function compileDictionary(file: Pick<ArticleFile, 'entities'>): {
  data: DictionaryData;
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const entityIds = new Set(file.entities.map(({ id }) => id));
  const rules = new RuleList();
  const root: TrieNode = { edges: new Map(), rules: new Set() };

  file.entities.forEach((entity, e) => {
    entity.names.forEach((group, g) => {
      const at = `entities[${e}].names[${g}]`;
      for (const missing of unknownEntities(group, entityIds))
        faults.push({ path: `${at}.needs`, reason: `there is no entity "${missing}"` });
      group.forms.forEach((pattern, f) => {
        try {
          for (const form of expandPattern(pattern))
            addForm(root, form, rules.number(ruleFor(entity.id, entity.kind, group, form)));
        } catch (error) {
          if (!(error instanceof PatternError)) throw error;
          faults.push({ path: `${at}.forms[${f}]`, reason: error.message });
        }
      });
    });
  });
  return { data: { rules: rules.all, ...flatten(root) }, faults };
}

/** Rules are numbered, and equal ones share a number. */
class RuleList {
  readonly all: NameRule[] = [];
  private readonly known = new Map<string, number>();

  number(rule: NameRule): number {
    const key = JSON.stringify(rule);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.all.length);
    this.all.push(rule);
    return this.all.length - 1;
  }
}

function unknownEntities(group: NameGroup, known: ReadonlySet<EntityId>): EntityId[] {
  if (typeof group.needs !== 'object') return [];
  return group.needs.oneOf.filter((id) => !known.has(id));
}

function ruleFor(entity: EntityId, kind: EntityKind, group: NameGroup, form: string): NameRule {
  return {
    entity,
    kind,
    casing: group.case === 'any' ? 'any' : casingOf(form),
    need: needOf(kind, group),
    onlyAfter: group.onlyAfter?.map(foldText) ?? null,
    notAfter: group.notAfter?.map(foldText) ?? [],
    notBefore: group.notBefore?.map(foldText) ?? [],
  };
}

/** General words belong to a story only in its company, unless their group says otherwise. */
const GENERAL_KINDS: readonly EntityKind[] = ['group', 'term', 'figure'];

function needOf(kind: EntityKind, group: NameGroup): Need {
  if (typeof group.needs === 'object') return { type: 'one-of', entities: group.needs.oneOf };
  return { type: group.needs ?? (GENERAL_KINDS.includes(kind) ? 'company' : 'nothing') };
}

function casingOf(form: string): Casing {
  if (form === form.toLowerCase()) return 'any';
  return form === form.toUpperCase() ? 'capitals' : 'capital';
}

const HYPHEN = /[-‐‑‒–—]/u;

/** A hyphen of a form may be a hyphen, a dash, a space or nothing in a text: two paths from there. */
function addForm(node: TrieNode, form: string, rule: number): void {
  const hyphen = form.search(HYPHEN);
  if (hyphen === -1) {
    insert(node, foldText(form), rule);
    return;
  }
  const before = form.slice(0, hyphen);
  const after = form.slice(hyphen + 1);
  addForm(node, `${before} ${after}`, rule);
  addForm(node, before + after, rule);
}

function insert(root: TrieNode, folded: string, rule: number): void {
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
}

function flatten(root: TrieNode): Omit<DictionaryData, 'rules'> {
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
  const firstEdge = [0];
  const edgeTargets: number[] = [];
  let edgeUnits = '';
  for (const node of turned) {
    for (const [unit, target] of node.edges) {
      edgeUnits += String.fromCharCode(unit);
      edgeTargets.push(last - target);
    }
    firstEdge.push(edgeTargets.length);
  }
  return { firstEdge, edgeUnits, edgeTargets, nodeEnding: turned.map(({ ending }) => ending), endings };
}
