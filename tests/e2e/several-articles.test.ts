/** Two articles that both have NATO: a name is marked once, and opens the cards of both. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltElsewhere, buildWithSeeds } from './harness/build-with-seeds.ts';
import {
  BROWSERS,
  highlights,
  hover,
  launchWithExtension,
  type PageServer,
  readCard,
  type Session,
  serveTestPages,
  waitFor,
} from './harness/index.ts';

const KOREA = 'South Korea summons Russian ambassador';
const WINTER = 'Fleet trains for winter off Bergen';
const PAGE = `<!doctype html><meta charset="utf-8"><title>Page</title>
  <body style="font: 18px/1.6 serif; max-width: 40em; margin: 3em auto">
  <p>Ships of NATO will leave Bergen on Monday.</p><p>Mark Rutte watches from Seoul.</p>`;

describe.each(BROWSERS)('two articles in %s', (browser) => {
  let built: BuiltElsewhere;
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    built = await buildWithSeeds(browser, ['seeds', 'tests/seeds']);
    [session, server] = await Promise.all([
      launchWithExtension({ browser, extensionDir: built.extensionDir }),
      serveTestPages(),
    ]);
    page = await session.newPage();
    await page.goto(server.page('/page.html', PAGE));
    await waitFor(async () => (await highlights(page)).includes('Bergen'), { what: 'Bergen to be marked' });
    await page.mouse.move(2, 2);
  });
  afterAll(async () => {
    expect(await session.errors()).toEqual([]);
    await session.close();
    await server.close();
    await built[Symbol.asyncDispose]();
  });

  const cardOf = async (words: string) => {
    await page.mouse.move(2, 2);
    await hover(page, words);
    return waitFor(async () => ((await readCard(page))?.heading === words ? readCard(page) : null), {
      what: `the card of ${words}`,
    });
  };

  it('mark a name once, whoever has it', async () => {
    expect((await highlights(page)).toSorted()).toEqual(['Bergen', 'Mark Rutte', 'NATO', 'Seoul']);
  });

  it('show the cards of both for a name of both, each under its headline', async () => {
    const { text } = await cardOf('NATO');
    expect(text.indexOf(KOREA)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(WINTER)).toBeGreaterThan(text.indexOf(KOREA));
    expect(text).toContain('NATO Secretary General Mark Rutte also warned');
    expect(text).toContain('Admiral Ingrid Solheim called it a test of patience.');
  });

  it('show one card, without a headline, for a name of one', async () => {
    const { text } = await cardOf('Bergen');
    expect(text).toContain('Norwegian port');
    expect(text).not.toContain(WINTER);
  });

  it('are searched and listed together in the popup, and told apart by their headlines', async () => {
    const popup = await session.openPopup(page);
    await popup.waitFor('the rows', () => document.querySelectorAll('.sl-row').length === 5);
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll('.sl-row')].map((row) => [
        row.querySelector('.sl-row-name')?.textContent,
        row.querySelector('.sl-row-story')?.textContent,
      ]),
    );
    expect(rows).toEqual([
      ['NATO', KOREA],
      ['NATO', WINTER],
      ['Bergen', WINTER],
      ['Mark Rutte', KOREA],
      ['Seoul', KOREA],
    ]);
    await popup.click('[data-entity="winter-exercise/nato"]');
    await popup.waitFor('the card', () => document.querySelector('.sl-full'));
    await popup.click('.sl-action');
    await popup.waitFor('the article', () => document.querySelector('.sl-article'));
    expect(await popup.evaluate(() => document.querySelector('.sl-article h2')?.textContent)).toBe(WINTER);
    await popup.close();
  });
});
