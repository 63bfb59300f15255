/** The toolbar popup: wires the page in the active tab and the settings to the screen. */

import { openLibrary } from 'virtual:bundled-library';
import { render } from 'preact';
import type { PageState } from '../../src/browser/merge-reports.ts';
import { openPageLink, type PageLink } from '../../src/browser/page-link.ts';
import { setSitePaused } from '../../src/browser/settings.ts';
import { setDocumentLanguage, speakAsBrowser } from '../../src/browser/words.ts';
import '../../src/card/card.css';
import { type PopupCallbacks, PopupScreen } from '../../src/screens/popup-screen.tsx';
import '../../src/screens/popup.css';
import '../../src/screens/list-view.css';
import '../../src/screens/article-view.css';
import './popup.css';

speakAsBrowser();
setDocumentLanguage();
const library = openLibrary();

const root = document.getElementById('popup');
if (root === null) throw new Error('index.html has no #popup');

const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort(), { once: true });

let link: PageLink | null = null;

const callbacks: PopupCallbacks = {
  onShowMention: (entity, index) => attempt('go to the mention', link?.showMention(entity, index)),
  // The page answers the changed setting with a new report, and that moves the switch.
  onPause: (site, paused) => attempt('store the pause', setSitePaused(site, paused)),
  onAllowSites: () => attempt('ask for the permission', link?.requestSites()),
  onReload: () => attempt('reload the page', link?.reloadPage()),
};

function show(page: PageState): void {
  if (root !== null) render(<PopupScreen library={library} page={page} callbacks={callbacks} />, root);
}

/** Reports what a callback could not do; the screen stays as it is. */
function attempt(what: string, done: Promise<void> | undefined): void {
  done?.catch((error: unknown) => console.error(`Sidelight could not ${what}.`, error));
}

async function connect(): Promise<void> {
  link = await openPageLink(show, closing.signal);
}

show({ name: 'asking' });
attempt('reach the page', connect());
