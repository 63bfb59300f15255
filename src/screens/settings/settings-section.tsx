/** One part of the settings page: a landmark with its heading, a line on what it is about, and its controls. */
import type { ComponentChildren } from 'preact';

interface SettingsSectionProps {
  /** Unique on the page. */
  readonly id: string;
  readonly heading: string;
  readonly hint: string;
  readonly children: ComponentChildren;
}

/** The heading beside the controls where there is room, above them where there is not. */
export function SettingsSection({ id, heading, hint, children }: SettingsSectionProps) {
  return (
    <section class="sl-setting" id={id} aria-labelledby={`${id}-heading`}>
      <header class="sl-setting-head">
        <h2 id={`${id}-heading`}>{heading}</h2>
        <p class="sl-hint">{hint}</p>
      </header>
      <div class="sl-setting-body">{children}</div>
    </section>
  );
}
