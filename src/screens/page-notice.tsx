/** What stands between Sidelight and the page, said plainly, with the way out where there is one. */
import type { PageState, UnreachableReason } from '../browser/merge-reports.ts';
import type { FrameState } from '../browser/messages.ts';
import { say, sayAround } from '../words/words.ts';
import { Notice } from './notice.tsx';
import { SkeletonRows } from './skeleton-rows.tsx';

interface PageNoticeProps {
  readonly page: PageState;
  readonly isPausedEverywhere: boolean;
  readonly on: NoticeCallbacks;
}

export interface NoticeCallbacks {
  readonly pause: (site: string, paused: boolean) => void;
  readonly pauseEverywhere: (paused: boolean) => void;
  readonly allowSites: () => void;
  readonly reload: () => void;
  readonly retry: () => void;
}

/** Nothing while the page is there and has names of the story. */
export function PageNotice({ page, isPausedEverywhere, on }: PageNoticeProps) {
  if (isPausedEverywhere)
    return (
      <Notice
        heading={say('popup_paused_everywhere_heading')}
        action={{ label: say('popup_resume_everywhere'), onClick: () => on.pauseEverywhere(false) }}
      >
        {say('popup_paused_everywhere')}
      </Notice>
    );
  switch (page.name) {
    case 'asking':
      return <SkeletonRows label={say('popup_asking')} />;
    case 'failed':
      return (
        <Notice
          heading={say('popup_failed_heading')}
          action={{ label: say('popup_try_again'), onClick: on.retry }}
        >
          {say('popup_failed')} <bdi>{say('popup_browser_said', page.message)}</bdi>
        </Notice>
      );
    case 'reachable':
      return page.found.length > 0 ? null : <NothingFound state={page.state} site={page.site} on={on} />;
    case 'unreachable':
      return <Unreachable reason={page.reason} on={on} />;
  }
}

interface NothingFoundProps {
  readonly state: FrameState;
  readonly site: string;
  readonly on: NoticeCallbacks;
}

function NothingFound({ state, site, on }: NothingFoundProps) {
  switch (state) {
    case 'reading':
      return <SkeletonRows label={say('popup_reading')} />;
    case 'read':
      return <Notice heading={say('popup_nothing_heading')}>{say('popup_nothing')}</Notice>;
    case 'paused':
      return (
        <Notice
          heading={sayAround('popup_paused_heading', <bdi>{site}</bdi>)}
          action={{ label: say('popup_resume_site'), onClick: () => on.pause(site, false) }}
        >
          {say('popup_paused')}
        </Notice>
      );
    case 'yielded':
      return <Notice heading={say('popup_yielded_heading')}>{say('popup_yielded')}</Notice>;
    case 'unreadable':
      return <Notice heading={say('popup_unreadable_heading')}>{say('popup_unreadable')}</Notice>;
  }
}

interface UnreachableProps {
  readonly reason: UnreachableReason;
  readonly on: NoticeCallbacks;
}

function Unreachable({ reason, on }: UnreachableProps) {
  const reload = { label: say('popup_reload'), onClick: on.reload };
  switch (reason) {
    case 'not-allowed-here':
      return (
        <Notice heading={say('popup_not_here_heading')} action={reload}>
          {say('popup_not_here')}
        </Notice>
      );
    case 'permission-withheld':
      return (
        <Notice
          heading={say('popup_withheld_heading')}
          action={{ label: say('popup_allow'), onClick: on.allowSites }}
        >
          {say('popup_withheld')}
        </Notice>
      );
    case 'reload-needed':
      return (
        <Notice heading={say('popup_allowed_heading')} action={reload}>
          {say('popup_allowed')}
        </Notice>
      );
    case 'no-answer':
      return (
        <Notice heading={say('popup_no_answer_heading')} action={reload}>
          {say('popup_no_answer')}
        </Notice>
      );
  }
}
