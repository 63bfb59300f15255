/**
 * Where the reader is in the popup and how they came there. Pure; what the page holds comes from outside
 * and is not part of it.
 */
import type { SentenceId } from '../article/article.ts';
import type { EntityKey } from '../article/entity-key.ts';
import type { PageState } from '../browser/merge-reports.ts';
import type { Tab } from './list-rows.ts';

export type View =
  | { readonly name: 'list' }
  | { readonly name: 'card'; readonly entity: EntityKey }
  /** A whole article; `sentence` is the one to look at, null for the article from its beginning. */
  | { readonly name: 'article'; readonly article: string; readonly sentence: SentenceId | null };

export interface PopupState {
  readonly view: View;
  /** The views that lead here, the first one first: what going back goes back through. */
  readonly trail: readonly View[];
  /** The view that was just gone back from, which says where the focus belongs; null after a step forward. */
  readonly left: View | null;
  readonly query: string;
  /** The tab that the reader chose; null where none was chosen. */
  readonly tab: Tab | null;
  /** The row that the arrow keys, or opening its card, went to last. It need not be in the list. */
  readonly selected: EntityKey | null;
  /** The mention the page was last scrolled to. */
  readonly shown: { readonly entity: EntityKey; readonly index: number } | null;
}

export type PopupEvent =
  | { readonly type: 'query-changed'; readonly query: string }
  | { readonly type: 'tab-chosen'; readonly tab: Tab }
  | { readonly type: 'row-selected'; readonly entity: EntityKey }
  | { readonly type: 'entity-chosen'; readonly entity: EntityKey }
  | { readonly type: 'sentence-chosen'; readonly article: string; readonly sentence: SentenceId | null }
  | { readonly type: 'went-back' }
  | { readonly type: 'mention-shown'; readonly entity: EntityKey; readonly index: number };

export const INITIAL_STATE: PopupState = {
  view: { name: 'list' },
  trail: [],
  left: null,
  query: '',
  tab: null,
  selected: null,
  shown: null,
};

/** The state after an event. */
export function reducePopup(state: PopupState, event: PopupEvent): PopupState {
  switch (event.type) {
    case 'query-changed':
      return { ...state, query: event.query, selected: null };
    case 'tab-chosen':
      return { ...state, tab: event.tab, selected: null };
    case 'row-selected':
      return { ...state, selected: event.entity };
    case 'entity-chosen': {
      const isFromList = state.view.name === 'list';
      const next = opened(state, { name: 'card', entity: event.entity });
      return isFromList ? { ...next, selected: event.entity } : next;
    }
    case 'sentence-chosen': {
      const { article, sentence } = event;
      const view: View = { name: 'article', article, sentence };
      // Another sentence of the article that is already open is no further step.
      const isOpen = state.view.name === 'article' && state.view.article === article;
      return isOpen ? { ...state, view, left: null } : opened(state, view);
    }
    case 'went-back': {
      const view = state.trail.at(-1);
      if (view === undefined) return state;
      return { ...state, view, trail: state.trail.slice(0, -1), left: state.view };
    }
    case 'mention-shown':
      return { ...state, shown: { entity: event.entity, index: event.index } };
  }
}

function opened(state: PopupState, view: View): PopupState {
  const { view: before } = state;
  if (before.name === 'card' && view.name === 'card' && before.entity === view.entity) return state;
  return { ...state, view, trail: [...state.trail, before], left: null };
}

/** The tab that is shown: the chosen one, or the one that has something to show. */
export function shownTab(state: PopupState, page: PageState): Tab {
  if (state.tab !== null) return state.tab;
  if (page.name === 'asking') return 'page';
  if (page.name !== 'reachable') return 'all';
  return page.found.length > 0 || page.state === 'reading' ? 'page' : 'all';
}

/**
 * The selected one of the listed rows, which Enter opens: the one the reader went to, otherwise `start`. Null where
 * neither is listed.
 */
export function selectedRow(
  { selected }: PopupState,
  listed: readonly EntityKey[],
  start: EntityKey | null,
): EntityKey | null {
  return [selected, start].find((key) => key !== null && listed.includes(key)) ?? null;
}

/** The row so many below (or above) the selected one, no further than the ends; the first or last where none is. */
export function rowBeside(
  listed: readonly EntityKey[],
  selected: EntityKey | null,
  step: number,
): EntityKey | null {
  if (selected === null) return listed.at(step > 0 ? 0 : -1) ?? null;
  const at = listed.indexOf(selected) + step;
  return listed[Math.min(Math.max(at, 0), listed.length - 1)] ?? null;
}

/** How often the page mentions an entity; 0 where it does not or cannot be asked. */
export function mentionCount(page: PageState, entity: EntityKey): number {
  if (page.name !== 'reachable') return 0;
  return page.found.find(({ id }) => id === entity)?.count ?? 0;
}

/** The 0-based mention the page was last scrolled to; null where it was not, or no longer has that many. */
export function shownIndex(state: PopupState, page: PageState, entity: EntityKey): number | null {
  if (state.shown === null || state.shown.entity !== entity) return null;
  return state.shown.index < mentionCount(page, entity) ? state.shown.index : null;
}

/**
 * The mention that the next step on the page goes to, forth (1) or back (-1), around its ends; null where there is
 * none. The first step goes to the first or to the last one.
 */
export function nextIndex(
  state: PopupState,
  page: PageState,
  entity: EntityKey,
  step: 1 | -1,
): number | null {
  const count = mentionCount(page, entity);
  if (count === 0) return null;
  const index = shownIndex(state, page, entity) ?? (step === 1 ? -1 : 0);
  return (index + step + count) % count;
}
