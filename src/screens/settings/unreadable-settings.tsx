/** What stands in the place of the settings where the browser does not give them. */
import { language, say } from '../../words/words.ts';

/** Says why, and what helps. */
export function UnreadableSettings({ reason }: { readonly reason: string }) {
  const { tag, direction } = language();
  return (
    <main class="sl-root sl-settings" lang={tag} dir={direction}>
      <h1>{say('settings_title')}</h1>
      <p role="alert">{say('settings_unreadable', reason)}</p>
    </main>
  );
}
