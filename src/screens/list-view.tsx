/** The popup's first view: the articles, what of them is on the page, and a search over all of it. */
import { useRef } from 'preact/hooks';
import { wordsAt } from '../article/article.ts';
import type { EntityKey } from '../article/entity-key.ts';
import type { Library } from '../article/library.ts';
import type { PageState } from '../browser/merge-reports.ts';
import { FoundList } from './found-list.tsx';
import { listRows } from './list-rows.ts';
import { PageNotice } from './page-notice.tsx';
import { SearchBox } from './search-box.tsx';
import { SiteSwitch } from './site-switch.tsx';

interface ListViewProps {
  readonly library: Library;
  readonly page: PageState;
  readonly query: string;
  readonly on: {
    readonly query: (query: string) => void;
    readonly open: (entity: EntityKey) => void;
    readonly openArticle: (article: string) => void;
    readonly pause: (site: string, paused: boolean) => void;
    readonly allowSites: () => void;
    readonly reload: () => void;
  };
}

/** Header, search and list. */
export function ListView({ library, page, query, on }: ListViewProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows = listRows(library, page, query);
  const whole = library.length === 1 ? 'this story' : 'your stories';
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
        <div class="sl-stories">
          {library.map((article) => (
            <button
              key={article.id}
              type="button"
              class="sl-headline"
              data-article={article.id}
              onClick={() => on.openArticle(article.id)}
              lang={article.lang}
            >
              {wordsAt(article, article.headline)}
            </button>
          ))}
        </div>
        <FoundCount page={page} whole={whole} />
      </header>
      <SearchBox
        query={query}
        whole={whole}
        resultCount={resultCount}
        onQuery={on.query}
        onDown={() => list.current?.querySelector<HTMLElement>('[data-entity]')?.focus()}
      />
      <div class="sl-scroll" ref={list}>
        {query.trim() === '' && (
          <PageNotice page={page} whole={whole} onAllowSites={on.allowSites} onReload={on.reload} />
        )}
        <FoundList rows={rows} whole={whole} onOpen={on.open} />
        {resultCount === 0 && query.trim() !== '' && (
          <p class="sl-notice">
            No card of {whole} has “{query.trim()}”.
          </p>
        )}
      </div>
    </>
  );
}

function FoundCount({ page, whole }: { readonly page: PageState; readonly whole: string }) {
  if (page.name !== 'reachable' || page.found.length === 0) return null;
  const mentions = page.found.reduce((sum, { count }) => sum + count, 0);
  const names = page.found.length === 1 ? '1 name' : `${page.found.length} names`;
  return (
    <p class="sl-found">
      {names} of {whole} on this page, {mentions === 1 ? 'mentioned once' : `${mentions} mentions`}
    </p>
  );
}
