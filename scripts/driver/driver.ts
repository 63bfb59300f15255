/** What chromium.ts and firefox.ts each do in their own way, and what session.ts starts them with. */
import type { Browser, Page } from 'puppeteer-core';
import type { SeenError } from './errors.ts';
import type { ExtensionView } from './extension-view.ts';

/** What a page is shown on and how its reader has set the system; what is not told is as it is by itself. */
export interface Media {
  readonly medium?: 'print';
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

/** What each browser does in its own way. */
export interface Driver {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Without a slash at the end. */
  readonly extensionOrigin: string;
  openPopup(forPage: Page): Promise<ExtensionView>;
  runCommand(forPage: Page, command: string): Promise<void>;
  emulateMedia(forPage: Page, media: Media): Promise<void>;
  openExtensionPage(urlPath: string): Promise<ExtensionView>;
  findExtensionPage(urlPath: string): Promise<ExtensionView>;
  /** Errors since the last call that did not go to `Start.errors` by themselves. */
  extensionErrors(): Promise<readonly SeenError[]>;
}

/** What session.ts hands to the start of either browser. */
export interface Start {
  readonly executablePath: string;
  /** An empty folder. */
  readonly profile: string;
  readonly extensionDir: string;
  /** Where the browser saves files without asking. */
  readonly downloads: string;
  readonly headless: boolean;
  readonly dark: boolean;
  readonly errors: SeenError[];
}
