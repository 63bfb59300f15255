/**
 * Starts a real browser with the extension installed: one interface for Chromium and Firefox, used by the
 * end-to-end tests and by `npm start`. Ending a session leaves neither a process nor a profile behind.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserKind, requireBrowser } from '../browsers.ts';
import { launchChromium } from './chromium.ts';
import type { Driver, Media } from './driver.ts';
import { type SeenError, watchErrors } from './errors.ts';
import type { ExtensionView } from './extension-view.ts';
import { launchFirefox } from './firefox.ts';

export interface LaunchOptions {
  readonly browser: BrowserKind;
  /** The unpacked extension, with its manifest.json. */
  readonly extensionDir: string;
  /** True unless told. */
  readonly headless?: boolean;
  /** Whether pages, cards and popups see `prefers-color-scheme: dark`; false unless told. */
  readonly dark?: boolean;
}

export interface Session extends AsyncDisposable {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** The folder that files are saved in; it goes away with the session. */
  readonly downloads: string;
  /**
   * What went wrong so far: on pages of `newPage`, with the content scripts in them, and in the extension's
   * pages and background. Firefox tells no console errors, only uncaught ones, of the last two.
   */
  errors(): Promise<readonly SeenError[]>;
  /**
   * An empty tab, 1280 × 800 CSS pixels when headless, whose errors are collected. In a window of its own it
   * stays in sight while others are opened.
   */
  newPage(type?: 'tab' | 'window'): Promise<Page>;
  /** Brings the page to the front and opens the extension's real toolbar popup on it. */
  openPopup(forPage: Page): Promise<ExtensionView>;
  /**
   * Brings the page to the front and does what the browser does when the keys of one of the extension's commands are
   * pressed. Neither browser takes such keys from a driver: they are the window's, not the page's.
   */
  runCommand(forPage: Page, command: string): Promise<void>;
  /**
   * Brings the page to the front and lets it, and what stands over it, see these media until told otherwise. In Firefox
   * another page in the tab may see its own again.
   */
  emulateMedia(forPage: Page, media: Media): Promise<void>;
  /** Opens a page of the extension ("/options.html") in a tab of its own. */
  openExtensionPage(urlPath: string): Promise<ExtensionView>;
  /** Waits for a tab that the extension opened, by the beginning of its path ("/story.html"). */
  findExtensionPage(urlPath: string): Promise<ExtensionView>;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 800 };

/** @throws Error when there is no browser and none could be installed, or the extension is refused. */
export async function launchWithExtension(options: LaunchOptions): Promise<Session> {
  const { browser: kind, headless = true, dark = false } = options;
  const found = await requireBrowser(kind);
  const profile = await mkdtemp(path.join(tmpdir(), 'sidelight-profile-'));
  const downloads = path.join(profile, 'sidelight-downloads');
  // Also when the process ends in the middle of a test; the browser itself is then ended by puppeteer.
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeProfile);
  const errors: SeenError[] = [];
  const start = kind === 'chromium' ? launchChromium : launchFirefox;
  const cleanUp = () => {
    process.off('exit', removeProfile);
    removeProfile();
  };
  let driver: Driver;
  try {
    const extensionDir = path.resolve(options.extensionDir);
    await mkdir(downloads);
    driver = await start({
      executablePath: found.path,
      profile,
      extensionDir,
      downloads,
      headless,
      dark,
      errors,
    });
  } catch (error) {
    cleanUp();
    throw error;
  }
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= driver.browser.close().finally(cleanUp);
    return closed;
  };
  return {
    kind,
    browser: driver.browser,
    extensionId: driver.extensionId,
    extensionOrigin: driver.extensionOrigin,
    downloads,
    async errors() {
      errors.push(...(await driver.extensionErrors()));
      return errors;
    },
    async newPage(type = 'tab') {
      const page = await driver.browser.newPage({ type });
      if (headless) await page.setViewport(VIEWPORT);
      await watchErrors(page, errors, kind === 'chromium');
      return page;
    },
    openPopup: (forPage) => driver.openPopup(forPage),
    runCommand: (forPage, command) => driver.runCommand(forPage, command),
    emulateMedia: (forPage, media) => driver.emulateMedia(forPage, media),
    openExtensionPage: (urlPath) => driver.openExtensionPage(urlPath),
    findExtensionPage: (urlPath) => driver.findExtensionPage(urlPath),
    close,
    [Symbol.asyncDispose]: close,
  };
}
