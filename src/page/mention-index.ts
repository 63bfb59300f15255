/**
 * The index of a page: every flow with a name in it, the mentions decided from them, and the way from a
 * text node back to its mentions. The highlights are painted from it; nothing is read back from them.
 */
import type { EntityKey } from '../article/entity-key.ts';
import type { Candidate } from '../detect/candidate.ts';
import { decide, type Owner } from '../detect/decide.ts';
import { createEvidence } from '../detect/evidence.ts';
import { settledInFlow } from '../detect/flow-candidates.ts';
import { ownerOf } from './elements.ts';
import { createFlowOrder } from './flow-order.ts';
import { nodesIn, startOfNode } from './flow-points.ts';
import type { Flow, FlowOwner } from './flows.ts';
import { inItsLanguage } from './languages.ts';
import { type MarkReason, reasonsFor } from './mark-reason.ts';
import { type MarkedFlow, type PlacedMention, UNDECIDED } from './marked-flow.ts';
import { isSame, lastStartingBy, mentionsIn, ofOwners, sameMentions } from './mention-lists.ts';
import type { NameFinder } from './name-finder.ts';
import { isInPage } from './nodes.ts';
import { type Look, shownIn } from './visibility.ts';

export interface EntityCount {
  readonly id: EntityKey;
  readonly count: number;
}

export interface MentionIndex {
  /**
   * Takes a flow in with the candidates found in it; `isNext` where it is read after all others of the page. Returns
   * null when it holds no name.
   */
  add(flow: Flow, found: readonly Candidate[], isNext: boolean): MarkedFlow | null;
  /** Asks the document where the flows of an owner stand that were not read in their turn. */
  place(owner: FlowOwner): void;
  /** Whether an owner has flows with a name in them. */
  has(owner: FlowOwner): boolean;
  /** These flows. */
  flowsOf(owner: FlowOwner): readonly MarkedFlow[];
  /** Forgets the flows of an owner. */
  forget(owner: FlowOwner): void;
  /** Forgets flows whose owner has left the document. */
  prune(): void;
  /** Looks again at which names of a flow can be seen. Returns whether that changed. */
  lookAgain(marked: MarkedFlow, look: Look): boolean;
  /** All flows with a name in them, in reading order. */
  flows(): Iterable<MarkedFlow>;
  /** Those of them that are to be decided anew, as they or the evidence changed. */
  undecided(): readonly MarkedFlow[];
  /** Decides those of some flows that are to be; returns those whose mentions differ. */
  decide(flows: Iterable<MarkedFlow>): readonly MarkedFlow[];
  /** Has all flows decided anew when they are next, as the reader wants others marked. */
  decideAnew(): void;
  /** The mention around or right before an offset of a text node, or null. */
  mentionAt(node: Text, offset: number): PlacedMention | null;
  /** What a mention found earlier is now, its block perhaps read again meanwhile; null when it is gone. */
  current(placed: PlacedMention): PlacedMention | null;
  /** Why a mention is one, for each of its owners of whom it can be told. */
  reasonsFor(placed: PlacedMention): Promise<readonly MarkReason[]>;
  /** Entities with a mention, by first appearance in the document. */
  entities(): readonly EntityCount[];
  /** The mentions of one entity, in document order. */
  mentionsOf(entity: EntityKey): readonly PlacedMention[];
}

export interface MentionIndexOptions {
  readonly names: NameFinder;
  /** Whether the reader wants names of an owner marked. */
  readonly isWanted: (owner: Owner) => boolean;
}

