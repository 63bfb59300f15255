/** The popup's first view: the articles, what of them is on the page, and a search over all of it. */
import { useMemo } from 'preact/hooks';
import { wordsAt } from '../article/article.ts';
import type { EntityKey } from '../article/entity-key.ts';
import type { Library } from '../article/library.ts';
import type { ListOrder } from '../browser/list-order.ts';
import { say } from '../words/words.ts';
import { FoundList } from './found-list.tsx';
import { rowId } from './list-row.tsx';
import { isSearch, listRows, type Tab, tabCounts } from './list-rows.ts';
import { ListTabs, tabId } from './list-tabs.tsx';
import { Notice } from './notice.tsx';
import { type NoticeCallbacks, PageNotice } from './page-notice.tsx';
import type { EntityMap } from './page-places.ts';
import type { PopupData } from './popup-data.ts';
import { type PopupState, rowBeside, selectedRow, shownIndex, shownTab } from './popup-state.ts';
import { SearchBox } from './search-box.tsx';
import { SiteSwitch } from './site-switch.tsx';

interface ListViewProps {
  readonly library: Library;
  readonly data: PopupData;
  readonly maps: ReadonlyMap<EntityKey, EntityMap>;
  readonly state: PopupState;
  readonly on: ListCallbacks;
}

export interface ListCallbacks extends NoticeCallbacks {
  readonly query: (query: string) => void;
  readonly tab: (tab: Tab) => void;
  readonly order: (order: ListOrder) => void;
  readonly select: (entity: EntityKey) => void;
  readonly open: (entity: EntityKey) => void;
  readonly openArticle: (article: string) => void;
  readonly show: (entity: EntityKey, index: number) => void;
  /** The mention after the one shown last. */
  readonly showNext: (entity: EntityKey) => void;
}

const LIST_ID = 'sl-list';
const PANEL_ID = 'sl-panel';

/** How many rows a key moves the selection. Home and End are the search field's own. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 };

/** Header, search, tabs and list. */
export function ListView({ library, data, maps, state, on }: ListViewProps) {
  const { page, order, settings } = data;
  const { query } = state;
  const tab = shownTab(state, page);
  const isSearching = isSearch(query);
  const rows = useMemo(
    () => listRows(library, page, { tab, order, query }),
    [library, page, tab, order, query],
  );
  const listed = rows.groups.flatMap((group) => group.rows.map(({ entity }) => entity));
  const lookedAt = page.name === 'reachable' ? page.lookedAt : null;
  const selected = selectedRow(state, listed, isSearching ? (listed[0] ?? null) : lookedAt);
  const isPausedEverywhere = settings?.isPausedEverywhere ?? false;

  const keyed = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = rowBeside(listed, selected, step);
      event.preventDefault();
      if (next !== null) on.select(next);
    } else if (event.key === 'Enter' && selected !== null) {
      event.preventDefault();
      if (event.shiftKey) on.showNext(selected);
      else on.open(selected);
    }
  };

  // What a search finds belongs to no tab.
  const panel = isSearching ? {} : ({ role: 'tabpanel', 'aria-labelledby': tabId(tab) } as const);

  return (
    <>
      <header class="sl-masthead">
        <div class="sl-masthead-line">
          <h1 class="sl-product">{say('extension_name')}</h1>
          {page.name === 'reachable' &&
            page.state !== 'unreadable' &&
            page.site !== '' &&
            !isPausedEverywhere && (
              <SiteSwitch
                site={page.site}
                paused={settings?.pausedSites.includes(page.site) ?? page.state === 'paused'}
                onChange={(paused) => on.pause(page.site, paused)}
              />
            )}
        </div>
        <div class="sl-stories">
          {library.map((article) => (
            <button
              key={article.id}
              type="button"
              class="sl-headline"
              data-article={article.id}
              onClick={() => on.openArticle(article.id)}
              lang={article.lang}
              dir="auto"
            >
              {wordsAt(article, article.headline)}
            </button>
          ))}
        </div>
      </header>
      <SearchBox
        query={query}
        listId={LIST_ID}
        selectedId={selected === null ? null : rowId(selected)}
        hasRows={listed.length > 0}
        onQuery={on.query}
        onKeyDown={keyed}
      />
      <ListTabs
        tab={tab}
        counts={tabCounts(library, page)}
        order={order}
        found={isSearching ? listed.length + rows.left : null}
        panelId={PANEL_ID}
        onTab={on.tab}
        onOrder={on.order}
      />
      <div class="sl-scroll" id={PANEL_ID} tabIndex={-1} {...panel}>
        {!isSearching && <PageNotice page={page} isPausedEverywhere={isPausedEverywhere} on={on} />}
        {isSearching && listed.length === 0 && (
          <Notice heading={say('popup_no_card', query.trim())}>{say('popup_no_card_hint')}</Notice>
        )}
        {listed.length > 0 && (
          <FoundList
            id={LIST_ID}
            rows={rows}
            selected={selected}
            lookedAt={lookedAt}
            maps={maps}
            shownOf={(entity) => shownIndex(state, page, entity)}
            onOpen={on.open}
            onShow={on.show}
            onKeyDown={keyed}
          />
        )}
      </div>
    </>
  );
}
