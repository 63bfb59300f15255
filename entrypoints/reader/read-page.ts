/**
 * What the content script does: wires the page engine, the hover card, settings and
 * messages together. Everything it starts hangs on one abort controller.
 */

import sieveData from 'virtual:bundled-sieve';
import { isOrphaned } from '../../src/browser/ask-background.ts';
import { actOnCard, askCard } from '../../src/browser/ask-cards.ts';
import { shadowRootOf } from '../../src/browser/closed-roots.ts';
import type { FrameState, PageReport } from '../../src/browser/messages.ts';
import { createNameFinder } from '../../src/browser/name-finder.ts';
import { askSite, hearRequests, sendReport } from '../../src/browser/page-messages.ts';
import { readSettings, watchSettings } from '../../src/browser/settings.ts';
import { isPaused, type Settings } from '../../src/browser/settings-values.ts';
import { siteOf } from '../../src/browser/site.ts';
import { markingOf } from '../../src/browser/site-marking.ts';
import { openSieve } from '../../src/detect/sieve.ts';
import { removeLeftHosts } from '../../src/hover/card-host.ts';
import { type Hover, startHover } from '../../src/hover/hover.ts';
import { atEnd } from '../../src/page/at-end.ts';
import { type PageEngine, startPageEngine } from '../../src/page/page-engine.ts';
import { isReadable, removeLeftMarks } from '../../src/page/preconditions.ts';
import { createShadowStyle } from '../../src/page/shadow-style.ts';
import { createFramesName } from './frames-name.ts';
import { watchRoot } from './watch-root.ts';

/** Reports of one burst of changes are sent as one, after this many milliseconds of quiet. */
const REPORT_WAIT_MS = 150;
/** A page that never rests is reported all the same, this many milliseconds after the first change. */
const REPORT_LATEST_MS = 1_000;
/** How often Chromium's left-over script looks whether its extension is still there. */
const ORPHAN_CHECK_MS = 5_000;

/** Starts Sidelight on the document it runs in. */
export function readPage(): void {
  const isTop = window === window.top;
  const isRead = isReadable(document);
  if (!isRead && !isTop) return;
  const life = new AbortController();
  const orphanCheck = setInterval(() => isOrphaned() && life.abort(), ORPHAN_CHECK_MS);
  atEnd(life.signal, () => clearInterval(orphanCheck));
  if (!isRead) {
    sayUnreadable(life.signal);
    return;
  }
  removeLeftHosts();
  removeLeftMarks();
  void run(life, isTop);
}

/** For a tab's document of a kind that is not read: only says so, to a popup that is opened on it. */
function sayUnreadable(signal: AbortSignal): void {
  const site = location.hostname;
  const frames = createFramesName(window, true)();
  const say = () =>
    void sendReport({ type: 'page-report', site, state: 'unreadable', frames, entities: [], lookedAt: null });
  hearRequests(site, ({ type }) => (type === 'report-wanted' ? say() : undefined), signal);
  say();
}

/** What runs on a page that is not paused. */
interface Running {
  readonly engine: PageEngine;
  readonly hover: Hover;
  readonly ended: AbortController;
}

async function run(life: AbortController, isTop: boolean): Promise<void> {
  // The top frame always knows its site, so that it listens at once: frames in it may be asking.
  const site = siteOf(location, isTop) ?? (await askSite()) ?? location.hostname;
  if (life.signal.aborted) return;
  const sieve = openSieve(sieveData, new TextEncoder());
  const names = createNameFinder(life.signal);
  const framesName = createFramesName(window, isTop);
  const isForced = !import.meta.env.FIREFOX && matchMedia('(forced-colors: active)').matches;
  let running: Running | null = null;
  /** Null until they are read. */
  let known: Settings | null = null;
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
      frames: framesName(),
      entities: running?.engine.entities() ?? [],
      lookedAt: running?.hover.lookedAt() ?? null,
    };
    const text = JSON.stringify(news);
    if (text === sent && !always) return;
    sent = text;
    void sendReport(news);
  };
  const reportSoon = debounced(() => report(false), life.signal);

  const start = (settings: Settings) => {
    const ended = new AbortController();
    const signal = AbortSignal.any([life.signal, ended.signal]);
    // The engine speaks while it starts, before there is a hover card to tell.
    let hover: Hover | null = null;
    const engine = startPageEngine(
      {
        sieve,
        names,
        marking: markingOf(settings, site, isForced),
        shadowDoor: {
          rootOf: (element) => (hover?.owns(element) ? null : shadowRootOf(element)),
          isCheap: import.meta.env.FIREFOX,
        },
        styleShadowRoot: createShadowStyle(signal),
        rulesReachIn: !import.meta.env.FIREFOX,
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
    hover = startHover(
      {
        engine,
        choices: settings,
        askCard: (question) => askCard(question, site),
        act: (what, about) => actOnCard(what, about, site),
      },
      signal,
    );
    running = { engine, hover, ended };
  };
  const stop = (why: 'paused' | 'yielded') => {
    running?.ended.abort();
    running = null;
    stopped = why;
    reportSoon();
  };

  const apply = (settings: Settings) => {
    if (life.signal.aborted) return;
    known = settings;
    if (isPaused(settings, site)) stop('paused');
    else if (running !== null) {
      running.engine.mark(markingOf(settings, site, isForced));
      running.hover.choose(settings);
    } else if (stopped !== 'yielded') start(settings);
    reportSoon();
  };

  hearRequests(
    site,
    (request) => {
      switch (request.type) {
        case 'report-wanted':
          return report(true);
        case 'places-wanted':
          return running?.engine.places();
        case 'show-mention':
          return running?.engine.show(request.entity, request.index);
        case 'step':
          return running?.hover.step(request.step, request.from);
        case 'open-card':
          return running?.hover.openStepped();
      }
    },
    life.signal,
  );
  const listen = { signal: life.signal };
  const watchWindow = () => {
    addEventListener('pageshow', ({ persisted }) => persisted && report(true), listen);
    // An answer that comes to a page that is gone must start nothing: Firefox has no timers for it any more.
    addEventListener('pagehide', ({ persisted }) => persisted || life.abort(), listen);
  };
  watchWindow();
  watchRoot(() => {
    watchWindow();
    if (running === null || known === null) return;
    running.ended.abort();
    start(known);
    reportSoon();
  }, life.signal);

  // Watched before they are read, so that a change in between is not missed.
  watchSettings(apply, life.signal);
  apply(await readSettings());
}

/** `run`, once for a burst of calls: when it is over, or has lasted long. */
function debounced(run: () => unknown, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  atEnd(signal, () => clearTimeout(timer));
  const end = () => {
    since = null;
    run();
  };
  return () => {
    if (signal.aborted) return;
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(end, Math.min(REPORT_WAIT_MS, since + REPORT_LATEST_MS - now));
  };
}
