/**
 * What the end-to-end tests stand on: the shared driver of real browsers, and where this project keeps the
 * built extension and the pages it is tried on.
 */
import path from 'node:path';
import {
  type BrowserKind,
  type LaunchOptions,
  launchWithExtension,
  type PageServer,
  type Session,
  servePages,
} from '../../../scripts/driver/index.ts';

export * from '../../../scripts/driver/index.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** A browser with the extension as `npm run build` made it. */
export function launchBuilt(
  browser: BrowserKind,
  options: Omit<LaunchOptions, 'browser' | 'extensionDir'> = {},
): Promise<Session> {
  return launchWithExtension({ ...options, browser, extensionDir: builtExtension(browser) });
}

/** The folder of the built extension for a browser. */
export function builtExtension(browser: BrowserKind): string {
  return path.join(ROOT, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Serves the pages that a test gives it. */
export function serveTestPages(): Promise<PageServer> {
  return servePages({ folder: null });
}
