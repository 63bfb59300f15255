/** The settings page with real clicks and keys: what each control stores, and what is said of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, type ExtensionView, highlights, waitFor } from './harness/index.ts';
import { clearStored, noticeToBe, openSettings, readStored, store } from './harness/settings-page.ts';

describe.each(BROWSERS)('the settings page in %s', (kind) => {
  const built = useBuilt(kind);
  let view: ExtensionView;

  beforeEach(async () => {
    view = await openSettings(built.session);
  });
  afterEach(async () => {
    await clearStored(view);
    await view.close();
  });

  const checked = () =>
    view.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input:checked')].map((it) => it.id));
  const texts = (selector: string) =>
    view.evaluate(
      (at) => [...document.querySelectorAll<HTMLElement>(at)].map((it) => it.innerText.trim()),
      selector,
    );
  const focused = () => view.evaluate(() => document.activeElement?.id ?? null);
  const article = () => view.evaluate(() => document.querySelector('[id^="article-"]')?.id.slice(8) ?? '');
  const reloaded = async () => {
    await view.reload();
    await view.waitFor('the settings', () => document.querySelector('#reset-all'));
  };

  it('is the page that the browser opens for the options', async () => {
    await view.evaluate(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      await api.runtime.openOptionsPage();
    });
    const opened = await built.session.findExtensionPage('/options.html');
    expect(await opened.evaluate(() => [document.title, document.querySelector('h1')?.textContent])).toEqual([
      'Settings – Sidelight',
      'Settings',
    ]);
  });

  it('has the defaults at first, and stores none of them', async () => {
    expect(await checked()).toEqual([
      'trigger-hover',
      'delay-350',
      'look-underline',
      'density-automatic',
      ...['person', 'organization', 'place', 'event', 'group', 'term', 'figure'].map((it) => `kind-${it}`),
      `article-${await article()}`,
    ]);
    expect(await readStored(view)).toEqual({});
    expect(await texts('.sl-empty')).toEqual(['No site is paused.', 'No name is hidden.']);
  });

  it.each([
    ['#trigger-alt', { trigger: 'alt' }],
    ['#trigger-click', { trigger: 'click' }],
    ['label[for="trigger-off"]', { trigger: 'off' }],
    ['#delay-200', { delay: 200 }],
    ['#delay-700', { delay: 700 }],
    ['#look-tint', { look: 'tint' }],
    ['#look-both', { look: 'both' }],
    ['#look-none', { look: 'none' }],
    ['#density-all', { density: 'all' }],
    ['#density-first', { density: 'first' }],
    ['#kind-place', { 'unmarkedKinds place': 'place' }],
    ['label[for="kind-figure"]', { 'unmarkedKinds figure': 'figure' }],
    ['#paused-everywhere', { isPausedEverywhere: true }],
  ])('stores what %s says, and shows it after a reload', async (control, stored) => {
    await view.click(control);
    await noticeToBe(view, 'stored', 'Stored.');
    expect(await readStored(view)).toEqual(stored);
    const shown = await checked();
    await reloaded();
    expect(await checked()).toEqual(shown);
    expect(shown).not.toEqual([]);
  });

  it('stores what is chosen back and forth', async () => {
    const id = await article();
    await view.click(`[id="article-${id}"]`);
    await view.waitFor('the notice', () => document.querySelector('[data-turn="1"]'));
    expect(await readStored(view)).toEqual({ [`unusedArticles ${id}`]: id });
    await view.click(`[id="article-${id}"]`);
    await view.waitFor('the notice', () => document.querySelector('[data-turn="2"]'));
    await view.click('#kind-term');
    await view.click('#kind-term');
    await view.click('#trigger-off');
    await view.click('#trigger-hover');
    for (const name of ['place', 'event', 'group']) await view.click(`#kind-${name}`);
    await view.waitFor('the notice', () => document.querySelector('[data-turn="9"]'));
    expect(await readStored(view)).toEqual({
      trigger: 'hover',
      'unmarkedKinds place': 'place',
      'unmarkedKinds event': 'event',
      'unmarkedKinds group': 'group',
    });
  });

  it('names the articles with their cards, and leads to their story page', async () => {
    const id = await article();
    expect(await texts('#library .sl-option')).toEqual([
      expect.stringMatching(/^South Korea summons Russian ambassador\s+\d+ cards · Open the story$/),
    ]);
    expect(await view.evaluate(() => document.querySelector('#library a')?.getAttribute('href'))).toBe(
      `/story.html#${id}`,
    );
  });

  it('shows each look on words of the article', async () => {
    const looks = await view.evaluate(() =>
      [...document.querySelectorAll('.sl-preview .sl-mark')].map((it) => {
        const { textDecorationLine, backgroundColor } = getComputedStyle(it);
        return [it.textContent, textDecorationLine, backgroundColor !== 'rgba(0, 0, 0, 0)'];
      }),
    );
    expect(looks).toEqual([
      ['South Korea', 'underline', false],
      ['South Korea', 'none', true],
      ['South Korea', 'underline', true],
      ['South Korea', 'none', false],
    ]);
  });

  it('pauses sites by name or address, and ends their pauses', async () => {
    await view.type('#site-field', 'https://News.example.org/a?b#c');
    await view.press('Enter');
    await view.waitFor('the site', () => document.querySelector('.sl-entry'));
    await view.type('#site-field', 'example.com');
    await view.click('#paused [type="submit"]');
    await view.waitFor('both', () => document.querySelectorAll('.sl-entry').length === 2);
    expect(await texts('.sl-entry-name')).toEqual(['example.com', 'news.example.org']);
    expect(await readStored(view)).toEqual({
      'pausedSites example.com': 'example.com',
      'pausedSites news.example.org': 'news.example.org',
    });
    expect(await focused()).toBe('site-field');
    expect(await view.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('');

    await view.click('#site-0-remove');
    await view.waitFor('one', () => document.querySelectorAll('.sl-entry').length === 1);
    expect(await readStored(view)).toEqual({ 'pausedSites news.example.org': 'news.example.org' });
    // The focus goes to the next, and then to the line that says that there is none.
    expect(await focused()).toBe('site-0-remove');
    await view.press('Enter');
    await view.waitFor('none', () => document.activeElement?.textContent === 'No site is paused.');
    expect(await readStored(view)).toEqual({});
  });

  it.each([
    ['', 'Type the name of a site, as example.org, or paste the address of one of its pages.'],
    ['hello world', '“hello world” is no address.'],
    ['file:///home/page.html', '“file:///home/page.html” is no address on the web.'],
    ['EXAMPLE.org/', 'example.org is paused already.'],
  ])('refuses to pause “%s” and says why', async (typed, words) => {
    await store(view, { 'pausedSites example.org': 'example.org' });
    await view.waitFor('the site', () => document.querySelector('.sl-entry'));
    await view.type('#site-field', typed);
    await view.press('Enter');
    await view.waitFor('the fault', () => document.querySelector('#site-field-fault')?.textContent);
    expect(await texts('#site-field-fault')).toEqual([expect.stringContaining(words)]);
    expect(await view.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    expect(await readStored(view)).toEqual({ 'pausedSites example.org': 'example.org' });
  });

  it('lists hidden names by what they are and where, and shows them again', async () => {
    const zinoviev = `${await article()}/georgi-zinoviev`;
    const there = { entity: zinoviev, site: 'example.org' };
    const gone = { entity: 'z/gone', site: '' };
    await store(view, { [`hiddenNames ${zinoviev} example.org`]: there, 'hiddenNames z/gone ': gone });
    await view.waitFor('the names', () => document.querySelectorAll('.sl-entry').length === 2);
    expect(await texts('.sl-entry-words')).toEqual([
      expect.stringMatching(/^Georgi Zinoviev\s+Person · example\.org$/),
      expect.stringMatching(/^z\/gone\s+Not in the library · Pages without a site, as files$/),
    ]);
    await view.click('#hidden-0-remove');
    await view.waitFor('one', () => document.querySelectorAll('.sl-entry').length === 1);
    expect(await readStored(view)).toEqual({ 'hiddenNames z/gone ': gone });
  });

  it('follows what is changed elsewhere', async () => {
    await store(view, {
      trigger: 'click',
      'pausedSites example.org': 'example.org',
      isPausedEverywhere: true,
    });
    await view.waitFor(
      'the change',
      () =>
        document.querySelector('#trigger-click:checked') &&
        document.querySelector('#paused-everywhere:checked') &&
        document.querySelector('.sl-entry'),
    );
  });

  it('pauses open tabs at once, everywhere and by site', async () => {
    // In a window of its own, so that it stays in sight.
    const page = await built.session.newPage('window');
    await page.goto(built.server.page('/open', '<!doctype html><title>A page</title><p>In South Korea'));
    const marked = (isMarked: boolean) =>
      waitFor(async () => (await highlights(page)).length > 0 === isMarked, {
        what: isMarked ? 'marks' : 'no marks',
      });
    await marked(true);
    await view.click('#paused-everywhere');
    await marked(false);
    await view.click('#paused-everywhere');
    await marked(true);
    await view.type('#site-field', page.url());
    await view.press('Enter');
    await marked(false);
    await view.click('#site-0-remove');
    await marked(true);
    await page.close();
  });

  it('says that a choice could not be stored, and goes back', async () => {
    // As many items as storage.sync takes: 512.
    await view.evaluate(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      const { version = 2 } = await api.storage.sync.get('version');
      const names = Array.from({ length: 511 }, (_, i) => [`filler${i}`, i]);
      await api.storage.sync.set({ version, ...Object.fromEntries(names) });
    });
    await view.click('#trigger-click');
    await noticeToBe(view, 'refused', 'Your choice could not be stored: the browser has no more room');
    expect(await texts('[role="alert"] .sl-said-now')).toHaveLength(1);
    await view.waitFor('the old choice', () => document.querySelector('#trigger-hover:checked'));
    await view.type('#site-field', 'example.org');
    await view.press('Enter');
    await view.waitFor('the notice', () => document.querySelector('[data-turn="2"]'));
    expect(await texts('.sl-empty')).toContain('No site is paused.');
  });

  it('resets all after a question, which can be undone', async () => {
    const chosen = { look: 'tint', 'pausedSites example.org': 'example.org' };
    await store(view, chosen);
    await view.waitFor('the choices', () => document.querySelector('#look-tint:checked'));
    await view.click('#reset-all');
    await view.click('#reset-no');
    expect(await focused()).toBe('reset-all');
    expect(await readStored(view)).toEqual(chosen);
    await view.click('#reset-all');
    await view.click('#reset-yes');
    await noticeToBe(view, 'was-reset', 'All settings are as they were at first.');
    expect(await readStored(view)).toEqual({});
    expect(await checked()).toContain('look-underline');
    await view.click('#undo');
    await noticeToBe(view, 'undone', 'Undone');
    expect(await readStored(view)).toEqual(chosen);
    expect(await checked()).toContain('look-tint');
  });

  it('is used by keyboard alone', async () => {
    const tabTo = async (id: string) => {
      for (let i = 0; i < 60; i += 1) {
        if ((await focused()) === id) return;
        await view.press('Tab');
      }
      throw new Error(`Tab does not come to ${id}, but to ${await focused()}`);
    };
    await tabTo('trigger-hover');
    await view.press('ArrowDown');
    await tabTo('delay-350');
    await view.press('ArrowUp');
    await tabTo('kind-event');
    await view.press(' ');
    await tabTo('paused-everywhere');
    await view.press(' ');
    await tabTo('site-field');
    for (const key of 'a.example') await view.press(key);
    await view.press('Enter');
    await view.waitFor('the site', () => document.querySelector('.sl-entry'));
    await tabTo('reset-all');
    expect(await readStored(view)).toEqual({
      trigger: 'alt',
      delay: 200,
      'unmarkedKinds event': 'event',
      isPausedEverywhere: true,
      'pausedSites a.example': 'a.example',
    });
    await view.press('Enter');
    await tabTo('reset-yes');
    await view.press('Enter');
    await view.waitFor('the reset', () => document.querySelector('#undo'));
    expect(await readStored(view)).toEqual({});
    await tabTo('undo');
    await view.press('Enter');
    await noticeToBe(view, 'undone', 'Undone');
    expect(Object.keys(await readStored(view))).toHaveLength(5);
  });

  it.each([
    ['on a narrow screen', 320, '100%'],
    ['with letters of twice the size', 640, '200%'],
    ['with letters of twice the size on a narrow screen', 320, '200%'],
  ])('runs over no edge %s', async (_, width, size) => {
    const site = 'a-very-long-name-without-a-place-to-break-it-at.example.org';
    await store(view, {
      [`pausedSites ${site}`]: site,
      [`hiddenNames z/gone ${site}`]: { entity: 'z/gone', site },
    });
    await view.click('#reset-all');
    await view.resize(width, 800);
    await view.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    const over = await view.evaluate(() => {
      const { clientWidth } = document.documentElement;
      return (
        [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((it) => {
            const { left, right } = it.getBoundingClientRect();
            return right > clientWidth + 0.5 || left < -0.5 || it.scrollWidth > it.clientWidth + 1;
          })
          // A field scrolls what is typed in it; inline boxes have no width of their own to run over.
          .filter((it) => it.clientWidth > 0 && !it.matches('input'))
          .map((it) => it.outerHTML.slice(0, 120))
      );
    });
    expect(over).toEqual([]);
  });
});
