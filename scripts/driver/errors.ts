/**
 * Collects what goes wrong on the pages under test: uncaught errors and console errors of the page, of the
 * content script beside it and of the extension's own pages, so that a test can say that there are none.
 */
import { type CDPSession, CDPSessionEvent, type Page } from 'puppeteer-core';

export interface SeenError {
  /** An uncaught exception or rejection, or a call of console.error. */
  readonly kind: 'uncaught' | 'console';
  readonly text: string;
  /** The script it came from ("chrome-extension://…/content.js"), '' where the browser does not tell. */
  readonly source: string;
}

/** Watches a page and its frames from now on; content scripts are heard through the page they run in. */
export async function watchErrors(page: Page, errors: SeenError[], isChromium: boolean): Promise<void> {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    errors.push({ kind: 'console', text: message.text(), source: message.location().url ?? '' });
  });
  if (isChromium) {
    await watchSession(await page.createCDPSession(), errors);
  } else {
    page.on('pageerror', (error) => {
      const stack = error instanceof Error ? (error.stack ?? '') : '';
      const source = /\((\S+?):\d+:\d+\)/.exec(stack)?.[1] ?? '';
      // Those of the extension come from Firefox's own console, with those of its pages (firefox.ts).
      if (source.startsWith('moz-extension:')) return;
      errors.push({ kind: 'uncaught', text: error instanceof Error ? error.message : String(error), source });
    });
  }
}

/**
 * Uncaught errors of one Chromium target and, recursively, of the frames that run in another process, whose
 * errors puppeteer's `pageerror` leaves out. Enabling `Runtime` also tells those of before.
 */
export async function watchSession(session: CDPSession, errors: SeenError[]): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text, url, stackTrace } = exceptionDetails;
    errors.push({
      kind: 'uncaught',
      text: exception?.description?.split('\n    at ')[0] ?? text,
      source: url ?? stackTrace?.callFrames[0]?.url ?? '',
    });
  });
  session.on(CDPSessionEvent.SessionAttached, (child) => {
    watchSession(child, errors).catch((error: unknown) => {
      // A frame that is gone before it could be watched has nothing more to say.
      if (!isClosed(error)) throw error;
    });
  });
  await session.send('Runtime.enable');
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && /closed|detached/i.test(error.message);
}
