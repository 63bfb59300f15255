/** Goes to mentions: to one of an entity, or from one to the next. */
import type { EntityKey } from '../article/entity-key.ts';
import type { MarkedFlow, PlacedMention } from './marked-flow.ts';
import type { MentionIndex } from './mention-index.ts';
import { bringToMiddle } from './scrolling.ts';
import { type Step, type StepFrom, stepFrom } from './step.ts';

/** A mention, and which one it is of those that are marked. */
export interface SteppedTo {
  readonly placed: PlacedMention;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface Going {
  /** Scrolls to the n-th mention of an entity, counting round, and returns it. Null when there is none. */
  to(entity: EntityKey, number: number): PlacedMention | null;
  /** Scrolls to the marked mention after one, or before it. Null where there is none that way. */
  on(from: StepFrom, step: Step): SteppedTo | null;
}

export interface GoingOptions {
  readonly index: MentionIndex;
  /** The mentions that are marked, in reading order. */
  readonly marked: () => readonly PlacedMention[];
  readonly near: ReadonlySet<MarkedFlow>;
  /** Decides what is to be decided. */
  readonly decide: () => void;
}

export function createGoing({ index, marked, near, decide }: GoingOptions): Going {
  /** What `choose` gives that can be seen: one far away was counted by its styles. */
  const seen = (choose: () => PlacedMention | null): PlacedMention | null => {
    let placed = choose();
    while (placed !== null && index.lookAgain(placed.marked, 'boxes')) {
      decide();
      placed = choose();
    }
    if (placed !== null) bringToMiddle(placed);
    return placed;
  };
  return {
    to: (entity, number) =>
      seen(() => {
        const mentions = index.mentionsOf(entity);
        return mentions[((number % mentions.length) + mentions.length) % mentions.length] ?? null;
      }),
    on(from, step) {
      let all = marked();
      const placed = seen(() => {
        all = marked();
        return stepFrom(all, from, near, step);
      });
      if (placed === null) return null;
      return {
        placed,
        number: all.findIndex(({ mention }) => mention === placed.mention) + 1,
        of: all.length,
      };
    },
  };
}
