/** What opens a card over a page, and how soon. */
import {
  DELAYS_MS,
  type Delay,
  type Settings,
  TRIGGERS,
  type Trigger,
} from '../../browser/settings-values.ts';
import { say, type TextKey } from '../../words/words.ts';
import { ChoiceGroup } from './choice-group.tsx';
import type { Choose } from './choose.ts';
import { SettingsSection } from './settings-section.tsx';

const TRIGGER_WORDS: Readonly<Record<Trigger, { readonly label: TextKey; readonly hint: TextKey }>> = {
  hover: { label: 'settings_trigger_hover', hint: 'settings_trigger_hover_hint' },
  alt: { label: 'settings_trigger_alt', hint: 'settings_trigger_alt_hint' },
  click: { label: 'settings_trigger_click', hint: 'settings_trigger_click_hint' },
  off: { label: 'settings_trigger_off', hint: 'settings_trigger_off_hint' },
};

const DELAY_WORDS: Readonly<Record<Delay, TextKey>> = {
  200: 'settings_delay_short',
  350: 'settings_delay_medium',
  700: 'settings_delay_long',
};

interface CardsSectionProps {
  readonly settings: Settings;
  readonly onChoose: Choose;
}

/** Trigger and delay. */
export function CardsSection({ settings, onChoose }: CardsSectionProps) {
  return (
    <SettingsSection id="cards" heading={say('settings_cards')} hint={say('settings_cards_hint')}>
      <ChoiceGroup
        name="trigger"
        legend={say('settings_trigger')}
        options={TRIGGERS.map((value) => ({
          value,
          label: say(TRIGGER_WORDS[value].label),
          hint: say(TRIGGER_WORDS[value].hint),
        }))}
        chosen={settings.trigger}
        onChoose={(trigger) => onChoose('trigger', trigger)}
      />
      <ChoiceGroup
        name="delay"
        legend={say('settings_delay')}
        options={DELAYS_MS.map((value) => ({ value, label: say(DELAY_WORDS[value], value), hint: null }))}
        chosen={settings.delay}
        onChoose={(delay) => onChoose('delay', delay)}
      />
    </SettingsSection>
  );
}
