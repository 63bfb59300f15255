/** Pages that go on: from one address to the next without loading, back again, and as they are written. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, type PageServer, waitFor } from './harness/index.ts';
import { marksToBe } from './harness/marks-to-be.ts';
import { unlessGoing } from './harness/unless-going.ts';

describe.each(BROWSERS)('the life of a page in %s', (browser) => {
  const built = useBuilt(browser);
  let server: PageServer;
  let page: Page;
  beforeAll(() => {
    ({ server, page } = built);
  });
  const toBe = (...wanted: string[]) => marksToBe(page, wanted);

  it('goes on at another address, with what is there alone', async () => {
    await built.open('<main><p>Mark Rutte of NATO</p><p>Rutte</p></main><p>Russia</p>', 'Russia');
    await toBe('Mark Rutte', 'NATO', 'Rutte', 'Russia');
    const goTo = (path: string, html: string) =>
      page.evaluate(
        (url, content) => {
          history.pushState(null, '', url);
          const main = document.createElement('main');
          main.innerHTML = content;
          document.querySelector('main')?.replaceWith(main);
        },
        path,
        html,
      );
    await goTo('/second', '<p>Rutte, in Seoul</p>');
    // Nothing on the page says any more who that is.
    await toBe('Seoul', 'Russia');
    await goTo('/third', '<p>Mark Rutte</p>');
    await toBe('Mark Rutte', 'Russia');
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>in Vladivostok</p>';
      history.pushState(null, '', '/fourth');
      document.body.replaceWith(body);
    });
    await toBe('Vladivostok');
    await page.evaluate(() => document.querySelector('p')?.append(' and Seoul'));
    await toBe('Vladivostok', 'Seoul');
  });

  it('comes back as it was left, and is followed from there', async () => {
    // In a tab of its own, which puppeteer cannot navigate any more in Firefox once a page has come back.
    const tab = await built.session.newPage();
    const at = (path: string, body: string) =>
      server.page(`/${crypto.randomUUID()}${path}`, `<!doctype html><title>Page</title>${body}`);
    await tab.goto(
      at(
        '/first.html',
        `<p>Russia</p><script>addEventListener('pageshow', ({ persisted }) => { globalThis.cameBack = persisted; });</script>`,
      ),
    );
    await marksToBe(tab, ['Russia']);
    await tab.evaluate(() => document.querySelector('p')?.append(' and Seoul'));
    await marksToBe(tab, ['Russia', 'Seoul']);
    await tab.evaluate(
      (url) => {
        location.href = url;
      },
      at('/second.html', '<p>From NATO</p>'),
    );
    await marksToBe(tab, ['NATO']);
    await tab.evaluate(() => history.back());
    await marksToBe(tab, ['Russia', 'Seoul']);
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'cameBack'))).toBe(true);
    await tab.evaluate(() => document.querySelector('p')?.append(' and Vladivostok'));
    await marksToBe(tab, ['Russia', 'Seoul', 'Vladivostok']);
    await tab.evaluate(() => history.forward());
    await marksToBe(tab, ['NATO']);
    await tab.close();
    await page.bringToFront();
  });

  it('is written anew in pieces', async () => {
    await built.open('<p>Russia</p>', 'Russia');
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Anew</title><p>From Se');
    });
    await page.evaluate(() => document.write('oul</p><p>and NATO'));
    await toBe('Seoul', 'NATO');
    await page.evaluate(() => document.write(' and Vladivostok</p>'));
    await toBe('Seoul', 'NATO', 'Vladivostok');
    await page.evaluate(() => document.close());
    await page.evaluate(() => document.querySelector('p')?.replaceChildren('Nothing'));
    await toBe('NATO', 'Vladivostok');
  });

  it('takes nodes from a frame, and gives them back', async () => {
    await built.open(
      '<iframe srcdoc="<div><p>From <b>Seoul</b></p></div><p>NATO</p>"></iframe><p>Russia</p>',
      'Russia',
    );
    const frame = await waitFor(() => page.frames()[1], { what: 'the frame' });
    await marksToBe(frame, ['Seoul', 'NATO']);
    const move = (toFrame: boolean) =>
      page.evaluate((there) => {
        const inner = document.querySelector('iframe')?.contentDocument;
        const [from, to] = there ? [document, inner] : [inner, document];
        const moved = from?.querySelector('div');
        if (moved && to) to.body.append(to.adoptNode(moved));
      }, toFrame);
    for (let i = 0; i < 2; i++) {
      await move(false);
      await toBe('Russia', 'Seoul');
      await marksToBe(frame, ['NATO']);
      await move(true);
      await marksToBe(frame, ['NATO', 'Seoul']);
      await toBe('Russia');
    }
  });

  it('is marked while it is still being sent', async () => {
    const stream = server.stream(`/${crypto.randomUUID()}.html`);
    stream.write('<!doctype html><meta charset="utf-8"><title>News</title><p>Russia</p><p>From Seo');
    // Not `goto`, which waits for the page to be whole.
    await page.evaluate((url) => {
      location.href = url;
    }, stream.url);
    try {
      const hasBegun = (url: string) =>
        page.evaluate(
          (it) => location.href === it && (document.body?.textContent ?? '').includes('Seo'),
          url,
        );
      await waitFor(() => unlessGoing(() => hasBegun(stream.url), false), {
        what: 'the beginning of the page',
      });
      await toBe('Russia');
      stream.write('ul</p>');
      await toBe('Russia', 'Seoul');
      stream.write('<ul><li>NATO');
      await toBe('Russia', 'Seoul', 'NATO');
    } finally {
      stream.write('<p>to Vladivostok</p>');
      stream.end();
    }
    await toBe('Russia', 'Seoul', 'NATO', 'Vladivostok');
  });
});
