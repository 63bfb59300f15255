/** The settings page: wires the settings and the browser's shortcuts to the screen. */

import { openLibrary } from 'virtual:bundled-library';
import { render } from 'preact';
import { openSettingsLink, type SettingsLink, type SettingsState } from '../../src/browser/settings-link.ts';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../src/browser/shortcuts.ts';
import { setDocumentLanguage, speakAsBrowser } from '../../src/browser/words.ts';
import '../../src/card/card.css';
import { SettingsScreen } from '../../src/screens/settings/settings-screen.tsx';
import { UnreadableSettings } from '../../src/screens/settings/unreadable-settings.tsx';
import { say } from '../../src/words/words.ts';
import '../../src/screens/settings/settings.css';
import '../../src/screens/settings/controls.css';
import '../../src/screens/settings/mark-preview.css';
import './options.css';

speakAsBrowser();
setDocumentLanguage();
document.title = say('settings_document_title');
const library = openLibrary();

const root = document.getElementById('settings');
if (root === null) throw new Error('index.html has no #settings');
const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort(), { once: true });

let state: SettingsState | null = null;
let shortcuts: readonly Shortcut[] = [];
let link: SettingsLink | null = null;

function show(): void {
  if (root === null || state === null || link === null) return;
  render(
    <SettingsScreen {...{ library, state, shortcuts, link }} onChangeShortcuts={changeShortcuts} />,
    root,
  );
}

function changeShortcuts(): void {
  openShortcutSettings().catch((error: unknown) => {
    console.error('Sidelight could not open the browser’s page for shortcuts.', error);
  });
}

async function refreshShortcuts(): Promise<void> {
  try {
    shortcuts = await readShortcuts();
  } catch (error) {
    console.error('Sidelight could not read the shortcuts.', error);
  }
  show();
}

async function connect(): Promise<void> {
  const shown = (news: SettingsState) => {
    state = news;
    show();
  };
  try {
    link = await openSettingsLink(shown, closing.signal);
    await refreshShortcuts();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (root !== null) render(<UnreadableSettings reason={reason} />, root);
    throw error;
  }
}

// They are changed on a page of the browser, from which the reader comes back.
window.addEventListener('focus', () => void refreshShortcuts(), { signal: closing.signal });
void connect();
