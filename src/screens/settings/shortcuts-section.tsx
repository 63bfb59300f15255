/** The keys that the browser keeps for Sidelight. */
import type { Shortcut } from '../../browser/shortcuts.ts';
import { say } from '../../words/words.ts';
import { SettingsSection } from './settings-section.tsx';

interface ShortcutsSectionProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** What each key does, and the way to where the browser lets them be changed. */
export function ShortcutsSection({ shortcuts, onChange }: ShortcutsSectionProps) {
  return (
    <SettingsSection id="shortcuts" heading={say('settings_shortcuts')} hint={say('settings_shortcuts_hint')}>
      {shortcuts.length === 0 ? (
        <p class="sl-hint">{say('settings_shortcuts_none')}</p>
      ) : (
        <>
          <dl class="sl-keys">
            {shortcuts.map(({ description, keys }) => (
              <div class="sl-key" key={description}>
                <dt>{description ?? say('settings_shortcut_popup')}</dt>
                <dd>
                  {keys === null ? (
                    <span class="sl-hint">{say('settings_shortcut_unset')}</span>
                  ) : (
                    <kbd dir="ltr">{keys}</kbd>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <button type="button" class="sl-button" id="change-shortcuts" onClick={onChange}>
            {say('settings_shortcuts_change')}
          </button>
        </>
      )}
    </SettingsSection>
  );
}
