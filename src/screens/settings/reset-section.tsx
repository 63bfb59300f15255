/** Back to how everything was at first. */
import { useRef, useState } from 'preact/hooks';
import { say } from '../../words/words.ts';
import { SettingsSection } from './settings-section.tsx';

interface ResetSectionProps {
  readonly onReset: () => void;
}

/** The button, which asks once more below itself. */
export function ResetSection({ onReset }: ResetSectionProps) {
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const answered = () => {
    setAsking(false);
    // The answers go away with the question.
    button.current?.focus();
  };
  return (
    <SettingsSection id="reset" heading={say('settings_reset')} hint={say('settings_reset_hint')}>
      <button
        ref={button}
        type="button"
        class="sl-button"
        id="reset-all"
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {say('settings_reset_all')}
      </button>
      {isAsking && (
        // biome-ignore lint/a11y/useSemanticElements: a question is no group of fields
        <div class="sl-question" role="group" aria-labelledby="reset-question">
          <p id="reset-question" role="alert">
            {say('settings_reset_question')}
          </p>
          <div class="sl-buttons">
            <button
              type="button"
              class="sl-button sl-button--strong"
              id="reset-yes"
              onClick={() => {
                answered();
                onReset();
              }}
            >
              {say('settings_reset_yes')}
            </button>
            <button type="button" class="sl-button" id="reset-no" onClick={answered}>
              {say('settings_reset_no')}
            </button>
          </div>
        </div>
      )}
    </SettingsSection>
  );
}
