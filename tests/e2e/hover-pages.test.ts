/** The hover card on pages that change under it, or that are not laid out as most are. */
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
import { controlInSight } from './harness/press-on-card.ts';

describe.each(BROWSERS)('the hover card in %s', (browser) => {
  const built = useBuilt(browser);
  const cardOpen = () => waitFor(() => readCard(built.page), { what: 'a card to open' });
  const cardClosed = () =>
    waitFor(async () => (await readCard(built.page)) === null, { what: 'the card to close' });
  const ticksToBe = (number: number) =>
    waitFor(() => built.page.evaluate((n) => Number(document.querySelector('b')?.textContent) >= n, number), {
      what: `tick ${number}`,
    });

  it.each([
    ['beside its words', 30, (tick: string) => `Updated ${tick} s ago: <i>news</i> from Seoul`],
    ['in one piece with them', 30, (tick: string) => `${tick} <i>Updated 1 s ago: Seoul</i>`],
    ['as a whole', 1_000, (tick: string) => `from Seoul</p><p>${tick}`],
  ])('opens and stays while its paragraph changes %s', async (_, ms, text) => {
    // The name stays where the pointer is.
    const style = '<style>b { display: inline-block; width: 6em }</style>';
    await built.open(`${style}<p>${text('<b>0</b>')}</p><p>Russia</p>`, 'Seoul');
    await built.page.evaluate((pause) => {
      let tick = 0;
      setInterval(() => {
        tick += 1;
        const element = document.querySelector('i')?.lastChild;
        // One paragraph makes new text nodes with every tick, the other changes a node that is there.
        // Their length changes as well, so that what was just read does not fit any more.
        for (const b of document.querySelectorAll('b'))
          b.textContent = String(tick).padStart(1 + (tick % 5), '0');
        const first = document.querySelector('p');
        if (element === undefined && first !== null) first.textContent = `from Seoul ${tick} s ago`;
        if (element instanceof Text) element.data = element.data.replace(/\d/, String(tick % 10));
      }, pause);
    }, ms);
    // A rest begins anew with a new paragraph: the pointer comes when one has just been made.
    await ticksToBe(1);
    await hover(built.page, 'Seoul');
    await cardOpen();
    const ticks = await built.page.evaluate(() => Number(document.querySelector('b')?.textContent));
    await ticksToBe(ticks + Math.ceil(1_800 / ms));
    expect((await readCard(built.page))?.heading).toBe('Seoul');
    expect(await highlights(built.page, 'sidelight-open')).toEqual(['Seoul']);
  });

  it('does not come back after Escape before its mention was left', async () => {
    await built.open('<p style="margin: 3em">News from Seoul</p><p>Russia</p>', 'Seoul');
    await hover(built.page, 'Seoul');
    await cardOpen();
    await built.page.keyboard.press('Escape');
    await cardClosed();
    const rect = await rectOf(built.page, 'Seoul');
    // Slowly to and fro on the name, for longer than a rest takes.
    for (const part of [0.9, 0.5, 0.8, 0.4]) await moveTo(built.page, { ...rect, width: rect.width * part });
    expect(await readCard(built.page)).toBeNull();
    await moveTo(built.page, await rectOf(built.page, 'News'));
    await hover(built.page, 'Seoul');
    await cardOpen();
  });

  it('opens again after Escape when the pointer had gone into the card', async () => {
    await built.open('<p style="margin: 3em">News from Seoul</p><p>Russia</p>', 'Seoul');
    const rect = await hover(built.page, 'Seoul');
    const card = await cardOpen();
    await moveTo(built.page, { ...card.rect, height: 60 });
    await built.page.keyboard.press('Escape');
    await cardClosed();
    // In one step, as a quick hand may cross the gap between two frames.
    await built.page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await cardOpen();
  });

  it('opens under a finger, leads on under it, and goes with a tap elsewhere', async () => {
    await built.open(
      '<p style="margin: 3em">Mark Rutte came</p><p id="rest">Nothing</p><p>Russia</p>',
      'Russia',
    );
    const tap = ({ x, y, width, height }: Rect) => built.page.touchscreen.tap(x + width / 2, y + height / 2);
    await tap(await rectOf(built.page, 'Mark Rutte'));
    await cardOpen();
    await tap((await controlInSight(built.page, 'NATO')).rect);
    await waitFor(async () => (await readCard(built.page))?.heading === 'NATO', { what: 'the card of NATO' });
    await tap({ x: 900, y: 600, width: 0, height: 0 });
    await cardClosed();
  });

  it('opens while something else on the page scrolls', async () => {
    await built.open(
      `<p>From Seoul</p><div style="height:60px; overflow:auto"><div style="height:90000px">Russia</div></div><script>
        setInterval(() => { document.querySelector('div').scrollTop += 1; }, 50);</script>`,
      'Seoul',
    );
    await hover(built.page, 'Seoul');
    await cardOpen();
  });

  it('opens for text that stands straight in a shadow root', async () => {
    await built.open(
      `<div id="host"></div><p>Russia</p><script>document.querySelector('#host').attachShadow({ mode: 'open' }).textContent = 'From Seoul';</script>`,
      'Seoul',
    );
    await hover(built.page, 'Seoul');
    expect((await cardOpen()).heading).toBe('Seoul');
  });

  it('stands at its mention, in its own size, on a page that zooms itself', async () => {
    await built.open(
      '<!doctype html><html style="zoom: 1.5"><p style="margin: 80px 200px">From Seoul</p>',
      'Seoul',
    );
    const rect = await hover(built.page, 'Seoul');
    const card = await cardOpen();
    expect(card.rect.width).toBe(340);
    expect(Math.abs(card.rect.x - rect.x)).toBeLessThan(2);
    expect(card.rect.y - (rect.y + rect.height)).toBeGreaterThan(0);
    expect(card.rect.y - (rect.y + rect.height)).toBeLessThan(20);
  });

  it('can be read in a frame that is lower than a card', async () => {
    const inner = built.server.page('/low.html', '<!doctype html><body style="margin: 30px 20px">Mark Rutte');
    await built.open(`<iframe width="500" height="90" src="${inner}"></iframe><p>Russia</p>`, 'Russia');
    const frame = await waitFor(async () => built.page.frames().find((it) => it.url() === inner), {
      what: 'the frame',
    });
    await waitFor(async () => (await highlights(frame)).length > 0, { what: 'the mark in the frame' });
    const box = await rectOf(built.page, 'Mark Rutte');
    await moveTo(built.page, box);
    await waitFor(() => readCard(frame), { what: 'the card in the frame' });
    const isInside = () =>
      frame.evaluate(() => {
        const rect = document.querySelector('[data-sidelight-card]')?.getBoundingClientRect();
        return rect !== undefined && rect.height > 0 && rect.top >= 0 && rect.bottom <= innerHeight;
      });
    await waitFor(isInside, { what: 'the card to be inside the frame' });
  });

  it('is not held up by a page that has an element of its name', async () => {
    await built.open(
      `<sidelight-card>Mine</sidelight-card><p>From Seoul</p><script>
        customElements.define('sidelight-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }); } });
      </script>`,
      'Seoul',
    );
    await hover(built.page, 'Seoul');
    await cardOpen();
    expect(await built.page.evaluate(() => document.querySelectorAll('sidelight-card').length)).toBe(1);
  });
});
