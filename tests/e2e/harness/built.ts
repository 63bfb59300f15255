/** What most tests share: the built extension in a real browser, one page in it, and a server for what it opens. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  type BrowserKind,
  highlights,
  launchBuilt,
  type PageServer,
  type Session,
  serveTestPages,
  waitFor,
} from './index.ts';

export interface Built {
  readonly session: Session;
  readonly server: PageServer;
  readonly page: Page;
  /** Opens a page of its own address with this in its body (or this document), once `words` are marked on it. */
  open(body: string, words: string): Promise<void>;
}

/**
 * Sets a browser up for the tests of one `describe`; each of them must end without an error, but for those that
 * match `expected`: what the browser reports with or without us.
 */
export function useBuilt(browser: BrowserKind, expected?: RegExp): Built {
  let started: Pick<Built, 'session' | 'server' | 'page'> | undefined;
  const now = () => {
    if (started === undefined) throw new Error('the browser is there only while tests run');
    return started;
  };
  beforeAll(async () => {
    const server = await serveTestPages();
    const session = await launchBuilt(browser);
    started = { server, session, page: await session.newPage() };
  });
  afterAll(async () => {
    await started?.session.close();
    await started?.server.close();
  });
  afterEach(async () => {
    const errors = await now().session.errors();
    expect(errors.filter(({ text }) => !expected?.test(text))).toEqual([]);
  });
  return {
    get session() {
      return now().session;
    },
    get server() {
      return now().server;
    },
    get page() {
      return now().page;
    },
    async open(body, words) {
      const { page, server } = now();
      // A page in the background is not drawn.
      await page.bringToFront();
      const document = body.startsWith('<!doctype')
        ? body
        : `<!doctype html><meta charset="utf-8"><title>A page</title>${body}`;
      await page.goto(server.page(`/${crypto.randomUUID()}.html`, document));
      await waitFor(async () => (await highlights(page)).includes(words), {
        what: `“${words}” to be marked`,
      });
      await page.mouse.move(2, 2);
    },
  };
}
