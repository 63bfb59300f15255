/**
 * The hover card and the background script that draws it, which the browser stops when it has nothing to do, and
 * which is another one after an update of the extension.
 */
import puppeteer, { type Browser } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { requireBrowser } from '../../scripts/browsers.ts';
import { useBuilt } from './harness/built.ts';
import {
  BROWSERS,
  builtExtension,
  highlights,
  hover,
  moveTo,
  readCard,
  serveTestPages,
  waitFor,
} from './harness/index.ts';
import { controlInSight } from './harness/press-on-card.ts';

describe.each(BROWSERS)('the hover card of an extension that was updated, in %s', (browser) => {
  const built = useBuilt(browser);

  /** Loads the extension anew, as an update does, and waits for its old pages to be gone. */
  const update = async () => {
    const view = await built.session.openExtensionPage('/popup.html');
    await view.evaluate(() => {
      setTimeout(() => chrome.runtime.reload());
    });
    await waitFor(async () => !(await view.isOpen()), { what: 'the old extension to be gone' });
    await built.page.bringToFront();
  };

  it('neither opens nor goes on to another, says nothing of it, and leaves or works again', async () => {
    await built.open('<p>Mark Rutte spoke in Kyiv</p><p>Vladivostok</p><p>Russia</p>', 'Russia');
    await hover(built.page, 'Mark Rutte');
    const connected = await controlInSight(built.page, 'NATO');
    await moveTo(built.page, connected.rect);
    await update();
    await built.page.mouse.down();
    await built.page.mouse.up();
    if (browser === 'chromium') {
      // The old script is left running until it notices.
      await hover(built.page, 'Vladivostok');
      const headings = new Set<string | null | undefined>();
      await waitFor(
        async () => {
          headings.add((await readCard(built.page))?.heading);
          return (await highlights(built.page)).length === 0;
        },
        { what: 'the marks to go' },
      );
      expect([...headings].filter((heading) => heading !== 'Mark Rutte')).toEqual([undefined]);
    } else {
      // A new script has taken over.
      await waitFor(async () => (await highlights(built.page)).includes('Russia'), { what: 'new marks' });
      await hover(built.page, 'Vladivostok');
      await waitFor(async () => (await readCard(built.page))?.heading === 'Vladivostok', {
        what: 'its card',
      });
    }
  });
});

/**
 * Chromium without the driver's watch over workers: one that is stopped while it is watched does not start again.
 */
async function launchUnwatched(): Promise<Browser> {
  const { path } = await requireBrowser('chromium');
  return puppeteer.launch({
    executablePath: path,
    pipe: true,
    enableExtensions: [builtExtension('chromium')],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Stops the background script, as Chromium does when it has had nothing to do for half a minute. */
async function stopBackground(browser: Browser): Promise<void> {
  const extension = await browser.waitForTarget((target) => target.url().startsWith('chrome-extension://'));
  const page = await browser.newPage();
  await page.goto(new URL('/popup.html', extension.url()).href);
  const cdp = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

describe('the hover card in chromium', () => {
  it('opens when the background script had been stopped', async () => {
    await using server = await serveTestPages();
    await using browser = await launchUnwatched();
    const page = await browser.newPage();
    await page.goto(server.page('/stopped.html', '<p style="margin: 3em">Mark Rutte came</p><p>Russia</p>'));
    await waitFor(async () => (await highlights(page)).includes('Russia'), { what: 'marks' });
    await stopBackground(browser);
    await page.bringToFront();
    await hover(page, 'Mark Rutte');
    expect((await waitFor(() => readCard(page), { what: 'a card to open' })).heading).toBe('Mark Rutte');
  });
});
