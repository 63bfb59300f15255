/** The toolbar popup: wires the page in the active tab and the settings to the screen. */

import { openLibrary } from 'virtual:bundled-library';
import { render } from 'preact';
import { readListOrder, storeListOrder } from '../../src/browser/list-order.ts';
import { openSettings, openStory } from '../../src/browser/open-pages.ts';
import { messageOf, openPageLink, type PageLink } from '../../src/browser/page-link.ts';
import { readSettings, setSitePaused, storeSetting, watchSettings } from '../../src/browser/settings.ts';
import { setDocumentLanguage, speakAsBrowser } from '../../src/browser/words.ts';
import '../../src/card/card.css';
import type { PopupCallbacks, PopupData, Problem } from '../../src/screens/popup-data.ts';
import { PopupScreen } from '../../src/screens/popup-screen.tsx';
import '../../src/screens/popup.css';
import '../../src/screens/list-view.css';
import '../../src/screens/list-rows.css';
import '../../src/screens/page-map.css';
import '../../src/screens/article-view.css';
import './popup.css';

const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort(), { once: true });

let data: PopupData = {
  page: { name: 'asking' },
  places: null,
  settings: null,
  order: 'appearance',
  problem: null,
};
let link: PageLink | null = null;
let connection = new AbortController();

async function connect(): Promise<void> {
  connection.abort();
  connection = new AbortController();
  try {
    link = await openPageLink(
      { onPage: (page) => show({ page }), onPlaces: (places) => show({ places }) },
      AbortSignal.any([closing.signal, connection.signal]),
    );
  } catch (error) {
    console.error('Sidelight could not reach the page.', error);
    show({ page: { name: 'failed', message: messageOf(error) } });
  }
}

/** Tells the reader what could not be done; the screen stays as it is. */
async function attempt(what: Problem['what'], run: () => Promise<unknown> | undefined): Promise<void> {
  show({ problem: null });
  try {
    await run();
  } catch (error) {
    tell(what, error);
  }
}

function tell(what: Problem['what'], error: unknown): void {
  console.error(`Sidelight could not do what was asked for (${what}).`, error);
  show({ problem: { what, message: messageOf(error) } });
}

/** Takes in what is stored. */
async function load(): Promise<void> {
  try {
    const [settings, order] = await Promise.all([readSettings(), readListOrder()]);
    show({ settings, order });
  } catch (error) {
    tell('popup_problem_settings', error);
  }
}

const callbacks: PopupCallbacks = {
  onShowMention: (entity, index) => attempt('popup_problem_mention', () => link?.showMention(entity, index)),
  // What is shown follows from the stored settings, wherever they were changed.
  onPause: (site, paused) => attempt('popup_problem_store', () => setSitePaused(site, paused)),
  onPauseEverywhere: (paused) =>
    attempt('popup_problem_store', () => storeSetting('isPausedEverywhere', paused)),
  onOrder(order) {
    show({ order });
    void attempt('popup_problem_store', () => storeListOrder(order));
  },
  onAllowSites: () => attempt('popup_problem_allow', () => link?.requestSites()),
  onReload: () => attempt('popup_problem_reload', () => link?.reloadPage()),
  onRetry() {
    show({ page: { name: 'asking' } });
    void connect();
  },
  onOpenStory: (place) => attempt('popup_problem_open', () => openStory(place).then(close)),
  onOpenSettings: () => attempt('popup_problem_open', () => openSettings().then(close)),
};

/** A new page takes the focus, and with it the popup's reason to be there; not every browser closes it by itself. */
const close = () => window.close();

const root = document.getElementById('popup');
if (root === null) throw new Error('index.html has no #popup');

function show(news: Partial<PopupData>): void {
  data = { ...data, ...news };
  if (root !== null) render(<PopupScreen library={openLibrary()} data={data} callbacks={callbacks} />, root);
  if (data.page.name !== 'asking' && performance.getEntriesByName(READY).length === 0)
    performance.mark(READY);
}

/** The moment from which the popup can be used: what is known of the page is shown. Read by the bench. */
const READY = 'sidelight-ready';

// All is asked for before anything is drawn, so that the answers are there when that is done.
speakAsBrowser();
void connect();
watchSettings((settings) => show({ settings }), closing.signal);
void load();
setDocumentLanguage();
show({});
