/** Finding and comparing in the mentions of a flow, which are sorted by start. */

import type { EntityKey } from '../article/entity-key.ts';
import { firstFrom } from '../detect/bisect.ts';
import type { Mention, Owner } from '../detect/decide.ts';
import type { MarkedFlow, PlacedMention } from './marked-flow.ts';

/** The last mention that starts at or before `offset`, by bisection: a flow may hold very many. */
export function lastStartingBy(mentions: readonly Mention[], offset: number): Mention | null {
  return mentions[firstFrom(mentions, offset + 1, ({ start }) => start) - 1] ?? null;
}

/** Whether two lists hold the same mentions. */
export function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((mention, i) => isSame(mention, b[i]));
}

/** Whether two mentions are of the same stretch and the same entities. */
export function isSame(a: Mention, b: Mention | undefined): boolean {
  return (
    a.start === b?.start &&
    a.end === b.end &&
    a.owners.length === b.owners.length &&
    a.owners.every(({ entity }, i) => entity === b.owners[i]?.entity)
  );
}

/** The mentions with those of their owners that are wanted; without those that have none. */
export function ofOwners(
  mentions: readonly Mention[],
  isWanted: (owner: Owner) => boolean,
): readonly Mention[] {
  return mentions.flatMap((mention) => {
    const [first, ...others] = mention.owners.filter(isWanted);
    if (first === undefined) return [];
    return [
      others.length + 1 === mention.owners.length ? mention : { ...mention, owners: [first, ...others] },
    ];
  });
}

/** The mentions of an entity in some flows. */
export function mentionsIn(flows: Iterable<MarkedFlow>, entity: EntityKey): PlacedMention[] {
  return [...flows].flatMap((marked) =>
    marked.mentions
      .filter(({ owners }) => owners.some((owner) => owner.entity === entity))
      .map((mention) => ({ marked, mention })),
  );
}
