/**
 * A page is reported frame by frame; the popup shows it as one. Pure: page-link.ts does the asking.
 */
import type { EntityKey } from '../article/entity-key.ts';
import type { FrameReports } from './frame-reports.ts';
import type { EntityCount, FrameState, PageReport } from './messages.ts';

/** What the popup knows of the page in the active tab. */
export type PageState =
  /** No frame has answered yet. */
  | { readonly name: 'asking' }
  /** The browser could not be asked; `message` is what it said. */
  | { readonly name: 'failed'; readonly message: string }
  | {
      readonly name: 'reachable';
      /** What a pause applies to: the top frame's host name, '' where it has none. */
      readonly site: string;
      /** The top frame's, but `reading` while any frame is being read. */
      readonly state: FrameState;
      /** Counts of all frames together, in order of first appearance. */
      readonly found: readonly EntityCount[];
      /**
       * The entity whose card was last opened over the page; null where none was. Of several frames that know one, the
       * first: they do not say when.
       */
      readonly lookedAt: EntityKey | null;
    }
  | { readonly name: 'unreachable'; readonly reason: UnreachableReason };

export type UnreachableReason =
  /** Sidelight may read sites, but does not run in this page. */
  | 'not-allowed-here'
  /** The browser or the reader withholds the permission to read sites. */
  | 'permission-withheld'
  /** Sidelight is there, or the page is being loaded, but nothing has come from it for a while. */
  | 'no-answer'
  /** The permission has just been given; it works from the page's next load on. */
  | 'reload-needed';

/** The frames' reports as one page: the top frame first, then by frame id. `asking` while there is none. */
export function mergeReports(reports: FrameReports): PageState {
  if (reports.size === 0) return { name: 'asking' };
  const counts = new Map<EntityKey, number>();
  for (const [, report] of inOrder(reports))
    for (const { id, count } of report.entities) counts.set(id, (counts.get(id) ?? 0) + count);
  const top = reports.get(0);
  return {
    name: 'reachable',
    site: top?.site ?? '',
    state: [...reports.values()].some(({ state }) => state === 'reading')
      ? 'reading'
      : (top?.state ?? 'read'),
    found: [...counts].map(([id, count]) => ({ id, count })),
    lookedAt: inOrder(reports).find(([, { lookedAt }]) => lookedAt !== null)?.[1].lookedAt ?? null,
  };
}

/** Where the page's `index`-th mention of an entity stands, counted over its frames. */
export interface MentionPlace {
  readonly frameId: number;
  /** Counted in the frame. */
  readonly index: number;
}

/** The place of mention `index` (0-based) of `entity`; null where the page has no such mention. */
export function placeOfMention(reports: FrameReports, entity: EntityKey, index: number): MentionPlace | null {
  let rest = index;
  if (rest < 0) return null;
  for (const [frameId, report] of inOrder(reports)) {
    const count = report.entities.find(({ id }) => id === entity)?.count ?? 0;
    if (rest < count) return { frameId, index: rest };
    rest -= count;
  }
  return null;
}

function inOrder(reports: FrameReports): readonly (readonly [number, PageReport])[] {
  return [...reports].sort(([a], [b]) => a - b);
}
