/** What stands between Sidelight and the page, said plainly, with the way out where there is one. */
import type { PageState, UnreachableReason } from '../browser/merge-reports.ts';
import type { FrameState } from '../browser/messages.ts';
import { say } from '../words/words.ts';

interface PageNoticeProps {
  readonly page: PageState;
  readonly onAllowSites: () => void;
  readonly onReload: () => void;
}

/** Nothing while the page is there and has names of the story. */
export function PageNotice({ page, onAllowSites, onReload }: PageNoticeProps) {
  switch (page.name) {
    case 'asking':
      return (
        <p class="sl-notice" role="status">
          {say('popup_asking')}
        </p>
      );
    case 'reachable':
      return page.found.length > 0 ? null : <NothingFound state={page.state} />;
    case 'unreachable':
      return <Unreachable reason={page.reason} onAllowSites={onAllowSites} onReload={onReload} />;
  }
}

function NothingFound({ state }: { readonly state: FrameState }) {
  switch (state) {
    case 'reading':
      return (
        <p class="sl-notice" role="status">
          {say('popup_reading')}
        </p>
      );
    case 'read':
      return <p class="sl-notice">{say('popup_nothing')}</p>;
    case 'paused':
      return <p class="sl-notice">{say('popup_paused')}</p>;
    case 'yielded':
      return <p class="sl-notice">{say('popup_yielded')}</p>;
    case 'unreadable':
      return (
        <p class="sl-notice">
          <strong>{say('popup_unreadable_heading')}</strong> {say('popup_unreadable')}
        </p>
      );
  }
}

interface UnreachableProps extends Omit<PageNoticeProps, 'page'> {
  readonly reason: UnreachableReason;
}

function Unreachable({ reason, onAllowSites, onReload }: UnreachableProps) {
  switch (reason) {
    case 'not-allowed-here':
      return (
        <div class="sl-notice">
          <p>
            <strong>{say('popup_not_here_heading')}</strong> {say('popup_not_here')}
          </p>
          <button type="button" class="sl-button" onClick={onReload}>
            {say('popup_reload')}
          </button>
        </div>
      );
    case 'permission-withheld':
      return (
        <div class="sl-notice">
          <p>
            <strong>{say('popup_withheld_heading')}</strong> {say('popup_withheld')}
          </p>
          <button type="button" class="sl-button" onClick={onAllowSites}>
            {say('popup_allow')}
          </button>
        </div>
      );
    case 'reload-needed':
      return (
        <div class="sl-notice">
          <p>
            <strong>{say('popup_allowed_heading')}</strong> {say('popup_allowed')}
          </p>
          <button type="button" class="sl-button" onClick={onReload}>
            {say('popup_reload')}
          </button>
        </div>
      );
  }
}
