/**
 * What the content script does: wires the page engine, the hover card, settings and
 * messages together. Everything it starts hangs on one abort controller.
 */
import { openArticle } from 'virtual:bundled-article';
import dictionaryData from 'virtual:bundled-dictionary';
import type { FrameState, PageReport } from '../../src/browser/messages.ts';
import { hearRequests, isOrphaned, sendReport } from '../../src/browser/page-messages.ts';
import { readSettings, watchSettings } from '../../src/browser/settings.ts';
import { isPaused, type Settings } from '../../src/browser/settings-values.ts';
import { siteOf } from '../../src/browser/site.ts';
import cardStyles from '../../src/card/card.css?inline';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { removeLeftHosts } from '../../src/hover/card-host.ts';
import { type Hover, startHover } from '../../src/hover/hover.ts';
import { type PageEngine, startPageEngine } from '../../src/page/page-engine.ts';
import { isReadable, removeLeftMarks } from '../../src/page/preconditions.ts';
import { createShadowStyle } from '../../src/page/shadow-style.ts';
import markStyles from '../marks.css?inline';

/** Reports of one burst of changes are sent as one, after this many milliseconds of quiet. */
const REPORT_WAIT_MS = 150;
/** How often Chromium's left-over script looks whether its extension is still there. */
const ORPHAN_CHECK_MS = 5_000;

/** Starts Sidelight on the document it runs in. */
export function readPage(): void {
  if (!isReadable(document)) return;
  const life = new AbortController();
  removeLeftHosts();
  removeLeftMarks();
  void run(life);
}

async function run(life: AbortController): Promise<void> {
  const site = siteOf(location);
  const dictionary = openDictionary(dictionaryData);
  let running: { readonly engine: PageEngine; readonly ended: AbortController } | null = null;
  /** Why the engine does not run; null while it does, or is about to. */
  let stopped: 'paused' | 'yielded' | null = null;

  const stateNow = (): FrameState => stopped ?? (running?.engine.isRead() ? 'read' : 'reading');
  let sent = '';
  /** Sends a report; without `always`, only one that says something new. */
  const report = (always: boolean) => {
    const news: PageReport = {
      type: 'page-report',
      site,
      state: stateNow(),
      entities: running?.engine.entities() ?? [],
    };
    const text = JSON.stringify(news);
    if (text === sent && !always) return;
    sent = text;
    void sendReport(news);
  };
  const reportSoon = debounced(() => report(false), REPORT_WAIT_MS, life.signal);

  const start = () => {
    const ended = new AbortController();
    const signal = AbortSignal.any([life.signal, ended.signal]);
    // The engine speaks while it starts, before there is a hover card to tell.
    let hover: Hover | null = null;
    const engine = startPageEngine(
      {
        dictionary,
        styleShadowRoot: import.meta.env.FIREFOX ? createShadowStyle(markStyles, signal) : null,
        ignore: (node) => hover?.owns(node) ?? false,
        onChange() {
          hover?.pageChanged();
          reportSoon();
        },
        onUnwelcome() {
          console.info('Sidelight: this page keeps removing the marks, so they are left off.');
          stop('yielded');
        },
      },
      signal,
    );
    stopped = null;
    hover = startHover({ article: openArticle, engine, styles: cardStyles }, signal);
    running = { engine, ended };
  };
  const stop = (why: 'paused' | 'yielded') => {
    running?.ended.abort();
    running = null;
    stopped = why;
    reportSoon();
  };

  const apply = (settings: Settings) => {
    if (isPaused(settings, site)) stop('paused');
    else if (running === null && stopped !== 'yielded') start();
    reportSoon();
  };

  hearRequests((request) => {
    if (request.type === 'report-wanted') report(true);
    else running?.engine.show(request.entity, request.index);
  }, life.signal);
  addEventListener('pageshow', (event) => event.persisted && report(true), { signal: life.signal });
  const orphanCheck = setInterval(() => isOrphaned() && life.abort(), ORPHAN_CHECK_MS);
  life.signal.addEventListener('abort', () => clearInterval(orphanCheck), { once: true });

  // Watched before they are read, so that a change in between is not missed.
  watchSettings(apply, life.signal);
  apply(await readSettings());
}

/** `run`, once a burst of calls has been quiet for `wait` milliseconds. */
function debounced(run: () => unknown, wait: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(run, wait);
  };
}