/** `onForget` is told of every flow that leaves the index. */
export function createMentionIndex(
  { names, isWanted }: MentionIndexOptions,
  onForget: (marked: MarkedFlow) => void,
): MentionIndex {
  const { rulebook } = names;
  const byOwner = new Map<FlowOwner, readonly MarkedFlow[]>();
  const all = createFlowOrder();
  const evidence = createEvidence(rulebook);
  /** Those that were added or changed since they were decided. */
  const changed = new Set<MarkedFlow>();
  /** The edition of the evidence that all others were decided by. */
  let decidedBy = evidence.weigh().edition;

  const drop = (marked: MarkedFlow) => {
    evidence.remove(marked.shown);
    all.delete(marked);
    changed.delete(marked);
    onForget(marked);
  };

  const forget = (owner: FlowOwner) => {
    for (const marked of byOwner.get(owner) ?? []) drop(marked);
    byOwner.delete(owner);
  };

  /** Where a text node stands; null where no name is in its flow. */
  const placeOf = (node: Text): { readonly marked: MarkedFlow; readonly start: number } | null => {
    const owner = ownerOf(node);
    for (const marked of owner === null ? [] : (byOwner.get(owner) ?? [])) {
      const start = startOfNode(marked.flow, node);
      if (start !== null) return { marked, start };
    }
    return null;
  };

  const change = (marked: MarkedFlow) => {
    marked.edition = UNDECIDED;
    changed.add(marked);
  };

  return {
    add(flow, found, isNext) {
      if (found.length === 0) return null;
      // A list that grew has room for sixteen more; a copy is as long as it has to be.
      const candidates = settledInFlow(rulebook, inItsLanguage(rulebook, flow, found)).slice();
      if (candidates.length === 0) return null;
      const marked: MarkedFlow = { flow, candidates, shown: candidates, mentions: [], edition: UNDECIDED };
      all.add(marked, isNext);
      changed.add(marked);
      evidence.add(candidates);
      byOwner.set(flow.owner, byOwner.get(flow.owner)?.concat(marked) ?? [marked]);
      return marked;
    },

    place(owner) {
      for (const marked of byOwner.get(owner) ?? []) all.place(marked);
    },

    has: (owner) => byOwner.has(owner),

    flowsOf: (owner) => byOwner.get(owner) ?? [],

    forget,

    prune() {
      for (const owner of byOwner.keys()) if (!isInPage(owner)) forget(owner);
    },

    lookAgain(marked, look) {
      // Whoever asks may have held on to a flow that has left meanwhile; it is counted out already.
      if (!all.has(marked) || !isThere(marked)) return false;
      const shown = shownIn(marked.flow, marked.candidates, look);
      if (shown.length === marked.shown.length && shown.every((one, i) => one === marked.shown[i]))
        return false;
      evidence.remove(marked.shown);
      evidence.add(shown);
      marked.shown = shown;
      change(marked);
      return true;
    },

    flows: () => all,

    undecided() {
      const { edition } = evidence.weigh();
      if (edition === decidedBy) return [...changed];
      const flows = [...all.unordered].filter((marked) => marked.edition !== edition);
      if (flows.length === 0) decidedBy = edition;
      return flows;
    },

    decide(flows) {
      const weighing = evidence.weigh();
      const differing: MarkedFlow[] = [];
      for (const marked of flows) {
        if (marked.edition === weighing.edition || !all.has(marked)) continue;
        marked.edition = weighing.edition;
        changed.delete(marked);
        const mentions = ofOwners(decide(rulebook, marked.shown, weighing), isWanted);
        if (sameMentions(mentions, marked.mentions)) continue;
        marked.mentions = mentions.slice();
        differing.push(marked);
      }
      return differing;
    },

    decideAnew() {
      for (const marked of all) change(marked);
    },

    mentionAt(node, offset) {
      const place = placeOf(node);
      if (place === null) return null;
      const mention = lastStartingBy(place.marked.mentions, place.start + offset);
      if (mention === null || mention.end < place.start + offset) return null;
      return { marked: place.marked, mention };
    },

    current(placed) {
      const { marked, mention } = placed;
      if (all.has(marked)) {
        const same = marked.mentions.find((other) => isSame(mention, other));
        if (same === undefined) return null;
        return same === mention ? placed : { marked, mention: same };
      }
      // The text nodes tell which flow it is now; where the page made new ones, the block does.
      const readAgain = marked.flow.nodes.map(placeOf).find((place) => place !== null)?.marked;
      const flows = readAgain === undefined ? (byOwner.get(marked.flow.owner) ?? []) : [readAgain];
      const number = mentionsIn([marked], mention.owners[0].entity).findIndex(
        (one) => one.mention === mention,
      );
      return mentionsIn(flows, mention.owners[0].entity)[number] ?? null;
    },

    reasonsFor: (placed) => reasonsFor(placed, { names, weighing: evidence.weigh(), flows: all }),

    entities() {
      const counts = new Map<EntityKey, number>();
      for (const { mentions } of all)
        for (const { owners } of mentions)
          for (const { entity } of owners) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      return [...counts].map(([id, count]) => ({ id, count }));
    },

    mentionsOf: (entity) => mentionsIn(all, entity),
  };
}

/** Whether the text of a flow's names is in the page; text that was just written anew is about to be read again. */
function isThere({ flow, candidates }: MarkedFlow): boolean {
  return candidates.every(({ start, end }) => nodesIn(flow, start, end)[0]?.isConnected);
}
