/** The hover card by keyboard alone: from name to name over the page and its frames, into the card and back. */
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { treeOf } from './harness/dom.ts';
import { BROWSERS, highlights, inCard, readCard, readVoice, waitFor } from './harness/index.ts';

const STORY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title>
  <p><button id="here">A button</button> From Seoul.</p><div style="height: 1500px"></div>
  <p id="far">Mark Rutte of NATO, <a href="#x">Vladivostok</a>.</p><p>In Russia</p>`;

describe.each(BROWSERS)('the hover card by keyboard in %s', (kind) => {
  const built = useBuilt(kind);
  const run = (command: string) => built.session.runCommand(built.page, command);
  const next = () => run('step-to-next-mention');
  const previous = () => run('step-to-previous-mention');
  const at = (words: string, where: Page | Frame = built.page) =>
    waitFor(async () => (await highlights(where, 'sidelight-open')).join() === words, {
      what: `“${words}” to be stepped to`,
    });
  const cardOf = (heading: string) =>
    waitFor(async () => ((await readCard(built.page))?.heading === heading ? readCard(built.page) : null), {
      what: `the card of ${heading}`,
    });
  const cardClosed = () =>
    waitFor(async () => (await readCard(built.page)) === null, { what: 'the card to close' });
  const press = (key: Parameters<Page['keyboard']['press']>[0]) => built.page.keyboard.press(key);
  /** The label of what has the focus in the page; that of the card's host while it is in the card. */
  const focused = () =>
    built.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.hasAttribute('data-sidelight-card') ? 'the card' : (activeElement?.id ?? '');
    });

  it('steps through the names in reading order, brings them into sight, and around', async () => {
    await built.open(STORY, 'Seoul');
    for (const words of ['Seoul', 'Mark Rutte', 'NATO', 'Vladivostok', 'Russia', 'Seoul']) {
      await next();
      await at(words);
    }
    await previous();
    await at('Russia');
    expect(await built.page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await previous();
    await at('Vladivostok');
  });

  it('says where it has come to, to those who hear the page, and no more once it is left', async () => {
    await built.open(STORY, 'Seoul');
    await next();
    await at('Seoul');
    const said = (words: RegExp) =>
      waitFor(async () => words.test((await readVoice(built.page)) ?? ''), { what: `${words} to be said` });
    await said(/^Seoul, Place\. 1 of 5 on this page$/);
    await next();
    await said(/^Mark Rutte, NATO Secretary General\. 2 of 5 on this page$/);
    await press('Escape');
    await waitFor(async () => (await readVoice(built.page)) === null, { what: 'the voice to be gone' });
  });

  it('begins with what the reader sees', async () => {
    await built.open(STORY, 'Seoul');
    await built.page.evaluate(() => document.querySelector('#far')?.scrollIntoView());
    await next();
    await at('Mark Rutte');
  });

  it('goes on into frames and comes back', async () => {
    const inner = built.server.page('/inner.html', '<!doctype html><p>To Ukraine</p>');
    await built.open(
      `<p>From Seoul</p><iframe src="${inner.replace(built.server.origin, built.server.otherOrigin)}"></iframe>`,
      'Seoul',
    );
    const frame = await waitFor(() => built.page.frames().find((one) => one.url().endsWith('inner.html')), {
      what: 'the frame',
    });
    await waitFor(async () => (await highlights(frame)).length === 1, { what: 'the mark in the frame' });
    // It is known to be one to step into once it has reported.
    const view = await built.session.openExtensionPage('/popup.html');
    await view.waitFor('the reports of both frames', async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      return JSON.stringify(await api.storage.session.get(null)).includes('/ukraine');
    });
    await view.close();
    await next();
    await at('Seoul');
    await next();
    await at('Ukraine', frame);
    expect(await highlights(built.page, 'sidelight-open')).toEqual([]);
    await next();
    await at('Seoul');
    await at('', frame);
  });

  it('opens the card with the focus in it, moves in it, follows, and gives the focus back on Escape', async () => {
    await built.open(STORY, 'Seoul');
    const before = await treeOf(built.page);
    await built.page.focus('#here');
    for (const words of ['Seoul', 'Mark Rutte']) {
      await next();
      await at(words);
    }
    expect(await focused()).toBe('here');
    await run('open-card');
    const card = await cardOf('Mark Rutte');
    expect(await focused()).toBe('the card');
    const names = card?.buttons.map(({ name }) => name) ?? [];
    const toNato = names.indexOf('NATO');
    expect(toNato).toBeGreaterThan(0);
    for (let i = 0; i <= toNato; i++) await press('ArrowDown');
    await press('ArrowUp');
    await press('ArrowDown');
    await press('Enter');
    await cardOf('NATO');
    // The way back stands before the heading, which has the focus.
    await built.page.keyboard.down('Shift');
    await press('Tab');
    await built.page.keyboard.up('Shift');
    await press('Enter');
    await cardOf('Mark Rutte');
    await press('Escape');
    await cardClosed();
    expect(await focused()).toBe('here');
    await press('Escape');
    await at('');
    await waitFor(async () => (await treeOf(built.page)) === before, { what: 'the page to be as it was' });
  });

  it('opens the card of the first name in sight where none was stepped to', async () => {
    await built.open(STORY, 'Seoul');
    await run('open-card');
    await cardOf('Seoul');
    await press('Escape');
    await cardClosed();
  });

  it('keeps Tab in the card, around', async () => {
    await built.open(STORY, 'Seoul');
    await run('open-card');
    const card = await cardOf('Seoul');
    const shown = card?.buttons.filter(({ rect }) => rect.width > 0).length ?? 0;
    expect(shown).toBeGreaterThan(3);
    const focusedName = () =>
      inCard(built.page, (root) => (root.activeElement?.textContent || root.activeElement?.ariaLabel) ?? '');
    await press('Tab');
    const first = await focusedName();
    for (let i = 0; i < shown; i++) await press('Tab');
    expect(await focusedName()).toBe(first);
    expect(await focused()).toBe('the card');
    await press('Escape');
    await cardClosed();
  });

  it('closes on Escape alone, not with the dialog of the page that it is in, and gives the focus back there', async () => {
    await built.open(
      `<dialog><p>News of Kim Hong-kyun</p><button id="inside">A button</button></dialog><p>Russia</p>
       <script>document.querySelector('dialog').showModal(); document.querySelector('#inside').focus();</script>`,
      'Kim Hong-kyun',
    );
    await next();
    await run('open-card');
    await cardOf('Kim Hong-kyun');
    await press('Escape');
    await cardClosed();
    expect(await built.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    expect(await focused()).toBe('inside');
    // Then Escape is the page's again, once the name is left.
    await press('Escape');
    await press('Escape');
    await waitFor(() => built.page.evaluate(() => document.querySelector('dialog')?.open === false), {
      what: 'the dialog to close',
    });
  });

  it('keeps the card while the pointer moves, and what is typed in it from the page', async () => {
    await built.open(
      `${STORY}<script>addEventListener('keydown', ({ key }) => document.body.append(key), false)</script>`,
      'Seoul',
    );
    await run('open-card');
    await cardOf('Seoul');
    await built.page.mouse.move(600, 500, { steps: 5 });
    await press('k');
    await press('ArrowDown');
    expect((await readCard(built.page))?.heading).toBe('Seoul');
    expect(await built.page.evaluate(() => document.body.innerText)).not.toContain('ArrowDown');
    await press('Escape');
    await cardClosed();
  });
});
