/** The hover card under a finger: taps open it, scrolling does not, and on a narrow screen it is a sheet at the foot. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  highlights,
  launchBuilt,
  marks,
  type PageServer,
  readCard,
  rectOf,
  type Session,
  serveTestPages,
  waitFor,
} from './harness/index.ts';

const STORY = `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>Story</title>
  <body style="font: 18px/1.6 serif; margin: 1em"><h1>From Seoul</h1>
  <p>Mark Rutte of NATO spoke about Vladivostok, and <a href="#followed">Russia</a>.</p>
  <div style="height: 3000px"></div></body>`;

interface Finger {
  readonly x: number;
  readonly y: number;
}

describe.each(BROWSERS)('the hover card under a finger in %s', (browser) => {
  let server: PageServer;
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    server = await serveTestPages();
    session = await launchBuilt(browser);
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  afterEach(async () => {
    expect(await session.errors()).toEqual([]);
  });

  const open = async (width: number) => {
    await page.setViewport({ width, height: 700 });
    await page.goto(server.page(`/${crypto.randomUUID()}.html`, STORY));
    await waitFor(async () => (await highlights(page)).includes('Vladivostok'), { what: 'marks' });
  };
  const middleOf = async (words: string): Promise<Finger> => {
    const { x, y, width, height } = await rectOf(page, words);
    return { x: x + width / 2, y: y + height / 2 };
  };
  /**
   * Scrolls the text so that its first line begins there on the screen, and stays: Firefox may take a scroll back that
   * comes right after another.
   */
  const scrollTextTo = (top: number) =>
    waitFor(
      () =>
        page.evaluate(async (wanted) => {
          const text = document.querySelector('p');
          if (text === null) throw new Error('no text');
          scrollBy({ top: text.getBoundingClientRect().top - wanted, behavior: 'instant' });
          for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
          return Math.abs(text.getBoundingClientRect().top - wanted) < 1;
        }, top),
      { what: `the text to stand at ${top}` },
    );
  /** The boxes of words of the text, line by line, where they are now; `rectOf` would scroll them into view. */
  const boxesOf = (words: string) =>
    page.evaluate((wanted) => {
      const text = document.querySelector('p')?.firstChild;
      if (!(text instanceof Text)) throw new Error('no text');
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(wanted));
      range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
      return [...range.getClientRects()].map(({ x, y, bottom }) => ({ x, y, bottom }));
    }, words);
  /** Taps the first line of a name low on the screen, and waits until all of it stands above its sheet. */
  const tapLow = async (name: string) => {
    const [first] = await boxesOf(name);
    await tap({ x: (first?.x ?? 0) + 10, y: (first?.y ?? 0) + 8 });
    const top = (await cardOf(name))?.rect.y ?? 0;
    const isAbove = async () => (await boxesOf(name)).every(({ bottom }) => bottom < top);
    await waitFor(isAbove, { what: 'the page to make room' });
  };
  const tap = ({ x, y }: Finger) => page.touchscreen.tap(x, y);
  const cardOf = (heading: string) =>
    waitFor(async () => ((await readCard(page))?.heading === heading ? readCard(page) : null), {
      what: `the card of ${heading}`,
    });
  const cardClosed = () =>
    waitFor(async () => (await readCard(page)) === null, { what: 'the card to close' });
  /** Drags a finger from one place to another, and lifts it. */
  const drag = async (from: Finger, to: Finger) => {
    const touch = await page.touchscreen.touchStart(from.x, from.y);
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    await touch.end();
  };

  it('opens as a sheet at the foot of a narrow screen, and goes with a tap outside', async () => {
    await open(390);
    await tap(await middleOf('NATO'));
    const card = await cardOf('NATO');
    expect(card?.rect.x).toBe(0);
    expect(card?.rect.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect((card?.rect.y ?? 0) + (card?.rect.height ?? 0)).toBeCloseTo(700, 0);
    await tap({ x: 200, y: 60 });
    await cardClosed();
  });

  it('does not lie over the name that was tapped', async () => {
    await open(390);
    await page.evaluate(() => {
      document.body.style.paddingTop = '620px';
    });
    await scrollTextTo(610);
    await tapLow('Vladivostok');
    await tap({ x: 200, y: 20 });
    await cardClosed();
  });

  it('does not lie over the last line of a name that wraps', async () => {
    await open(390);
    await page.evaluate(() => {
      document.body.style.paddingTop = '620px';
      const text = document.querySelector('p');
      if (text !== null) text.style.width = '3.3em';
    });
    await scrollTextTo(580);
    expect(await boxesOf('Mark Rutte')).toHaveLength(2);
    await tapLow('Mark Rutte');
    await tap({ x: 200, y: 20 });
    await cardClosed();
  });

  it('goes when it is pulled down, and springs back from a short pull', async () => {
    await open(390);
    await tap(await middleOf('NATO'));
    const card = await cardOf('NATO');
    const grip = { x: 195, y: (card?.rect.y ?? 0) + 12 };
    await drag(grip, { ...grip, y: grip.y + 30 });
    await waitFor(async () => (await readCard(page))?.rect.y === card?.rect.y, {
      what: 'the sheet to be back',
    });
    await drag(grip, { ...grip, y: grip.y + 160 });
    await cardClosed();
  });

  it('opens beside its name on a wide screen', async () => {
    await open(1000);
    await tap(await middleOf('Vladivostok'));
    const card = await cardOf('Vladivostok');
    expect(card?.rect.width).toBe(340);
    const name = await rectOf(page, 'Vladivostok');
    expect(card?.rect.y).toBeGreaterThan(name.y);
    expect((card?.rect.y ?? 0) - name.y).toBeLessThan(60);
  });

  it('closes with a second tap on its name, and opens with a third', async () => {
    await open(390);
    /** The name where it is now: the page may have made room for the sheet. */
    const tapName = async () => {
      const mark = (await marks(page)).find(({ text }) => text === 'NATO');
      if (!mark?.rect) throw new Error('NATO is not marked');
      const { x, y, width, height } = mark.rect;
      await tap({ x: x + width / 2, y: y + height / 2 });
    };
    await middleOf('NATO');
    await tapName();
    await cardOf('NATO');
    await tapName();
    await cardClosed();
    await tapName();
    await cardOf('NATO');
    await tap({ x: 200, y: 60 });
    await cardClosed();
  });

  it('leaves links to the page', async () => {
    await open(390);
    await tap(await middleOf('Russia'));
    await waitFor(async () => page.url().endsWith('#followed'), { what: 'the link to be followed' });
    expect(await readCard(page)).toBeNull();
  });

  it('never opens from scrolling', async () => {
    await open(390);
    const name = await middleOf('NATO');
    const scrolled = drag(name, { ...name, y: 10 });
    // The page rolls on for a while, and a tap then only stops it. A driven finger does not scroll Firefox.
    if (browser === 'chromium')
      await page.evaluate(
        () => new Promise<void>((resolve) => addEventListener('scrollend', () => resolve(), { once: true })),
      );
    await scrolled;
    // A tap that does open one tells that enough time has passed.
    await page.evaluate(() => scrollTo(0, 0));
    await tap(await middleOf('Vladivostok'));
    await cardOf('Vladivostok');
  });
});
