/** What is wanted seldom, and from anywhere in the popup; and what could not be done. */
import { say } from '../words/words.ts';
import type { Problem } from './popup-data.ts';

interface PopupFooterProps {
  /** Null while the settings are being read. */
  readonly isPausedEverywhere: boolean | null;
  readonly problem: Problem | null;
  readonly onPauseEverywhere: (paused: boolean) => void;
  readonly onOpenStory: () => void;
  readonly onOpenSettings: () => void;
}

/** A quiet row of buttons. */
export function PopupFooter(props: PopupFooterProps) {
  const isPaused = props.isPausedEverywhere ?? false;
  return (
    <footer class="sl-footer">
      <div role="alert">
        {props.problem !== null && (
          <p class="sl-problem">
            {say(props.problem.what)} <bdi>{say('popup_browser_said', props.problem.message)}</bdi>
          </p>
        )}
      </div>
      <div class="sl-footer-line">
        <button
          type="button"
          data-pause-everywhere=""
          disabled={props.isPausedEverywhere === null}
          onClick={() => props.onPauseEverywhere(!isPaused)}
        >
          {say(isPaused ? 'popup_resume_everywhere' : 'popup_pause_everywhere')}
        </button>
        <button type="button" data-open-story="" onClick={() => props.onOpenStory()}>
          {say('popup_open_story')}
        </button>
        <button type="button" data-open-settings="" onClick={() => props.onOpenSettings()}>
          {say('popup_open_settings')}
        </button>
      </div>
    </footer>
  );
}
