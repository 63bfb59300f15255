/** The popup's first view: the articles, what of them is on the page, and a search over all of it. */
import { useRef } from 'preact/hooks';
import { wordsAt } from '../article/article.ts';
import type { EntityKey } from '../article/entity-key.ts';
import type { Library } from '../article/library.ts';
import type { PageState } from '../browser/merge-reports.ts';
import { say, sayCount } from '../words/words.ts';
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
        <FoundList rows={rows} onOpen={on.open} />
        {resultCount === 0 && query.trim() !== '' && (
          <p class="sl-notice">{say('popup_no_card', query.trim())}</p>
        )}
      </div>
    </>
  );
}

function FoundCount({ page }: { readonly page: PageState }) {
  if (page.name !== 'reachable' || page.found.length === 0) return null;
  const mentions = page.found.reduce((sum, { count }) => sum + count, 0);
  return (
    <p class="sl-found">
      {sayCount('popup_names', page.found.length)} · {sayCount('popup_mentions', mentions)}
    </p>
  );
}
