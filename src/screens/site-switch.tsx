/** The switch that pauses Sidelight on one site. */
import { say, sayAround } from '../words/words.ts';

interface SiteSwitchProps {
  readonly site: string;
  readonly paused: boolean;
  readonly onChange: (paused: boolean) => void;
}

/** “Pause on example.org”, on or off. */
export function SiteSwitch({ site, paused, onChange }: SiteSwitchProps) {
  return (
    <button
      type="button"
      class="sl-switch"
      role="switch"
      aria-checked={paused}
      title={say('popup_pause_site', site)}
      onClick={() => onChange(!paused)}
    >
      <span class="sl-switch-label">{sayAround('popup_pause_site', <bdi>{site}</bdi>)}</span>
      <span class="sl-switch-track" />
    </button>
  );
}
