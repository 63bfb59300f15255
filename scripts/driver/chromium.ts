/** Starts Chromium or Chrome with the extension, and opens its real popup through the DevTools protocol. */
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import type { Driver, Start } from './driver.ts';
import { watchErrors, watchSession } from './errors.ts';
import { type ExtensionView, viewOfPage } from './extension-view.ts';
import { waitFor } from './wait-for.ts';

const FLAGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--window-size=1320,1000',
];

/** Blink's own numbering of colour schemes. Set for the whole browser, so that the popup has it as well. */
const schemeFlag = (dark: boolean) => `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`;

export async function launchChromium(start: Start): Promise<Driver> {
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: start.executablePath,
    userDataDir: start.profile,
    headless: start.headless,
    // Extensions are installed over the pipe only; Chromium refuses it over a socket.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: start.downloads },
    args: [...FLAGS, schemeFlag(start.dark), ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    watchWorkers(browser, start);
    return await drive(browser, start);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function drive(browser: Browser, { extensionDir, errors }: Start): Promise<Driver> {
  const extensionId = await browser.installExtension(extensionDir);
  const extensionOrigin = `chrome-extension://${extensionId}`;

  async function viewOf(page: Page): Promise<ExtensionView> {
    await watchErrors(page, errors, true);
    return viewOfPage(page);
  }

  return {
    browser,
    extensionId,
    extensionOrigin,
    async openPopup(forPage) {
      await forPage.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      if (extension === undefined) throw new Error('the extension is not installed');
      const before = new Set(browser.targets());
      await extension.triggerAction(forPage);
      const isPopup = (target: Target) =>
        !before.has(target) && target.url().startsWith(`${extensionOrigin}/`);
      const target = await waitFor(() => browser.targets().find(isPopup), { what: 'the popup' });
      const page = await waitFor(() => target.asPage(), { what: 'the page in the popup' });
      await waitFor(() => page.evaluate(() => document.readyState === 'complete'), {
        what: 'the popup to load',
      });
      return viewOf(page);
    },
    async runCommand(forPage, command) {
      await forPage.bringToFront();
      const isOurs = (target: Target) =>
        target.type() === 'service_worker' && target.url().startsWith(`${extensionOrigin}/`);
      const worker = await waitFor(async () => browser.targets().find(isOurs)?.worker(), {
        what: 'the background worker',
      });
      await worker.evaluate(dispatchCommand(command));
    },
    async emulateMedia(forPage, { medium, forcedColors, reducedMotion }) {
      await forPage.bringToFront();
      await forPage.emulateMediaFeatures([
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ]);
      // To ask for features ends what was asked for the medium.
      if (medium !== undefined) await forPage.emulateMediaType(medium);
    },
    extensionErrors: async () => [],
    async openExtensionPage(urlPath) {
      const page = await browser.newPage();
      await page.goto(extensionOrigin + urlPath);
      return viewOf(page);
    },
    async findExtensionPage(urlPath) {
      const isIt = (page: Page) => page.url().startsWith(extensionOrigin + urlPath);
      const page = await waitFor(async () => (await browser.pages()).find(isIt), {
        what: `a tab with ${urlPath}`,
      });
      return viewOf(page);
    },
  };
}

/** For the worker: the event that Chromium itself would dispatch. */
const dispatchCommand = (command: string) => `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab === undefined) throw new Error('no tab is active');
  chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab);
})()`;

/** The errors of the extension's background worker, which belongs to no page. */
function watchWorkers(browser: Browser, { errors }: Start): void {
  browser.on('targetcreated', (target: Target) => {
    if (target.type() !== 'service_worker') return;
    target
      .createCDPSession()
      .then((session) => watchSession(session, errors))
      .catch((error: unknown) => console.error(`not watching ${target.url()}:`, error));
  });
}
