/**
 * Reads a page with Sidelight as a reader would, without a window: waits for the marks, rests the pointer on
 * each name, opens the popup, and leaves what it saw as text and pictures.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from './browsers.ts';
import { pngPath } from './driver/extension-view.ts';
import {
  type Card,
  launchWithExtension,
  type Mark,
  marks,
  moveTo,
  readCard,
  type Session,
  waitFor,
} from './driver/index.ts';

export interface TourOptions {
  readonly browser: BrowserKind;
  readonly extensionDir: string;
  readonly url: string;
  /** Where the pictures go; made if need be. */
  readonly folder: string;
}

const WIDTH = 1280;
const HEIGHT = 800;
/** Half a second: painting goes on in idle time after the page has loaded. */
const SETTLED_LOOKS = 20;
/** In the popup: one row for each entity, which opens its card. */
const POPUP_ROW = '[role="option"]';

/**
 * Prints mentions and cards and saves `page-*.png`, `popup-list-*.png` and `popup-card-*.png`, light and dark.
 *
 * @throws Error when a mark has no card, the popup stays empty, or anything went wrong on the page.
 */
export async function tour({ browser, extensionDir, url, folder }: TourOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const dark of [false, true]) {
    await using session = await launchWithExtension({ browser, extensionDir, dark });
    if (!dark) await printAll(await session.newPage(), url);
    const page = await session.newPage();
    await page.goto(url);
    const scheme = dark ? 'dark' : 'light';
    await photographCard(page, path.join(folder, `page-${scheme}.png`));
    await photographPopup(session, page, folder, scheme);
    const [error] = await session.errors();
    if (error !== undefined) throw new Error(`${error.text} (${error.source})`);
  }
}

/** In a viewport as high as the page, because only what is near the viewport is painted. */
async function printAll(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: WIDTH, height });
  await page.reload();
  const found = await settledMarks(page);
  const counts = new Map<string, number>();
  for (const mark of found) {
    const text = inOneLine(mark.text);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  console.log(`${found.length} mentions:`);
  for (const [text, count] of counts) console.log(`  ${text} × ${count}`);

  const seen = new Set<string>();
  for (const text of counts.keys()) {
    const mark = found.find((it) => inOneLine(it.text) === text);
    if (mark === undefined) continue;
    const card = await cardOf(page, mark);
    const name = card.heading ?? card.text;
    if (seen.has(name)) continue;
    seen.add(name);
    console.log(`\n${card.text.replaceAll(/\s*\n\s*/g, '\n  ')}`);
  }
  await page.close();
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** The marks once so many looks in a row have seen the same. */
async function settledMarks(page: Page): Promise<Mark[]> {
  let last = '[]';
  let same = 0;
  return waitFor(
    async () => {
      const found = await marks(page);
      const now = JSON.stringify(found);
      same = now === last ? same + 1 : 0;
      last = now;
      return found.length > 0 && same >= SETTLED_LOOKS ? found : null;
    },
    { what: 'the marks on the page' },
  );
}

async function cardOf(page: Page, { text, rect }: Mark): Promise<Card> {
  if (rect === null) throw new Error(`the mark "${text}" is nowhere on the page`);
  await closeCard(page);
  await moveTo(page, rect);
  return waitFor(() => readCard(page), { what: `the card of "${text}"` });
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitFor(async () => (await readCard(page)) === null, { what: 'the card to close' });
}

/** The first full name in the upper half of the viewport makes the better picture. */
async function photographCard(page: Page, file: string): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const found = await settledMarks(page);
  const inView = found.filter(({ rect }) => rect !== null && rect.y > 0 && rect.y < HEIGHT * 0.9);
  const mark = inView.find(({ text }) => text.includes('Zinoviev')) ?? inView[0];
  if (mark === undefined) throw new Error('no mark at the top of the page');
  await cardOf(page, mark);
  await page.screenshot({ path: pngPath(file) });
  await closeCard(page);
}

async function photographPopup(session: Session, page: Page, folder: string, scheme: string): Promise<void> {
  const popup = await session.openPopup(page);
  const hasRows = (row: string) => document.querySelector(row) !== null;
  await popup.waitFor('the list in the popup', hasRows, POPUP_ROW);
  await popup.screenshot(path.join(folder, `popup-list-${scheme}.png`));
  const before = await popup.evaluate(() => document.body.innerText);
  await popup.click(POPUP_ROW);
  await popup.waitFor('a card in the popup', (list: string) => document.body.innerText !== list, before);
  await popup.screenshot(path.join(folder, `popup-card-${scheme}.png`));
  await popup.close();
}
