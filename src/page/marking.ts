/** How mentions are marked: which of them, and with what look. Chosen by the reader, changed while a page is open. */
import type { EntityKind } from '../article/article.ts';
import type { EntityKey } from '../article/entity-key.ts';

/** `none` paints nothing; the names can still be pointed at. */
export type Look = 'underline' | 'tint' | 'both' | 'none';

/** All mentions, or an entity's first in each section; `automatic` is all on short pages and the first on long ones. */
export type Density = 'automatic' | 'all' | 'first';

export interface Marking {
  readonly look: Look;
  readonly density: Density;
  /** Whether names of an entity are to be found at all. */
  readonly isWanted: (entity: EntityKey, kind: EntityKind) => boolean;
}

const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'event', 'group', 'term', 'figure'];

/** The highlight that a mention of a kind is painted with; marks-*.css give it its look. */
export function highlightName(look: Exclude<Look, 'none'>, kind: EntityKind): string {
  return `sidelight-${look}-${kind}`;
}

/** The names of all highlights that marks are painted with. */
export function highlightNames(): readonly string[] {
  const looks = ['underline', 'tint', 'both'] as const;
  return looks.flatMap((look) => KINDS.map((kind) => highlightName(look, kind)));
}
