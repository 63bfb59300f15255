/** The popup on real pages: what it lists, where its ways lead, and what it says where Sidelight cannot run. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  type ExtensionView,
  highlights,
  launchBuilt,
  type PageServer,
  type Session,
  serveTestPages,
  waitFor,
} from './harness/index.ts';

const FRAME =
  '<!doctype html><title>Frame</title><p style="margin-top:600px">South Korea again, and NATO.</p>';
const story = (frame: string) => `<!doctype html><html lang="en"><title>Story</title>
<p>Seoul: South Korea summoned the Russian ambassador, Georgi Zinoviev, on Monday.</p>
<div style="height:1600px"></div>
<p id="far">The National Intelligence Service of South Korea told Mark Rutte of NATO.</p>
<iframe src="${frame}" style="height:300px"></iframe>`;

describe.each(BROWSERS)('the popup in %s', (kind) => {
  let server: PageServer;
  let session: Session;
  let tab: Page;
  let popup: ExtensionView;

  beforeAll(async () => {
    server = await serveTestPages();
    server.page('/frame', FRAME);
    session = await launchBuilt(kind);
    tab = await session.newPage();
    await tab.goto(server.page('/story', story(`${server.otherOrigin}/frame`)));
    await waitFor(async () => (await highlights(tab)).length > 0, { what: 'marks' });
    popup = await session.openPopup(tab);
    await popup.waitFor('rows with counts', () => document.querySelector('.sl-row-count'));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const entities = (selector: string) =>
    popup.evaluate(
      (at) => [...document.querySelectorAll<HTMLElement>(at)].map((row) => row.dataset.entity?.split('/')[1]),
      selector,
    );
  const text = (selector: string) =>
    popup.evaluate(
      (at) => [...document.querySelectorAll(at)].map((found) => found.textContent?.trim()),
      selector,
    );

  it('lists the entities of all frames in order of first appearance, with counts', async () => {
    await popup.waitFor('the frame’s count', () =>
      document.querySelector('[data-entity$="/nato"] .sl-row-count')?.textContent?.startsWith('2'),
    );
    const rows = await text('.sl-row');
    expect(await entities('.sl-row:has(.sl-row-count)')).toEqual([
      'seoul',
      'south-korea',
      'ambassador-summons',
      'georgi-zinoviev',
      'nis',
      'mark-rutte',
      'nato',
    ]);
    expect(rows.map((row) => row?.replace(/\s+/g, ' '))).toContainEqual(
      expect.stringMatching(/^South Korea.*3/),
    );
    await popup.waitFor('the focus', () => document.activeElement?.getAttribute('role') === 'combobox');
  });

  it('goes to the next mention, through the frames and around', async () => {
    await popup.click('[data-entity$="/nato"]');
    await popup.waitFor('the card', () => document.querySelector('.sl-full'));
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('NATO');
    await popup.click('.sl-step:last-child');
    await popup.waitFor('1 of 2', () => document.querySelector('.sl-position')?.textContent === '1 of 2');
    await waitFor(async () => (await tab.evaluate(() => scrollY)) > 300, { what: 'the page to scroll' });
    await waitFor(async () => (await highlights(tab, 'sidelight-flash')).length === 1, { what: 'a flash' });
    await popup.click('.sl-step:last-child');
    await popup.waitFor('2 of 2', () => document.querySelector('.sl-position')?.textContent === '2 of 2');
    const frame = tab.frames().find((candidate) => candidate.url().endsWith('/frame'));
    if (frame === undefined) throw new Error('no frame');
    await waitFor(async () => (await highlights(frame, 'sidelight-flash')).length === 1, {
      what: 'a flash in the frame',
    });
    await popup.click('.sl-step:last-child');
    await popup.waitFor('1 of 2', () => document.querySelector('.sl-position')?.textContent === '1 of 2');
  });

  it('shows a sentence in its place, and Escape leads back step by step', async () => {
    await popup.click('.sl-action');
    await popup.waitFor('the sentence', () => document.querySelector('[aria-current]'));
    await popup.press('Escape');
    await popup.waitFor('the card', () => document.querySelector('.sl-full'));
    await popup.press('Escape');
    await popup.waitFor('the list', () => document.querySelector('.sl-masthead'));
    const selected = await popup.evaluate(() => ({
      focus: document.activeElement?.getAttribute('role'),
      described: document.activeElement?.getAttribute('aria-activedescendant'),
      row: document.querySelector('[aria-selected="true"][data-entity]')?.id,
    }));
    expect(selected).toEqual({
      focus: 'combobox',
      described: selected.row,
      row: expect.stringMatching(/\/nato$/),
    });
    expect(await popup.isOpen()).toBe(true);
  });

  it('finds cards that are not on the page', async () => {
    await popup.type('[data-search]', 'vladi');
    await popup.waitFor('the row', () => document.querySelector('[data-entity$="/vladivostok"]'));
    await popup.press('Escape');
    await popup.waitFor('the list', () => document.querySelector('[data-entity$="/nato"] .sl-row-count'));
    expect(await popup.isOpen()).toBe(true);
  });

  it('pauses on the site and ends the pause', async () => {
    await popup.click('[role="switch"]');
    await popup.waitFor('the switch', () => document.querySelector('[aria-checked="true"]'));
    await waitFor(async () => (await highlights(tab)).length === 0, { what: 'no marks' });
    await popup.click('[role="switch"]');
    await popup.waitFor('the rows', () => document.querySelector('.sl-row-count'));
    await waitFor(async () => (await highlights(tab)).length > 0, { what: 'marks' });
  });

  it('has the number of entities on its badge', async () => {
    const badge = () =>
      popup.evaluate(async () => {
        const api = typeof browser === 'undefined' ? chrome : browser;
        const [active] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        return active?.id === undefined ? null : api.action.getBadgeText({ tabId: active.id });
      });
    await waitFor(async () => (await badge()) === '7', { what: 'a badge of 7' });
    await tab.evaluate(() => document.querySelector('p')?.remove());
    // The frame still speaks of South Korea, and the summons and the ambassador are gone.
    await waitFor(async () => (await badge()) === '4', { what: 'a badge of 4' });
  });

  it('throws nothing', async () => {
    expect(await session.errors()).toEqual([]);
  });

  it.each([
    [
      'an SVG picture',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Seoul</text></svg>',
    ],
    ['plain text', 'text/plain', 'From Seoul'],
  ])('says of %s that it does not read it, and shows the cards', async (_, type, body) => {
    await popup.close();
    await tab.goto(server.page(`/${crypto.randomUUID()}`, { body, headers: { 'content-type': type } }));
    popup = await session.openPopup(tab);
    await popup.waitFor('the notice', () =>
      document.querySelector('.sl-notice')?.textContent?.includes('does not read this kind of document'),
    );
    // Neither a reload nor a pause would change anything.
    expect(await text('.sl-notice button, [role="switch"]')).toEqual([]);
    expect((await text('.sl-row')).length).toBeGreaterThan(30);
  });

  it('says so where it cannot run, and shows the cards', async () => {
    await popup.close();
    const other = await session.newPage();
    if (kind === 'chromium') await other.goto('chrome://version');
    // The page about the error is Firefox's own.
    else await expect(other.goto('http://127.0.0.1:1/')).rejects.toThrow();
    popup = await session.openPopup(other);
    await popup.waitFor('the notice', () => document.querySelector('.sl-notice .sl-button'));
    expect((await text('.sl-notice'))[0]).toContain('does not run on this page');
    expect((await text('.sl-row')).length).toBeGreaterThan(30);
  });
});
