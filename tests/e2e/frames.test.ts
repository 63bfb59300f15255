/** Pages of many documents, and documents that are replaced: what holds for the page holds in all of it. */
import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen, reportOf } from '../eval/find-mentions.ts';
import { useBuilt } from './harness/built.ts';
import {
  BROWSERS,
  type ExtensionView,
  highlights,
  hover,
  type PageServer,
  readCard,
  type Session,
  waitFor,
} from './harness/index.ts';

describe.each(BROWSERS)('frames in %s', (browserKind) => {
  const built = useBuilt(browserKind);
  let session: Session;
  let server: PageServer;
  let page: Page;
  /** A page of the extension, in a tab of its own: for settings, badges and what the frames report. */
  let view: ExtensionView;
  beforeAll(async () => {
    ({ session, server, page } = built);
    view = await session.openExtensionPage('/popup.html');
    await listen(view);
  });
  beforeEach(() => page.bringToFront());

  /** Serves a document and gives its address on the site of the frames. */
  const frameWith = (body: string) =>
    server
      .page(`/${crypto.randomUUID()}.html`, `<!doctype html><title>Frame</title>${body}`)
      .replace(server.origin, server.otherOrigin);
  const open = (body: string, headers: Record<string, string> = {}) =>
    page.goto(
      server.page(`/${crypto.randomUUID()}.html`, {
        body: `<!doctype html><meta charset="utf-8"><title>A page</title>${body}`,
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      }),
    );
  const marked = (words: string, where: Page | Frame = page) =>
    waitFor(async () => (await highlights(where)).includes(words), { what: `“${words}” to be marked` });
  const marksOfFrames = () => Promise.all(page.frames().map((frame) => highlights(frame)));
  const allMarked = (count: number) =>
    waitFor(
      async () => {
        const marks = await marksOfFrames();
        return marks.length === count && marks.every(({ length }) => length > 0);
      },
      { what: `marks in ${count} documents` },
    );
  const pauseOn = (sites: readonly string[]) =>
    view.evaluate(async (pausedSites) => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      await api.storage.sync.clear();
      await api.storage.sync.set(
        Object.fromEntries(pausedSites.map((site) => [`pausedSites ${site}`, site])),
      );
    }, sites);
  const badge = () =>
    view.evaluate(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      const [active] = await api.tabs.query({ active: true, lastFocusedWindow: true });
      return active?.id === undefined ? null : api.action.getBadgeText({ tabId: active.id });
    });
  const badgeOf = (text: string) =>
    waitFor(async () => (await badge()) === text, { what: `a badge of “${text}”` });
  const frameAt = (url: string) =>
    waitFor(() => page.frames().find((frame) => frame.url() === url), { what: `the frame ${url}` });

  describe('a pause', () => {
    afterEach(() => pauseOn([]));

    it('holds in frames that are not told what page they stand in', async () => {
      const frame = frameWith('<p>from Seoul</p>');
      await open(`
        <iframe src="${frame}"></iframe><iframe src="${frame}" referrerpolicy="no-referrer"></iframe>
        <iframe referrerpolicy="no-referrer" srcdoc="<p>from South Korea</p>"></iframe><p>Russia</p>`);
      await allMarked(4);
      await pauseOn(['127.0.0.1']);
      await waitFor(async () => (await marksOfFrames()).flat().length === 0, { what: 'no marks' });
      await pauseOn([]);
      await allMarked(4);
    });

    it('holds in a frame of a page that has no origin', async () => {
      const frame = frameWith('<p>from Seoul</p>');
      await open(`<iframe src="${frame}"></iframe><p>Russia</p>`, {
        'content-security-policy': 'sandbox allow-scripts',
      });
      await allMarked(2);
      await pauseOn(['127.0.0.1']);
      await waitFor(async () => (await marksOfFrames()).flat().length === 0, { what: 'no marks' });
      await pauseOn([]);
      await allMarked(2);
    });

    it('holds from the start in a frame that is there before its page is', async () => {
      const frame = frameWith(`<p>from Seoul</p><script>
        setInterval(() => { if (CSS.highlights.size > 0) window.wasMarked = true; }, 1);</script>`);
      await pauseOn(['127.0.0.1']);
      await open(
        `<iframe src="${frame}"></iframe><p>Russia</p><script>
          const end = performance.now() + 1500;
          while (performance.now() < end);</script>`,
        { 'content-security-policy': 'sandbox allow-scripts' },
      );
      await waitFor(() => reportOf(view, frame), { what: 'the report of the frame' });
      expect(await (await frameAt(frame)).evaluate(() => Reflect.has(window, 'wasMarked'))).toBe(false);
      await pauseOn([]);
      await allMarked(2);
    });
  });

  describe('what a tab holds', () => {
    const FOUR = 'Seoul, NATO, Moscow and Vladivostok';

    it('loses a frame that is taken away, with the frames in it', async () => {
      const inner = frameWith('<p>NATO and Moscow</p>');
      const outer = frameWith(`<p>Seoul</p><iframe src="${inner}"></iframe>`);
      const other = frameWith('<p>South Korea</p>');
      await open(`<div><iframe src="${outer}"></iframe></div><iframe src="${other}"></iframe><p>Russia</p>`);
      await badgeOf('5');
      await page.evaluate(() => document.querySelector('div')?.remove());
      await badgeOf('2');
    });

    it('is known of a page that never rests', async () => {
      await open(`<p>Seoul</p><p id="clock">0</p><script>
        setInterval(() => { document.querySelector('#clock').firstChild.data = String(Date.now()); }, 20);</script>`);
      await badgeOf('1');
      await page.evaluate(() => document.querySelector('p')?.append(' and Russia'));
      await badgeOf('2');
    });

    it('loses a frame that another one takes the place of', async () => {
      await open(`<div><iframe src="${frameWith(`<p>${FOUR}</p>`)}"></iframe></div><p>Russia</p>`);
      await badgeOf('5');
      await page.evaluate((src) => {
        document
          .querySelector('div')
          ?.replaceChildren(Object.assign(document.createElement('iframe'), { src }));
      }, frameWith('<p>South Korea</p>'));
      await badgeOf('2');
    });

    it('loses the frames in a frame that goes elsewhere', async () => {
      const inner = frameWith(`<p>${FOUR}</p>`);
      const outer = frameWith(`<p>South Korea</p><iframe src="${inner}"></iframe>`);
      await open(`<iframe src="${outer}"></iframe><p>Russia</p>`);
      await badgeOf('6');
      await page.evaluate((src) => {
        document.querySelector('iframe')?.setAttribute('src', src);
      }, frameWith('<p>North Korea</p>'));
      await badgeOf('2');
    });

    it('is told to an open popup, too', async () => {
      await open(`<iframe src="${frameWith(`<p>${FOUR}</p>`)}"></iframe><p>Russia</p>`);
      await badgeOf('5');
      const popup = await session.openPopup(page);
      const rows = (count: number) =>
        popup.waitFor(
          `${count} names`,
          (wanted) => document.querySelectorAll('.sl-row:has(.sl-row-count)').length === wanted,
          count,
        );
      await rows(5);
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      await rows(1);
      await popup.close();
    });

    it('is the new page’s alone in a popup that stays open', async () => {
      await open(`<iframe src="${frameWith(`<p>${FOUR}</p>`)}"></iframe><p>Russia</p>`);
      await badgeOf('5');
      const popup = await session.openPopup(page);
      await popup.waitFor('the rows', () => document.querySelector('[data-entity$="/nato"] .sl-row-count'));
      await open(`<iframe src="${frameWith('<p>South Korea</p>')}"></iframe><p>Ukraine</p>`);
      await popup.waitFor('the new page’s names', () => {
        const rows = [...document.querySelectorAll<HTMLElement>('.sl-row:has(.sl-row-count)')];
        return rows.map((row) => row.dataset.entity?.split('/')[1]).join() === 'ukraine,south-korea';
      });
      await popup.close();
    });
  });

  describe('a document that is written anew', () => {
    const opensCard = async (words: string, where: Page | Frame = page) => {
      await page.mouse.move(2, 2);
      await hover(page, words);
      return waitFor(() => readCard(where), { what: `the card of ${words}` });
    };

    it('has marks and cards as before', async () => {
      await open('<body style="margin: 60px"><p>Russia</p>');
      await marked('Russia');
      await page.evaluate(() => {
        document.open();
        document.write('<!doctype html><body style="margin: 60px"><p>News from Seoul today</p>');
        document.close();
      });
      await marked('Seoul');
      expect(await highlights(page)).toEqual(['Seoul']);
      expect((await opensCard('Seoul')).heading).toBe('Seoul');
      const look = await page.evaluate(() => {
        const text = document.querySelector('p');
        return text
          ? getComputedStyle(text, '::highlight(sidelight-underline-place)').textDecorationStyle
          : null;
      });
      expect(look).toBe('dotted');
    });

    it('loses the card that was open', async () => {
      await open('<body style="margin: 60px"><p>From Vladivostok</p>');
      await marked('Vladivostok');
      await opensCard('Vladivostok');
      await page.evaluate(() => {
        document.open();
        document.write('<!doctype html><p>News from Seoul today</p>');
        document.close();
      });
      await marked('Seoul');
      expect(await readCard(page)).toBeNull();
      expect(await highlights(page, 'sidelight-open')).toEqual([]);
    });

    it('may be a blank frame', async () => {
      await open('<iframe></iframe><p>Russia</p>');
      const frame = await waitFor(() => page.frames()[1], { what: 'the frame' });
      const write = (words: string) =>
        page.evaluate((text) => {
          const inner = document.querySelector('iframe')?.contentDocument;
          inner?.open();
          inner?.write(`<!doctype html><p>${text}</p>`);
          inner?.close();
        }, words);
      await write('from NATO');
      await marked('NATO', frame);
      await write('from Vladivostok');
      await marked('Vladivostok', frame);
      expect(await highlights(frame)).toEqual(['Vladivostok']);
      expect((await opensCard('Vladivostok', frame)).heading).toBe('Vladivostok');
    });
  });
});
