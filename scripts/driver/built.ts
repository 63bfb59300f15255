/** Where `npm run build` leaves the extension, and a browser with it: for what is to run as readers will have it. */
import path from 'node:path';
import type { BrowserKind } from '../browsers.ts';
import { type LaunchOptions, launchWithExtension, type Session } from './session.ts';

const OUTPUT = path.join(import.meta.dirname, '..', '..', '.output');

/** The folder of the built extension for a browser. */
export function builtExtension(browser: BrowserKind): string {
  return path.join(OUTPUT, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** A browser with the extension as `npm run build` made it. */
export function launchBuilt(
  browser: BrowserKind,
  options: Omit<LaunchOptions, 'browser' | 'extensionDir'> = {},
): Promise<Session> {
  return launchWithExtension({ ...options, browser, extensionDir: builtExtension(browser) });
}
