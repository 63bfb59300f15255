/**
 * `npm run screenshots`: the pictures of docs/screenshots/, made anew in a real browser from the built extension: cards,
 * popup, story and settings, light and dark. The README shows some of them.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, isBrowserKind } from './browsers.ts';
import { pngPath } from './driver/extension-view.ts';
import {
  type ExtensionView,
  highlights,
  hover,
  inCard,
  launchBuilt,
  readCard,
  rectOf,
  type Session,
  servePages,
  waitFor,
} from './driver/index.ts';

const ROOT = path.join(import.meta.dirname, '..');
const HELP = `Builds and makes the pictures of docs/screenshots/ anew.

  npm run screenshots -- [options]

  --browser chromium|firefox  which browser (default: chromium)
  --folder <path>             where they go (default: docs/screenshots)
`;

/** On the demonstration page, a name with a card that shows most of what a card can. */
const NAME = 'Zinoviev';
const STORY = '/story.html#south-korea-summons-russian-ambassador';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 780 };

interface Studio {
  readonly session: Session;
  /** The demonstration page's address. */
  readonly demo: string;
  /** The file of a picture. */
  readonly file: (name: string) => `${string}.png`;
}

async function openDemo({ session, demo }: Studio): Promise<Page> {
  const page = await session.newPage();
  await page.goto(demo);
  await waitFor(async () => (await highlights(page)).length > 10, { what: 'the marks' });
  return page;
}

/** Whether the card moves and fades no more. */
async function isAtRest(page: Page): Promise<boolean> {
  const moving = await inCard(
    page,
    (root) => [root.host, ...root.querySelectorAll('*')].flatMap((it) => it.getAnimations()).length,
  );
  return moving === 0;
}

async function photographCards(studio: Studio): Promise<void> {
  const page = await openDemo(studio);
  await hover(page, NAME);
  await waitFor(() => readCard(page), { what: 'the card' });
  await waitFor(() => isAtRest(page), { what: 'the card to have come in' });
  await page.screenshot({ path: studio.file('card') });
  await page.setViewport(NARROW);
  await page.reload();
  await waitFor(async () => (await highlights(page)).length > 5, { what: 'the marks' });
  const { x, y, width, height } = await rectOf(page, NAME);
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await waitFor(() => readCard(page), { what: 'the sheet' });
  await waitFor(() => isAtRest(page), { what: 'the sheet to have come in' });
  await page.screenshot({ path: studio.file('sheet') });
  await page.close();
}

async function photographPopup(studio: Studio): Promise<void> {
  const page = await openDemo(studio);
  const popup = await studio.session.openPopup(page);
  await popup.waitFor('the maps of the page', () => document.querySelector('[role="option"] svg'));
  await popup.screenshot(studio.file('popup'));
  await popup.type('[data-search]', 'soldiers');
  await popup.screenshot(studio.file('popup-search'));
  await popup.press('Escape');
  await popup.click('[role="option"]:nth-of-type(2)');
  await popup.waitFor('the card', () => document.querySelector('.sl-full'));
  await popup.screenshot(studio.file('popup-card'));
  await popup.close();
  await page.close();
}

async function photographPages({ session, file }: Studio): Promise<void> {
  const shoot = async (view: ExtensionView, name: string) => {
    await view.screenshot(file(name));
    await view.close();
  };
  const open = async (
    address: string,
    size: { readonly width: number; readonly height: number },
    drawn: string,
  ) => {
    const view = await session.openExtensionPage(address);
    await view.resize(size.width, size.height);
    await view.waitFor(`${address} to be drawn`, (at) => document.querySelector(at), drawn);
    return view;
  };
  await shoot(await open(`${STORY}/entity/nis`, WIDE, '.st-panel .sl-full'), 'story');
  const map = await open(`${STORY}/part/map`, WIDE, '.st-node');
  await map.evaluate(() => document.querySelector('.st-map')?.scrollIntoView({ block: 'center' }));
  await shoot(map, 'story-map');
  await shoot(await open('/options.html', WIDE, 'fieldset'), 'settings');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      folder: { type: 'string', default: path.join(ROOT, 'docs', 'screenshots') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { browser, folder } = values;
  if (!isBrowserKind(browser)) throw new Error(`--browser is chromium or firefox, not ${browser}`);
  await mkdir(folder, { recursive: true });
  await using server = await servePages({ folder: path.join(ROOT, 'demo') });
  for (const dark of [false, true]) await photographAll(browser, dark, folder, `${server.origin}/`);
  console.log(`The pictures are in ${folder}`);
}

async function photographAll(
  browser: BrowserKind,
  dark: boolean,
  folder: string,
  demo: string,
): Promise<void> {
  await using session = await launchBuilt(browser, { dark });
  const scheme = dark ? '-dark' : '';
  const file = (name: string) => pngPath(path.join(folder, `${name}${scheme}.png`));
  const studio: Studio = { session, demo, file };
  await photographCards(studio);
  await photographPopup(studio);
  await photographPages(studio);
  const [error] = await session.errors();
  if (error !== undefined) throw new Error(`${error.text} (${error.source})`);
}

main().catch((error: unknown) => {
  console.error(`npm run screenshots: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
