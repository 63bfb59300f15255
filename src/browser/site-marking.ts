/** From the reader's settings to how the pages of a site are marked. Pure. */
import { partsOfKey } from '../article/entity-key.ts';
import type { Marking } from '../page/marking.ts';
import type { Settings } from './settings-values.ts';

/**
 * The marking of pages of a site. With `isForced` colours are the reader's own, which Chromium gives every highlight as a
 * block: then nothing is painted.
 */
export function markingOf(
  { look, density, unmarkedKinds, hiddenNames, unusedArticles }: Settings,
  site: string,
  isForced: boolean,
): Marking {
  const hidden = new Set(hiddenNames.flatMap((name) => (name.site === site ? [name.entity] : [])));
  return {
    look: isForced ? 'none' : look,
    density,
    isWanted: (entity, kind) =>
      !hidden.has(entity) &&
      !unmarkedKinds.includes(kind) &&
      !unusedArticles.includes(partsOfKey(entity).article),
  };
}
