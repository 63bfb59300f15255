/** What the popup is shown with on its stage: a page with some names on it, and everything that can stand in its way. */
import type { EntityKey } from '../../../../src/article/entity-key.ts';
import type { PageState } from '../../../../src/browser/merge-reports.ts';
import type { PopupData } from '../../../../src/screens/popup-data.ts';

/** The bundled article. */
const ARTICLE = 'south-korea-summons-russian-ambassador';
export const keyOf = (entity: string): EntityKey => `${ARTICLE}/${entity}`;

type Reachable = Extract<PageState, { readonly name: 'reachable' }>;

const REACHABLE: Reachable = {
  name: 'reachable',
  site: 'news.example',
  state: 'read',
  found: [
    { id: keyOf('seoul'), count: 3 },
    { id: keyOf('georgi-zinoviev'), count: 2 },
    { id: keyOf('south-korea'), count: 9 },
    { id: keyOf('nis'), count: 1 },
    { id: keyOf('nato'), count: 1 },
  ],
  lookedAt: null,
};

/** A page that was read. NATO is mentioned in a frame only, which has no place on the page's map. */
export const READ: PopupData = {
  page: REACHABLE,
  places: {
    height: 4_000,
    view: [400, 1_200],
    middles: {
      [keyOf('seoul')]: [100, 1_000, 3_000],
      [keyOf('georgi-zinoviev')]: [500, 3_900],
      [keyOf('south-korea')]: [120, 540, 960, 1_380, 1_800, 2_220, 2_640, 3_060, 3_480],
      [keyOf('nis')]: [2_000],
    },
  },
  settings: { isPausedEverywhere: false, pausedSites: [] },
  order: 'appearance',
  problem: null,
};

/** The same with another page. */
export const withPage = (page: PageState): PopupData => ({ ...READ, page, places: null });
const nothing = (state: Reachable['state']) => withPage({ ...REACHABLE, state, found: [] });

/** The page, with the entity whose card was last open over it. */
export const lookedAt = (entity: string): PopupData => ({
  ...READ,
  page: { ...REACHABLE, lookedAt: keyOf(entity) },
});

export interface Standing {
  readonly data: PopupData;
  /** Words of the heading. */
  readonly says: string;
  /** What its button asks for; null where there is nothing to do. */
  readonly action: readonly [name: string, ...given: unknown[]] | null;
}

/** Everything that can stand between the popup and the names of a page. */
export const STANDINGS: Readonly<Record<string, Standing>> = {
  'nothing on the page': { data: nothing('read'), says: 'mentions nothing', action: null },
  'the site paused': {
    data: { ...nothing('paused'), settings: { isPausedEverywhere: false, pausedSites: ['news.example'] } },
    says: 'paused on news.example',
    action: ['onPause', 'news.example', false],
  },
  'all sites paused': {
    data: { ...nothing('paused'), settings: { isPausedEverywhere: true, pausedSites: [] } },
    says: 'paused everywhere',
    action: ['onPauseEverywhere', false],
  },
  'a page that removes marks': { data: nothing('yielded'), says: 'leaves this page alone', action: null },
  'a document that is not read': { data: nothing('unreadable'), says: 'does not read', action: null },
  'a page where it may not run': {
    data: withPage({ name: 'unreachable', reason: 'not-allowed-here' }),
    says: 'does not run on this page',
    action: ['onReload'],
  },
  'no permission': {
    data: withPage({ name: 'unreachable', reason: 'permission-withheld' }),
    says: 'may not read this page',
    action: ['onAllowSites'],
  },
  'permission just given': {
    data: withPage({ name: 'unreachable', reason: 'reload-needed' }),
    says: 'Allowed',
    action: ['onReload'],
  },
  'a page that does not answer': {
    data: withPage({ name: 'unreachable', reason: 'no-answer' }),
    says: 'does not answer',
    action: ['onReload'],
  },
  'a browser that does not answer': {
    data: withPage({ name: 'failed', message: 'No tab with id: 4' }),
    says: 'could not be asked',
    action: ['onRetry'],
  },
};

/** What is shown while nobody has answered yet. */
export const WAITING: Readonly<Record<string, { readonly data: PopupData; readonly says: string }>> = {
  asking: { data: withPage({ name: 'asking' }), says: 'Asking the page' },
  reading: { data: nothing('reading'), says: 'Reading the page' },
};
