/** How marks look, how many there are, and of which kinds of names. */
import { ENTITY_KINDS } from '../../article/article.ts';
import type { Library } from '../../article/library.ts';
import { DENSITIES, type Density, LOOKS, type Look, type Settings } from '../../browser/settings-values.ts';
import { kindHeading } from '../../words/labels.ts';
import { say, type TextKey } from '../../words/words.ts';
import { CheckOption } from './check-option.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { Choose, ChooseListed } from './choose.ts';
import { MarkedWords, MarkPreview } from './mark-preview.tsx';
import { SettingsSection } from './settings-section.tsx';

const LOOK_WORDS: Readonly<Record<Look, { readonly label: TextKey; readonly hint: TextKey | null }>> = {
  underline: { label: 'settings_look_underline', hint: null },
  tint: { label: 'settings_look_tint', hint: null },
  both: { label: 'settings_look_both', hint: null },
  none: { label: 'settings_look_none', hint: 'settings_look_none_hint' },
};

const DENSITY_WORDS: Readonly<Record<Density, { readonly label: TextKey; readonly hint: TextKey | null }>> = {
  automatic: { label: 'settings_density_automatic', hint: 'settings_density_automatic_hint' },
  all: { label: 'settings_density_all', hint: null },
  first: { label: 'settings_density_first', hint: null },
};

interface MarksSectionProps {
  readonly library: Library;
  readonly settings: Settings;
  readonly onChoose: Choose;
  readonly onList: ChooseListed;
}

/** Look, density and kinds. */
export function MarksSection({ library, settings, onChoose, onList }: MarksSectionProps) {
  const { look, density, unmarkedKinds } = settings;
  return (
    <SettingsSection id="marks" heading={say('settings_marks')} hint={say('settings_marks_hint')}>
      <ChoiceGroup
        name="look"
        legend={say('settings_look')}
        options={LOOKS.map((value) => ({
          value,
          label: say(LOOK_WORDS[value].label),
          hint: hintOf(LOOK_WORDS[value].hint),
          preview: <MarkPreview article={library[0]} look={value} />,
        }))}
        chosen={look}
        onChoose={(chosen) => onChoose('look', chosen)}
      />
      <ChoiceGroup
        name="density"
        legend={say('settings_density')}
        options={DENSITIES.map((value) => ({
          value,
          label: say(DENSITY_WORDS[value].label),
          hint: hintOf(DENSITY_WORDS[value].hint),
        }))}
        chosen={density}
        onChoose={(chosen) => onChoose('density', chosen)}
      />
      <fieldset class="sl-group">
        <legend>{say('settings_kinds')}</legend>
        <div class="sl-columns">
          {ENTITY_KINDS.map((kind) => (
            <CheckOption
              key={kind}
              id={`kind-${kind}`}
              label={
                <MarkedWords look={look} kind={kind}>
                  {kindHeading(kind)}
                </MarkedWords>
              }
              checked={!unmarkedKinds.includes(kind)}
              onChange={(isMarked) => onList('unmarkedKinds', kind, !isMarked)}
            />
          ))}
        </div>
      </fieldset>
    </SettingsSection>
  );
}

function hintOf(key: TextKey | null): string | null {
  return key === null ? null : say(key);
}
