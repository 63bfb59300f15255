/**
 * The hover card under a real pointer: closed ─ rest ─▶ open ─ leave, Escape, press outside ─▶ closed; and
 * what it says.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { treeOf } from './harness/dom.ts';
import {
  BROWSERS,
  type Card,
  type CardButton,
  highlights,
  hover,
  launchBuilt,
  moveTo,
  type PageServer,
  readCard,
  rectOf,
  serveTestPages,
  waitFor,
} from './harness/index.ts';
import { pressOnCard } from './harness/press-on-card.ts';

const STORY = `<!doctype html><meta charset="utf-8"><title>Story</title>
  <body style="font: 18px/1.6 serif; max-width: 40em; margin: 3em auto">
  <h1>A long day of <a id="link" href="#followed">Seoul</a></h1>
  <p>Mark Rutte of NATO spoke about soldiers in Vladivostok and about Ukraine, and about the
  deployment of North Korean soldiers.</p><p id="rest">Nothing of note stands here.</p>
  <p>In Russia</p>`;

/** The first control of a card that opens another. */
function connectedName(card: Card): CardButton {
  const button = card.buttons.find(({ name }) => name !== 'Show in the article');
  if (button === undefined) throw new Error('the card has no connected name');
  return button;
}

describe.each(BROWSERS)('the hover card in %s', (browser) => {
  const built = useBuilt(browser);
  let server: PageServer;
  let page: Page;
  beforeAll(() => {
    ({ server, page } = built);
  });
  beforeEach(() => open(STORY));

  const open = async (body: string) => {
    await page.goto(server.page(`/${crypto.randomUUID()}.html`, body));
    await waitFor(async () => (await highlights(page)).includes('Russia'), { what: 'marks' });
    await page.mouse.move(2, 2);
  };
  const cardOpen = () => waitFor(() => readCard(page), { what: 'a card to open' });
  const cardClosed = () =>
    waitFor(async () => (await readCard(page)) === null, { what: 'the card to close' });
  const cardOf = (heading: string) =>
    waitFor(async () => ((await readCard(page))?.heading === heading ? readCard(page) : null), {
      what: `the card of ${heading}`,
    });

  it('opens on a rest and says who the name is, who said what and how surely', async () => {
    await hover(page, 'Mark Rutte');
    const card = await cardOpen();
    expect(card.heading).toBe('Mark Rutte');
    expect(card.text).toMatch(/person/i);
    expect(card.text).toContain('NATO Secretary General');
    expect(card.text).toContain(
      'NATO Secretary General Mark Rutte also warned against the deployment of North Korean troops in Ukraine on Monday.',
    );
    expect(card.text).toMatch(/Mark Rutte warned · on Monday/);
    expect(card.text).toMatch(/via X/);
    expect(card.buttons.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['NATO', 'X', 'North Korean troop deployment']),
    );
    expect(await highlights(page, 'sidelight-open')).toEqual(['Mark Rutte']);
  });

  it('keeps a hedge with its statement', async () => {
    await hover(page, 'Vladivostok');
    const card = await cardOpen();
    expect(card.text).toMatch(/presumed/);
    expect(card.text).toContain('they are presumably being prepared for deployment in the war in Ukraine');
    expect(card.html).toMatch(/<em[^>]*>presumably<\/em>/);
  });

  it('opens connected names in place, with a way back', async () => {
    await hover(page, 'Mark Rutte');
    const first = await cardOpen();
    await pressOnCard(page, 'NATO');
    const second = await cardOf('NATO');
    expect(second?.rect.x).toBe(first.rect.x);
    await pressOnCard(page, 'Back');
    await cardOf('Mark Rutte');
  });

  it('closes when the pointer leaves, on Escape and on a press outside, and leaves the page as it was', async () => {
    const before = await treeOf(page);
    for (const close of [
      () => hover(page, 'Nothing of note'),
      () => page.keyboard.press('Escape'),
      async () => {
        await page.mouse.down();
        await page.mouse.up();
      },
    ]) {
      await hover(page, 'Vladivostok');
      await cardOpen();
      expect(await treeOf(page)).not.toBe(before);
      await close();
      await cardClosed();
      expect(await treeOf(page)).toBe(before);
      expect(await highlights(page, 'sidelight-open')).toEqual([]);
      // A card sent away comes back only once its mention was left.
      await moveTo(page, { x: 2, y: 2, width: 0, height: 0 });
    }
  });

  it('stays while the pointer crosses to it and rests on it', async () => {
    await hover(page, 'Vladivostok');
    const card = await cardOpen();
    // Going up and down on it for longer than a card stays once left.
    for (const part of [0.5, 0.9, 0.2, 0.8])
      await moveTo(page, { ...card.rect, height: card.rect.height * part });
    expect((await readCard(page))?.heading).toBe('Vladivostok');
  });

  it('does not open under a pointer that passes through', async () => {
    const from = await rectOf(page, 'Mark Rutte');
    const to = await rectOf(page, 'Nothing of note');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.move(to.x, to.y + 5, { steps: 4 });
    await hover(page, 'Vladivostok');
    expect((await cardOpen()).heading).toBe('Vladivostok');
  });

  it('changes to another name after a rest on it', async () => {
    await hover(page, 'Vladivostok');
    await cardOf('Vladivostok');
    await hover(page, 'Seoul');
    await cardOf('Seoul');
  });

  it('never takes a click from a link', async () => {
    await hover(page, 'Seoul');
    await cardOpen();
    await page.mouse.down();
    await page.mouse.up();
    await waitFor(async () => page.url().endsWith('#followed'), { what: 'the link to be followed' });
  });

  it('goes to the line that the pointer is on, and stays on the screen', async () => {
    await page.evaluate(() => {
      document.body.style.cssText =
        'font: 30px/2 serif; width: 420px; margin: 0 0 0 auto; padding-top: 300px';
    });
    await hover(page, 'deployment of North Korean soldiers');
    const card = await cardOpen();
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await waitFor(
      async () => {
        const rect = (await readCard(page))?.rect ?? card.rect;
        return (
          rect.x >= 0 &&
          rect.y >= 0 &&
          rect.x + rect.width <= size.width &&
          rect.y + rect.height <= size.height
        );
      },
      { what: 'the card to be on screen' },
    );
    expect(card.rect.height).toBeLessThanOrEqual(size.height / 2 + 1);
  });

  it('holds against hostile styles of the page', async () => {
    await page.addStyleTag({
      content: `* { display: none !important; font-size: 90px !important } html, body, h1, p, a { display: block !important }
        body { transform: rotate(1deg); opacity: 0.9 } [data-sidelight-card] { opacity: 0 !important; inset: auto !important; transform: scale(9) !important; pointer-events: none !important; width: 1px !important }`,
    });
    await hover(page, 'Seoul');
    const card = await cardOpen();
    expect(card.rect.width).toBe(340);
    expect(card.heading).toBe('Seoul');
    const nth = connectedName(card);
    await pressOnCard(page, nth.name);
    await waitFor(async () => (await readCard(page))?.heading === nth.name, { what: 'the connected card' });
  });

  it('opens inside a modal dialog that holds the name, and not behind one', async () => {
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dialog><p>News of Kim Hong-kyun</p></dialog>');
      document.querySelector('dialog')?.showModal();
    });
    await waitFor(async () => (await highlights(page)).at(-1) === 'Kim Hong-kyun', {
      what: 'the dialog’s mark',
    });
    await hover(page, 'Kim Hong-kyun');
    const card = await cardOpen();
    const button = connectedName(card);
    await pressOnCard(page, button.name);
    await waitFor(async () => (await readCard(page))?.heading === button.name, { what: 'a usable card' });
    await page.keyboard.press('Escape');
    await cardClosed();
  });

  it('opens in a frame of another site', async () => {
    const inner = server.page(
      '/framed.html',
      '<!doctype html><body style="margin: 20px"><p>from Ukraine</p>',
    );
    await open(
      `<!doctype html><iframe width="700" height="500" src="${inner.replace(server.origin, server.otherOrigin)}"></iframe><p>Russia</p>`,
    );
    const frame = await waitFor(async () => page.frames().find((f) => f.url().endsWith('framed.html')), {
      what: 'the frame',
    });
    await waitFor(async () => (await highlights(frame)).length === 1, { what: 'the mark in the frame' });
    await hover(page, 'Ukraine');
    expect((await waitFor(() => readCard(frame), { what: 'the card in the frame' })).heading).toBe('Ukraine');
  });

  it('goes when its mention goes', async () => {
    await hover(page, 'Vladivostok');
    await cardOpen();
    await page.evaluate(() => document.querySelectorAll('p')[0]?.remove());
    await cardClosed();
  });
});

describe.each(BROWSERS)('the hover card in the dark in %s', (browser) => {
  it('is light on dark', async () => {
    await using server = await serveTestPages();
    await using session = await launchBuilt(browser, { dark: true });
    const page = await session.newPage();
    await page.goto(server.page('/dark.html', STORY));
    await waitFor(async () => (await highlights(page)).includes('Russia'), { what: 'marks' });
    await hover(page, 'Vladivostok');
    const card = await waitFor(() => readCard(page), { what: 'a card' });
    const shot = await page.screenshot({
      clip: { x: card.rect.x + 4, y: card.rect.y + 4, width: 8, height: 8 },
      encoding: 'base64',
    });
    const brightness = await page.evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, 1, 1).data[0];
    }, shot);
    expect(brightness).toBeLessThan(60);
  });
});
