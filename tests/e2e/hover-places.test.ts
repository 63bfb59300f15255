/** Where a card stands: at the line that is pointed at, however the page is written, scrolled or shown. */
import { describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import {
  BROWSERS,
  highlights,
  hover,
  moveTo,
  type Rect,
  readCard,
  rectOf,
  waitFor,
} from './harness/index.ts';
import { pressOnCard } from './harness/press-on-card.ts';

/** The card begins so far from its line, in CSS pixels, or less. */
const BESIDE_PX = 12;

describe.each(BROWSERS)('the place of the hover card in %s', (browser) => {
  const built = useBuilt(browser);
  const cardOf = (heading: string) =>
    waitFor(
      async () => {
        const card = await readCard(built.page);
        return card?.heading === heading ? card : null;
      },
      { what: `the card of ${heading}` },
    );
  const isBeside = (card: Rect, line: Rect) => {
    const under = card.y - (line.y + line.height);
    const over = line.y - (card.y + card.height);
    return Math.max(under, over) >= 0 && Math.max(under, over) <= BESIDE_PX;
  };
  /** Rests on the words; the boxes of their line and of the card once it stands still. */
  const restOn = async (words: string, heading = words) => {
    const line = await hover(built.page, words);
    const { rect: card } = await cardOf(heading);
    return { line, card };
  };

  const pressMoscow = () => pressOnCard(built.page, 'Moscow');

  it('is under its name, both beginning at the same edge', async () => {
    await built.open('<p style="margin: 100px 200px">From Seoul</p>', 'Seoul');
    const { line, card } = await restOn('Seoul');
    expect(isBeside(card, line)).toBe(true);
    expect(card.x).toBeCloseTo(line.x, 0);
  });

  it('ends with its name where that is read from right to left', async () => {
    await built.open(
      '<!doctype html><html dir="rtl" lang="ar"><p style="margin: 100px 200px">من Vladivostok إلى هناك</p>',
      'Vladivostok',
    );
    const { line, card } = await restOn('Vladivostok');
    expect(isBeside(card, line)).toBe(true);
    expect(card.x + card.width).toBeCloseTo(line.x + line.width, 0);
  });

  it('is beside a name that is written from top to bottom', async () => {
    await built.open(
      '<!doctype html><html style="writing-mode: vertical-rl"><p style="margin: 150px 300px">From Seoul</p>',
      'Seoul',
    );
    const { line, card } = await restOn('Seoul');
    expect(isBeside(card, line)).toBe(true);
  });

  it('is at the line that is pointed at of a name that wraps', async () => {
    await built.open(
      `<p style="font: 20px/40px serif; width: 190px; margin: 60px">
       About the National Intelligence Service</p><p>South Korea, Seoul, Russia, NATO</p>`,
      'NATO',
    );
    const second = await rectOf(built.page, 'Service');
    await moveTo(built.page, second);
    const { rect } = await cardOf('National Intelligence Service');
    expect(isBeside(rect, second)).toBe(true);
  });

  it('goes along in a box that scrolls, and goes when its name has left the screen', async () => {
    await built.open(
      `<div id="box" style="height: 300px; overflow: auto; margin: 50px"><div style="height: 120px"></div>
       <p>From Seoul</p><div style="height: 3000px"></div></div>`,
      'Seoul',
    );
    const { line, card } = await restOn('Seoul');
    await built.page.evaluate(() => document.querySelector('#box')?.scrollBy(0, 40));
    await waitFor(async () => Math.abs(((await readCard(built.page))?.rect.y ?? 0) - (card.y - 40)) < 1, {
      what: 'the card to go along',
    });
    expect(line.y).toBeGreaterThan(0);
    await built.page.evaluate(() => document.querySelector('#box')?.scrollBy(0, 2_000));
    await waitFor(async () => (await readCard(built.page)) === null, { what: 'the card to close' });
  });

  it('is in a popover of the page, which stays while the card is used', async () => {
    await built.open(
      `<button popovertarget="more">More</button><div id="more" popover style="margin: 60px"><p>From Seoul</p></div>
       <p>Russia</p>`,
      'Russia',
    );
    await built.page.click('button');
    await waitFor(async () => (await highlights(built.page)).includes('Seoul'), { what: 'the mark' });
    await restOn('Seoul');
    await pressMoscow();
    await cardOf('Moscow');
    expect(await built.page.evaluate(() => document.querySelector('#more')?.matches(':popover-open'))).toBe(
      true,
    );
  });

  it('is on an element that fills the screen', async () => {
    await built.open(
      `<div id="stage" style="background: white; padding: 100px"><button>Fill the screen</button> From Seoul</div>
       <script>document.querySelector('button').onclick = () => document.querySelector('#stage').requestFullscreen();</script>`,
      'Seoul',
    );
    await built.page.click('button');
    await waitFor(() => built.page.evaluate(() => document.fullscreenElement !== null), {
      what: 'the element to fill the screen',
    });
    const { line, card } = await restOn('Seoul');
    expect(isBeside(card, line)).toBe(true);
    // It can be used, so that nothing covers it.
    await pressMoscow();
    await cardOf('Moscow');
    await built.page.evaluate(() => document.exitFullscreen());
  });
});
