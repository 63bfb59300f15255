/**
 * `npm start`: the built extension in a real browser on the demonstration page. With a display it opens a
 * window to try it in; without one it reads the page by itself and leaves pictures of what it saw.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserKind, findBrowser, isBrowserKind } from './browsers.ts';
import { builtExtension, launchBuilt, type PageServer, servePages } from './driver/index.ts';
import { tour } from './tour.ts';

const HELP = `Opens the demonstration page in a browser with Sidelight installed.

  npm start -- [options]

  --browser chromium|firefox  which browser (default: Chromium or Chrome, else Firefox)
  --headless                  no window: print the mentions and cards, save pictures to out/start/
  --help                      this text
`;

const ROOT = path.join(import.meta.dirname, '..');

interface Choice {
  readonly browser: BrowserKind | null;
  readonly headless: boolean;
  readonly help: boolean;
}

function readArguments(args: readonly string[]): Choice {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { browser = null, headless, help } = values;
  if (browser !== null && !isBrowserKind(browser)) {
    throw new Error(`--browser is chromium or firefox, not ${browser}`);
  }
  return { browser, headless, help };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** Chromium unless only Firefox is there; with neither, Chromium is what gets installed. */
async function chooseBrowser(): Promise<BrowserKind> {
  if ((await findBrowser('chromium')) !== null) return 'chromium';
  return (await findBrowser('firefox')) === null ? 'chromium' : 'firefox';
}

/** Opens a window and waits until the reader has closed it. */
async function openWindow(browser: BrowserKind, server: PageServer): Promise<void> {
  await using session = await launchBuilt(browser, { headless: false });
  const [blank] = await session.browser.pages();
  const page = await session.newPage();
  await page.goto(`${server.origin}/`);
  await blank?.close();
  console.log('Sidelight is installed: rest the pointer on an underlined name, or press its toolbar button.');
  console.log('Close the window or press Ctrl-C to end.');
  await new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
    // On macOS a browser outlives its last window.
    page.once('close', () => resolve());
  });
}

async function main(): Promise<void> {
  const choice = readArguments(process.argv.slice(2));
  if (choice.help) {
    console.log(HELP);
    return;
  }
  const browser = choice.browser ?? (await chooseBrowser());
  await using server = await servePages({ folder: path.join(ROOT, 'demo') });
  if (!choice.headless && hasDisplay()) {
    await openWindow(browser, server);
    return;
  }
  const folder = path.join(ROOT, 'out', 'start');
  await tour({ browser, extensionDir: builtExtension(browser), url: `${server.origin}/`, folder });
  console.log(`\nPictures of the page, the card and the popup: ${folder}`);
}

main().catch((error: unknown) => {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
