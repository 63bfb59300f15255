/** What the toolbar badge says. */
import type { EntityKey } from '../article/entity-key.ts';

/** The number of different entities that the frames hold together; '' for none, which shows no badge. */
export function badgeText(entitiesOfFrames: readonly (readonly EntityKey[])[]): string {
  const count = new Set(entitiesOfFrames.flat()).size;
  return count === 0 ? '' : String(count);
}
