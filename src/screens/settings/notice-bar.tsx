/** What became of the last thing that was done on the page, at its foot. */
import { useRef } from 'preact/hooks';
import { MAX_FAULTS } from '../../article/fault.ts';
import type { SettingsNotice, SettingsState } from '../../browser/settings-link.ts';
import type { StoreRefusal } from '../../browser/store-refusal.ts';
import { listed, say } from '../../words/words.ts';

interface NoticeBarProps {
  readonly state: SettingsState;
  readonly onUndo: () => void;
}

/** Said politely where all went well, at once where it did not. The regions are there before they say anything. */
export function NoticeBar({ state: { notice, turn, isUndoable }, onUndo }: NoticeBarProps) {
  const bar = useRef<HTMLElement>(null);
  const words = noticeWords(notice);
  const isRefusal = notice.type === 'refused' || notice.type === 'import-refused';
  // A new element each time: words that are said twice are announced twice.
  const line = words !== null && (
    <p key={turn} class="sl-said-now">
      {words}
    </p>
  );
  return (
    <footer class="sl-notices" data-notice={notice.type} data-turn={turn} ref={bar} tabIndex={-1}>
      <div>
        <div role="status">{!isRefusal && line}</div>
        <div role="alert">{isRefusal && line}</div>
      </div>
      {isUndoable && (
        <button
          type="button"
          class="sl-button"
          id="undo"
          onClick={() => {
            // The button goes away.
            bar.current?.focus();
            onUndo();
          }}
        >
          {say('settings_undo')}
        </button>
      )}
    </footer>
  );
}

function noticeWords(notice: SettingsNotice): string | null {
  switch (notice.type) {
    // What is wrong with a file stands where it was chosen.
    case 'none':
    case 'import-refused':
      return null;
    case 'stored':
      return say('settings_stored');
    case 'refused':
      return refusalWords(notice.refusal);
    case 'exported':
      return say('settings_exported', notice.file);
    case 'imported': {
      const { unknown } = notice;
      if (unknown.length === 0) return say('settings_imported');
      return say('settings_imported_unknown', listed(unknown.slice(0, MAX_FAULTS)));
    }
    case 'was-reset':
      return say('settings_was_reset');
    case 'undone':
      return say('settings_undone');
  }
}

function refusalWords(refusal: StoreRefusal): string {
  switch (refusal.type) {
    case 'full':
      return say('settings_refused_full');
    case 'too-often':
      return say('settings_refused_too_often');
    case 'other':
      return say('settings_refused', refusal.reason);
  }
}
