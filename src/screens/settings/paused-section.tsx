/** Where Sidelight rests: everywhere, or on sites. */
import type { Settings } from '../../browser/settings-values.ts';
import { say } from '../../words/words.ts';
import { CheckOption } from './check-option.tsx';
import type { Choose } from './choose.ts';
import { EntryList } from './entry-list.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SiteField } from './site-field.tsx';

interface PausedSectionProps {
  readonly settings: Settings;
  readonly onChoose: Choose;
  readonly onPause: (site: string, paused: boolean) => void;
}

/** The switch for everywhere, the list of sites, and a field to add one. */
export function PausedSection({ settings, onChoose, onPause }: PausedSectionProps) {
  const { isPausedEverywhere, pausedSites } = settings;
  return (
    <SettingsSection id="paused" heading={say('settings_paused')} hint={say('settings_paused_hint')}>
      <CheckOption
        id="paused-everywhere"
        label={say('settings_paused_everywhere')}
        checked={isPausedEverywhere}
        onChange={(paused) => onChoose('isPausedEverywhere', paused)}
        isSwitch
      />
      <div class="sl-group">
        <h3>{say('settings_paused_sites')}</h3>
        <EntryList
          id="site"
          entries={pausedSites.map((site) => ({ key: site, name: <bdi>{site}</bdi>, detail: null }))}
          action={say('settings_end_pause')}
          onRemove={(site) => onPause(site, false)}
          empty={say('settings_paused_none')}
        />
        <SiteField pausedSites={pausedSites} onPause={(site) => onPause(site, true)} />
      </div>
    </SettingsSection>
  );
}
