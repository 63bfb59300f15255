/** Settings as a file: to keep, or to take to another browser. */
import type { SettingsNotice } from '../../browser/settings-link.ts';
import { say } from '../../words/words.ts';
import { FileFaults } from './file-faults.tsx';
import { SettingsSection } from './settings-section.tsx';

interface TransferSectionProps {
  readonly notice: SettingsNotice;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** Export and import, and what is wrong with a file that was not taken. */
export function TransferSection({ notice, onExport, onImport }: TransferSectionProps) {
  const chosen = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    if (file !== undefined) onImport(file);
    // So that the same file, mended, can be chosen again.
    event.currentTarget.value = '';
  };
  return (
    <SettingsSection id="transfer" heading={say('settings_transfer')} hint={say('settings_transfer_hint')}>
      <div class="sl-buttons">
        <button type="button" class="sl-button" id="export" onClick={onExport}>
          {say('settings_export')}
        </button>
        <label class="sl-button sl-file">
          {say('settings_import')}
          <input
            type="file"
            id="import"
            accept=".json,application/json"
            aria-describedby="import-hint"
            onChange={chosen}
          />
        </label>
      </div>
      <p class="sl-hint" id="import-hint">
        {say('settings_import_hint')}
      </p>
      <div role="alert">
        {notice.type === 'import-refused' && <FileFaults file={notice.file} faults={notice.faults} />}
      </div>
    </SettingsSection>
  );
}
