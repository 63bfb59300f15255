/** What axe-core finds in the card, the popup and the settings, light and dark; story-everywhere.test.ts asks of the story page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, axeViolationsIn } from './harness/axe.ts';
import {
  BROWSERS,
  type ExtensionView,
  highlights,
  hover,
  inCard,
  launchBuilt,
  type PageServer,
  readCard,
  type Session,
  serveTestPages,
  waitFor,
} from './harness/index.ts';

const STORY = `<!doctype html><html lang="en"><title>Story</title><main><h1>News</h1>
  <p style="margin: 2em">Mark Rutte of NATO and the National Intelligence Service of South Korea.</p></main>`;

describe.each(BROWSERS)('in %s', (browser) => {
  describe.each([false, true])('dark: %s, axe finds nothing', (dark) => {
    let server: PageServer;
    let session: Session;
    beforeAll(async () => {
      server = await serveTestPages();
      session = await launchBuilt(browser, { dark });
    });
    afterAll(async () => {
      expect(await session.errors()).toEqual([]);
      await session.close();
      await server.close();
    });

    const openStory = async () => {
      const page = await session.newPage();
      await page.goto(server.page(`/${crypto.randomUUID()}.html`, STORY));
      await waitFor(async () => (await highlights(page)).includes('Mark Rutte'), { what: 'marks' });
      return page;
    };

    it.each(['Mark Rutte', 'National Intelligence Service'])(
      'in the card of %s, as opened and once its name was hidden',
      async (words) => {
        const page = await openStory();
        await hover(page, words);
        await waitFor(() => readCard(page), { what: 'the card' });
        for (const isHidden of [false, true]) {
          // No checker sees into a closed root: it is shown an open one with the same in it.
          const card = await inCard(page, (root) => ({
            html: root.querySelector('#card')?.outerHTML ?? '',
            css: root.adoptedStyleSheets
              .flatMap(({ cssRules }) => [...cssRules])
              .map((rule) => rule.cssText)
              .join('\n'),
          }));
          if (card === null) throw new Error('the card is gone');
          await page.evaluate(
            ({ html, css }, hides) => {
              document.querySelector('#copy')?.remove();
              const host = document.createElement('aside');
              host.id = 'copy';
              host.setAttribute('aria-label', 'A copy of the card');
              document.body.append(host);
              host.attachShadow({ mode: 'open' }).innerHTML = `<style>${css}</style>${html}`;
              host.shadowRoot?.querySelector('section')?.toggleAttribute('data-hidden', hides);
            },
            card,
            isHidden,
          );
          expect(await axeViolationsIn(page, '#copy')).toEqual([]);
        }
        await page.close();
      },
    );

    it('in the popup: its list by order and by kind, a search, a card, the article', async () => {
      const page = await openStory();
      const popup = await session.openPopup(page);
      await popup.waitFor('rows', () => document.querySelector('[role="option"]'));
      const expectNothing = async (what: string) => expect(await axeViolations(popup), what).toEqual([]);
      await expectNothing('the list');
      await popup.type('[data-search]', 'soldiers');
      await expectNothing('a search');
      await popup.press('Escape');
      await popup.click('[role="option"]');
      await popup.waitFor('a card', () => document.querySelector('.sl-full'));
      await expectNothing('a card');
      await popup.click('.sl-action');
      await popup.waitFor('the article', () => document.querySelector('.sl-article'));
      await expectNothing('the article');
      await popup.close();
      await page.close();
    });

    it('in the settings, with something chosen and after a reset', async () => {
      const settings: ExtensionView = await session.openExtensionPage('/options.html');
      await settings.waitFor('the settings', () => document.querySelector('fieldset'));
      expect(await axeViolations(settings)).toEqual([]);
      await settings.click('#delay-200');
      await settings.click('#reset-all');
      expect(await axeViolations(settings)).toEqual([]);
      await settings.close();
    });
  });
});
