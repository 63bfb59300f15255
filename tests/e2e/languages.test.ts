/** The interface in each of its languages: it says which one it speaks, fits its places, and leaves the article's words be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../unit/harness/messages.ts';
import type { BuiltElsewhere } from './harness/build-with-seeds.ts';
import { builtInLanguage } from './harness/in-language.ts';
import {
  BROWSERS,
  type ExtensionView,
  highlights,
  hover,
  inCard,
  launchWithExtension,
  readCard,
  type Session,
  serveTestPages,
  waitFor,
} from './harness/index.ts';
import { enlargeText } from './harness/large-text.ts';

/** The pages of the extension: where they show that they are drawn, and how wide they are. */
const PAGES = [
  ['/popup.html', '.sl-popup', '[role="option"]', 380],
  ['/options.html', 'body', 'fieldset', 400],
  ['/story.html', '.st-page', '.st-node', 400],
] as const;

describe.each(BROWSERS)('in %s', (browser) => {
  describe.each(LANGUAGES)('the interface in %s', (language) => {
    let built: BuiltElsewhere;
    let session: Session;
    beforeAll(async () => {
      built = await builtInLanguage(browser, language);
      session = await launchWithExtension({ browser, extensionDir: built.extensionDir });
    });
    afterAll(async () => {
      expect(await session?.errors()).toEqual([]);
      await session?.close();
      await built?.[Symbol.asyncDispose]();
    });
    const direction = language === 'ar' ? 'rtl' : 'ltr';

    it.each(PAGES)('fits %s, at 100 and at 200 % text', async (path, root, drawn, width) => {
      const view = await session.openExtensionPage(path);
      await view.waitFor(`${path} to be drawn`, (selector) => document.querySelector(selector), drawn);
      await view.resize(width, 580);
      const said = await view.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      expect(said).toEqual([language, direction]);
      expect(await overflowing(view, root)).toEqual([]);
      if (path === '/popup.html') await view.evaluate(enlargeText, root, 2);
      else
        await view.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
      expect(await overflowing(view, root)).toEqual([]);
      await view.close();
    });

    it('draws cards over pages, with the article’s words in the article’s language', async () => {
      await using server = await serveTestPages();
      const page = await session.newPage();
      await page.goto(server.page('/story.html', '<!doctype html><p style="margin: 3em">From Seoul</p>'));
      await waitFor(async () => (await highlights(page)).length > 0, { what: 'a mark' });
      await hover(page, 'Seoul');
      await waitFor(() => readCard(page), { what: 'the card' });
      const card = await inCard(page, (shadow) => {
        const drawnCard = shadow.querySelector('.sl-root');
        const content = shadow.querySelector('#content');
        return {
          lang: drawnCard?.getAttribute('lang'),
          dir: drawnCard?.getAttribute('dir'),
          nameLang: shadow.querySelector('.sl-name')?.getAttribute('lang'),
          over: content === null ? -1 : content.scrollWidth - content.clientWidth,
        };
      });
      expect(card).toEqual({ lang: language, dir: direction, nameLang: 'en', over: 0 });
      await page.close();
    });

    it('puts who, when and by what means one after the other in its own direction', async () => {
      const view = await session.openExtensionPage('/story.html');
      await view.resize(1280, 580);
      await view.waitFor('the statements', () => document.querySelector('.sl-said > bdi'));
      const order = await view.evaluate(() =>
        [...document.querySelectorAll('.sl-said')].flatMap((line) => {
          const boxes = ['.sl-speaker', ':scope > bdi'].map((at) => line.querySelector(at)?.getClientRects());
          const [speaker, time] = boxes.map((rects) => (rects?.length === 1 ? rects[0] : undefined));
          // What stands on two lines says nothing of the order.
          if (!speaker || !time || Math.abs(speaker.bottom - time.bottom) > 3) return [];
          return speaker.x < time.x ? 'ltr' : 'rtl';
        }),
      );
      expect(new Set(order)).toEqual(new Set([direction]));
      await view.close();
    });
  });
});

/** What is cut off at the sides of the page, by its class; what scrolls by itself may be broader inside. */
function overflowing(view: ExtensionView, root: string): Promise<readonly string[]> {
  return view.evaluate((at) => {
    const { clientWidth } = document.documentElement;
    return [...document.querySelectorAll<HTMLElement>(`${at} *`)]
      .filter((one) => one.closest('.st-map-room, .st-table-room, .st-unseen, .sl-unseen, svg') === null)
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 0 && (left < -1 || right > clientWidth + 1);
      })
      .map((one) => `${one.localName}.${one.className}: ${(one.textContent ?? '').slice(0, 40)}`);
  }, root);
}
