/** The switch that pauses Sidelight on one site. */

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
      title={`Pause on ${site}`}
      onClick={() => onChange(!paused)}
    >
      <span class="sl-switch-label">
        Pause on <bdi>{site}</bdi>
      </span>
      <span class="sl-switch-track" />
    </button>
  );
}
