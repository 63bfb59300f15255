/** What stands between Sidelight and the page, said plainly, with the way out where there is one. */
import type { PageState, UnreachableReason } from '../browser/merge-reports.ts';
import type { FrameState } from '../browser/messages.ts';

interface PageNoticeProps {
  readonly page: PageState;
  /** What is looked for: “this story” or “your stories”. */
  readonly whole: string;
  readonly onAllowSites: () => void;
  readonly onReload: () => void;
}

/** Nothing while the page is there and has names of the story. */
export function PageNotice({ page, whole, onAllowSites, onReload }: PageNoticeProps) {
  switch (page.name) {
    case 'asking':
      return (
        <p class="sl-notice" role="status">
          Looking at the page…
        </p>
      );
    case 'reachable':
      return page.found.length > 0 ? null : <NothingFound state={page.state} whole={whole} />;
    case 'unreachable':
      return <Unreachable reason={page.reason} onAllowSites={onAllowSites} onReload={onReload} />;
  }
}

function NothingFound({ state, whole }: { readonly state: FrameState; readonly whole: string }) {
  switch (state) {
    case 'reading':
      return (
        <p class="sl-notice" role="status">
          Reading the page…
        </p>
      );
    case 'read':
      return <p class="sl-notice">This page mentions nothing of {whole}.</p>;
    case 'paused':
      return <p class="sl-notice">Paused on this site: nothing is marked until you end the pause.</p>;
    case 'yielded':
      return <p class="sl-notice">This page keeps removing the marks, so Sidelight leaves it alone.</p>;
    case 'unreadable':
      return (
        <p class="sl-notice">
          <strong>Sidelight does not read this kind of document.</strong> It marks names on web pages;
          pictures, plain text and data files it leaves alone.
        </p>
      );
  }
}

interface UnreachableProps extends Omit<PageNoticeProps, 'page' | 'whole'> {
  readonly reason: UnreachableReason;
}

function Unreachable({ reason, onAllowSites, onReload }: UnreachableProps) {
  switch (reason) {
    case 'not-allowed-here':
      return (
        <div class="sl-notice">
          <p>
            <strong>Sidelight does not run on this page.</strong> Browsers keep extensions out of their own
            pages, of add-on stores and of documents without a web address. On any other page that was open
            before Sidelight was installed, a reload helps.
          </p>
          <button type="button" class="sl-button" onClick={onReload}>
            Reload the page
          </button>
        </div>
      );
    case 'permission-withheld':
      return (
        <div class="sl-notice">
          <p>
            <strong>Sidelight may not read this page.</strong> Your browser withholds the permission to read
            sites. With it Sidelight marks the names of its stories; what it reads stays on this machine.
          </p>
          <button type="button" class="sl-button" onClick={onAllowSites}>
            Allow on all sites
          </button>
        </div>
      );
    case 'reload-needed':
      return (
        <div class="sl-notice">
          <p>
            <strong>Allowed.</strong> Pages that are already open need a reload.
          </p>
          <button type="button" class="sl-button" onClick={onReload}>
            Reload the page
          </button>
        </div>
      );
  }
}
