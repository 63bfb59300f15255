/**
 * Starts Firefox with the extension. WebDriver BiDi leaves an extension's pages out, so they are reached
 * through the browser's own (chrome) scope, where the real popup can be opened and given an id.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { bidiOf, evaluateJson } from './bidi.ts';
import type { Driver, Media, Start } from './driver.ts';
import type { SeenError } from './errors.ts';
import { createFirefoxView } from './firefox-view.ts';
import { waitFor } from './wait-for.ts';

export async function launchFirefox(start: Start): Promise<Driver> {
  const id = await geckoIdOf(start.extensionDir);
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: start.executablePath,
    userDataDir: start.profile,
    headless: start.headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1320', '--height=1000'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // 0 is dark, 1 is light; for pages, and for the popup, which follows the browser's own colours.
      'layout.css.prefers-color-scheme.content-override': start.dark ? 0 : 1,
      'ui.systemUsesDarkTheme': start.dark ? 1 : 0,
      // 2 is the folder that is named here.
      'browser.download.folderList': 2,
      'browser.download.dir': start.downloads,
    },
  });
  try {
    return await drive(browser, start, `moz-extension://${uuid}`);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function drive(browser: Browser, start: Start, extensionOrigin: string): Promise<Driver> {
  const extensionId = await browser.installExtension(start.extensionDir);
  const bidi = bidiOf(browser);
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const chrome = tree.contexts[0]?.context;
  if (chrome === undefined) throw new Error('Firefox shows no chrome scope');
  const inChrome = (expression: string) => evaluateJson(bidi, chrome, expression);
  await inChrome(`(() => { ${LET_POPUPS_HAVE_IDS} ${keepErrorsOf(extensionOrigin)} })()`);

  /** Waits for a <browser> of the browser's window and makes it addressable over BiDi. */
  async function viewOf(expression: string, what: string) {
    const context = String(await waitFor(() => inChrome(idExpression(expression)), { what }));
    const it = `globalThis.sidelightViews.get('${context}')`;
    const view = createFirefoxView({
      bidi,
      context,
      isOpen: async () => (await inChrome(`${it}.isConnected`)) === true,
      close: async () => {
        await inChrome(closeExpression(it));
      },
    });
    await view.waitFor(`${what} to load`, () => document.readyState === 'complete');
    return view;
  }

  const openTabs = `[...gBrowser.tabs].map((tab) => tab.linkedBrowser)`;
  const tabWith = (url: string) =>
    `${openTabs}.find((it) => it.currentURI.spec.startsWith(${JSON.stringify(url)}))`;

  return {
    browser,
    extensionId,
    extensionOrigin,
    async openPopup(forPage) {
      await forPage.bringToFront();
      await waitFor(() => inChrome(`!${ANY_POPUP}`), { what: 'an earlier popup to close' });
      await inChrome(openPopupExpression(extensionId));
      return viewOf(POPUP, 'the popup');
    },
    async runCommand(forPage, command) {
      await forPage.bringToFront();
      await inChrome(commandExpression(extensionId, command));
    },
    async emulateMedia(forPage, media) {
      await forPage.bringToFront();
      await inChrome(mediaExpression(media));
    },
    async openExtensionPage(urlPath) {
      const url = extensionOrigin + urlPath;
      await inChrome(`void (gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)}))`);
      return viewOf(tabWith(url), `a tab with ${urlPath}`);
    },
    extensionErrors: async () => (await inChrome('globalThis.sidelightErrors.splice(0)')) as SeenError[],
    findExtensionPage: (urlPath) => viewOf(tabWith(extensionOrigin + urlPath), `a tab with ${urlPath}`),
  };
}

/** The <browser> in the open popup. Firefox loads it in a hidden panel first and then moves it to another. */
const POPUP = `[...document.querySelectorAll('browser.webextension-popup-browser')].find(
  (it) => it.closest('panel')?.state === 'open' && it.currentURI?.schemeIs('moz-extension'))`;
const ANY_POPUP = `document.querySelector('browser.webextension-popup-browser')`;

/** What a click on the toolbar button does, without having to find the button, which may be in a menu. */
const openPopupExpression = (id: string) => `(() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
  ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window);
})()`;

/** What pressing the command's keys does: they are a <key> of the window. */
const commandExpression = (id: string, command: string) => `(() => {
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
  const { suggested_key } = extension.manifest.commands[${JSON.stringify(command)}];
  const letter = suggested_key.default.split('+').at(-1);
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')];
  keys.find((key) => key.getAttribute('key') === letter).dispatchEvent(new Event('command'));
})()`;

/** What the developer tools set for a tab; motion is a setting of the system, which a preference stands in for. */
const mediaExpression = ({ medium, forcedColors, reducedMotion }: Media) => `(() => {
  const { browsingContext } = gBrowser.selectedBrowser;
  browsingContext.mediumOverride = '${medium ?? ''}';
  browsingContext.forcedColorsOverride = '${forcedColors ? 'active' : 'none'}';
  Services.prefs.setIntPref('ui.prefersReducedMotion', ${reducedMotion ? 1 : 0});
})()`;

const closeExpression = (browserExpression: string) => `(() => {
  const browser = ${browserExpression};
  const tab = gBrowser.getTabForBrowser(browser);
  if (tab) gBrowser.removeTab(tab);
  else browser.closest('panel').hidePopup();
})()`;

/** Lets the remote agent find the <browser> elements we name, as it finds those of tabs by itself. */
const LET_POPUPS_HAVE_IDS = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  globalThis.sidelightViews = new Map();
  const { getBrowserById } = NavigableManager;
  NavigableManager.getBrowserById = function (id) {
    const ours = globalThis.sidelightViews.get(id);
    return ours?.isConnected ? ours : getBrowserById.call(this, id);
  };`;

/** The uncaught errors of the extension's pages, background and content scripts, from Firefox's console. */
const keepErrorsOf = (origin: string) => `
  globalThis.sidelightErrors = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      if (!message.sourceName.startsWith('${origin}/')) return;
      // Firefox says so of every answer that comes to a page which the tab has left meanwhile.
      if (/^Promise (resolved|rejected) (while|after) context/.test(message.errorMessage)) return;
      globalThis.sidelightErrors.push({
        kind: 'uncaught', text: message.errorMessage, source: message.sourceName,
      });
    },
  });`;

const idExpression = (browserExpression: string) => `(() => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const browser = ${browserExpression};
  if (!browser) return null;
  browser.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(browser);
  globalThis.sidelightViews.set(id, browser);
  return id;
})()`;

async function geckoIdOf(extensionDir: string): Promise<string> {
  const file = path.join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${file} has no gecko id`);
  return id;
}
