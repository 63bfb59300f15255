/** The popup's first view: the story, what of it is on the page, and a search over all of it. */
import { useRef } from 'preact/hooks';
import { type Article, type EntityId, wordsAt } from '../article/article.ts';
import type { PageState } from '../browser/merge-reports.ts';
import { FoundList } from './found-list.tsx';
import { listRows } from './list-rows.ts';
import { PageNotice } from './page-notice.tsx';
import { SearchBox } from './search-box.tsx';
import { SiteSwitch } from './site-switch.tsx';

interface ListViewProps {
  readonly article: Article;
  readonly page: PageState;
  readonly query: string;
  readonly on: {
    readonly query: (query: string) => void;
    readonly open: (entity: EntityId) => void;
    readonly openArticle: () => void;
    readonly pause: (site: string, paused: boolean) => void;
    readonly allowSites: () => void;
    readonly reload: () => void;
  };
}

/** Header, search and list. */
export function ListView({ article, page, query, on }: ListViewProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows = listRows(article, page, query);
  const resultCount = rows.onPage.length + rows.others.length;
  return (
    <>
      <header class="sl-masthead">
        <div class="sl-masthead-line">
          <h1 class="sl-product">Sidelight</h1>
          {page.name === 'reachable' && page.state !== 'unreadable' && page.site !== '' && (
            <SiteSwitch
              site={page.site}
              paused={page.state === 'paused'}
              onChange={(paused) => on.pause(page.site, paused)}
            />
          )}
        </div>
        <button
          type="button"
          class="sl-headline"
          data-article=""
          onClick={on.openArticle}
          lang={article.lang}
        >
          {wordsAt(article, article.headline)}
        </button>
        <FoundCount page={page} />
      </header>
      <SearchBox
        query={query}
        resultCount={resultCount}
        onQuery={on.query}
        onDown={() => list.current?.querySelector<HTMLElement>('[data-entity]')?.focus()}
      />
      <div class="sl-scroll" ref={list}>
        {query.trim() === '' && <PageNotice page={page} onAllowSites={on.allowSites} onReload={on.reload} />}
        <FoundList rows={rows} lang={article.lang} onOpen={on.open} />
        {resultCount === 0 && query.trim() !== '' && (
          <p class="sl-notice">No card of this story has “{query.trim()}”.</p>
        )}
      </div>
    </>
  );
}

function FoundCount({ page }: Pick<ListViewProps, 'page'>) {
  if (page.name !== 'reachable' || page.found.length === 0) return null;
  const mentions = page.found.reduce((sum, { count }) => sum + count, 0);
  const names = page.found.length === 1 ? '1 name' : `${page.found.length} names`;
  return (
    <p class="sl-found">
      {names} of this story on this page, {mentions === 1 ? 'mentioned once' : `${mentions} mentions`}
    </p>
  );
}
