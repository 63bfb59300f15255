/**
 * The index of a page: every flow with a name in it, the mentions decided from them, and the way from a
 * text node back to its mentions. The highlights are painted from it; nothing is read back from them.
 */
import type { EntityKey } from '../article/entity-key.ts';
import type { Candidate } from '../detect/candidate.ts';
import { decide, type Mention } from '../detect/decide.ts';
import type { Dictionary } from '../detect/dictionary.ts';
import { createEvidence } from '../detect/evidence.ts';
import { settledInFlow } from '../detect/flow-candidates.ts';
import type { Flow, FlowOwner } from './flows.ts';
import { inItsLanguage } from './languages.ts';
import { type MarkReason, reasonsFor } from './mark-reason.ts';
import { isSame, lastStartingBy, sameMentions } from './mention-lists.ts';
import { inReadingOrder } from './reading-order.ts';
import { shownIn } from './visibility.ts';

/** A flow in which a name was found. */
export interface MarkedFlow {
  readonly flow: Flow;
  readonly candidates: readonly Candidate[];
  /** Those of `candidates` that the reader can see, as last looked at. */
  shown: readonly Candidate[];
  /** Decided from `shown` and the evidence of the page. */
  mentions: readonly Mention[];
}

/** A mention together with the flow it stands in. */
export interface PlacedMention {
  readonly marked: MarkedFlow;
  readonly mention: Mention;
}

export interface EntityCount {
  readonly id: EntityKey;
  readonly count: number;
}

export interface MentionIndex {
  /** Takes a scanned flow in. Returns null when it holds no name. */
  add(flow: Flow, found: readonly Candidate[]): MarkedFlow | null;
  /** Forgets the flows of an owner; for one whose text is about to be read again. */
  forget(owner: FlowOwner): void;
  /** Forgets flows whose owner has left the document. */
  prune(): void;
  /** Looks again at which names of a flow can be seen. Returns whether that changed. */
  lookAgain(marked: MarkedFlow): boolean;
  /** All flows with a name in them. */
  flows(): Iterable<MarkedFlow>;
  /** Decides anew where flows or the evidence changed; returns the flows whose mentions differ. */
  settle(): readonly MarkedFlow[];
  /** The mention around or right before an offset of a text node, or null. */
  mentionAt(node: Text, offset: number): PlacedMention | null;
  /** What a mention found earlier is now, its block perhaps read again meanwhile; null when it is gone. */
  current(placed: PlacedMention): PlacedMention | null;
  /** Why a mention is one, for each of its owners. */
  reasonsFor(placed: PlacedMention): readonly MarkReason[];
  /** Entities with a mention, by first appearance in the document. */
  entities(): readonly EntityCount[];
  /** The mentions of one entity, in document order. */
  mentionsOf(entity: EntityKey): readonly PlacedMention[];
}

/** `onForget` is told of every flow that leaves the index. */
export function createMentionIndex(
  dictionary: Dictionary,
  onForget: (marked: MarkedFlow) => void,
): MentionIndex {
  const byOwner = new Map<FlowOwner, Set<MarkedFlow>>();
  const all = new Set<MarkedFlow>();
  const byNode = new WeakMap<Text, { readonly marked: MarkedFlow; readonly start: number }>();
  const evidence = createEvidence(dictionary);
  const unsettled = new Set<MarkedFlow>();
  let weighing = evidence.weigh();

  const drop = (marked: MarkedFlow) => {
    evidence.remove(marked.shown);
    all.delete(marked);
    unsettled.delete(marked);
    for (const node of marked.flow.nodes) if (byNode.get(node)?.marked === marked) byNode.delete(node);
    onForget(marked);
  };

  const forget = (owner: FlowOwner) => {
    for (const marked of byOwner.get(owner) ?? []) drop(marked);
    byOwner.delete(owner);
  };

  const ordered = (): MarkedFlow[] =>
    inReadingOrder(
      [...all].filter((marked) => marked.mentions.length > 0),
      (marked) => marked.flow.nodes[0] ?? marked.flow.owner,
    );

  return {
    add(flow, found) {
      const candidates = settledInFlow(dictionary, inItsLanguage(dictionary, flow, found));
      if (candidates.length === 0) return null;
      const shown = shownIn(flow, candidates, 'styles');
      const marked: MarkedFlow = { flow, candidates, shown, mentions: [] };
      all.add(marked);
      unsettled.add(marked);
      evidence.add(shown);
      const siblings = byOwner.get(flow.owner);
      if (siblings === undefined) byOwner.set(flow.owner, new Set([marked]));
      else siblings.add(marked);
      flow.nodes.forEach((node, i) => {
        byNode.set(node, { marked, start: flow.starts[i] ?? 0 });
      });
      return marked;
    },

    forget,

    prune() {
      for (const owner of byOwner.keys()) if (!owner.isConnected) forget(owner);
    },

    lookAgain(marked) {
      // Whoever asks may have held on to a flow that has left meanwhile; it is counted out already.
      if (!all.has(marked)) return false;
      const shown = shownIn(marked.flow, marked.candidates, 'boxes');
      if (shown.length === marked.shown.length && shown.every((one, i) => one === marked.shown[i]))
        return false;
      evidence.remove(marked.shown);
      evidence.add(shown);
      marked.shown = shown;
      unsettled.add(marked);
      return true;
    },

    flows: () => all,

    settle() {
      const weighed = evidence.weigh();
      const sameEvidence = weighed.verdicts.every((verdict, rule) => verdict === weighing.verdicts[rule]);
      weighing = weighed;
      const changed: MarkedFlow[] = [];
      for (const marked of sameEvidence ? unsettled : all) {
        const mentions = decide(dictionary, marked.shown, weighing);
        if (sameMentions(mentions, marked.mentions)) continue;
        marked.mentions = mentions;
        changed.push(marked);
      }
      unsettled.clear();
      return changed;
    },

    mentionAt(node, offset) {
      const place = byNode.get(node);
      if (place === undefined) return null;
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
      const kept = marked.flow.nodes.find((node) => byNode.has(node));
      const readAgain = kept && byNode.get(kept)?.marked;
      const flows = readAgain === undefined ? (byOwner.get(marked.flow.owner) ?? []) : [readAgain];
      const number = mentionsIn([marked], mention.owners[0].entity).findIndex(
        (one) => one.mention === mention,
      );
      return mentionsIn(flows, mention.owners[0].entity)[number] ?? null;
    },

    reasonsFor: (placed) => reasonsFor(placed, { dictionary, weighing, flows: all }),

    entities() {
      const counts = new Map<EntityKey, number>();
      for (const { mentions } of ordered())
        for (const { owners } of mentions)
          for (const { entity } of owners) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      return [...counts].map(([id, count]) => ({ id, count }));
    },

    mentionsOf: (entity) => mentionsIn(ordered(), entity),
  };
}

function mentionsIn(flows: Iterable<MarkedFlow>, entity: EntityKey): PlacedMention[] {
  return [...flows].flatMap((marked) =>
    marked.mentions
      .filter(({ owners }) => owners.some((owner) => owner.entity === entity))
      .map((mention) => ({ marked, mention })),
  );
}
