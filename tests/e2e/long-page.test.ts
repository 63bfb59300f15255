/** Long pages: wherever the reader goes, what is on the screen is marked, and little else is registered. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, highlights, marks, type PageServer, waitFor } from './harness/index.ts';
import { marksToBe } from './harness/marks-to-be.ts';
import { chooseSettings } from './harness/settings.ts';
import { unlessGoing } from './harness/unless-going.ts';

const PARAGRAPHS = 3_000;
const SCREEN_PX = 800;

const ROWS = 8_000;
const TABLE = `<!doctype html><meta charset="utf-8"><title>A large table</title>
  <p>Seoul</p>
  <table>${'<tr><td>a cell</td><td>and another</td></tr>'.repeat(ROWS)}</table>`;
/** Rows that get a name, of those on the screen. */
const NAMED_ROWS = 24;
/** Writing the names takes a layout, marking them one or two; marking each by itself took as many as there are. */
const LAYOUTS = 6;

const paragraph = (i: number) => `<p id="p${i}">Paragraph ${i} has Seoul in it.</p>`;
const PAGE = `<!doctype html><meta charset="utf-8"><title>A long page</title>
  ${Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(i)).join('\n')}`;

describe.each(BROWSERS)('a long page in %s', (browser) => {
  const built = useBuilt(browser);
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    ({ server, page } = built);
    // Each paragraph has the same name, of which one in twenty would be marked.
    await chooseSettings(built.session, { density: 'all' });
  });

  const open = async (anchor = '') => {
    await page.bringToFront();
    await page.goto(server.page(`/${crypto.randomUUID()}.html`, PAGE) + anchor);
  };
  /** How many names are on the screen, by where their paragraphs are, and how many marks. */
  const onScreen = async () => {
    const names = await page.evaluate(
      (height) =>
        [...document.querySelectorAll('p')].filter((p) => {
          const { top, bottom } = p.getBoundingClientRect();
          return top >= 0 && bottom <= height && p.textContent?.includes('Seoul');
        }).length,
      SCREEN_PX,
    );
    const found = (await marks(page)).filter(
      ({ rect }) => rect !== null && rect.y >= 0 && rect.y + rect.height <= SCREEN_PX,
    );
    return { names, marks: found.length };
  };
  const expectMarked = async (where: string) => {
    await waitFor(
      async () => {
        const screen = await onScreen();
        // The mark of a paragraph that is cut off may be whole.
        return screen.names > 5 && screen.marks >= screen.names;
      },
      { what: `all names on the screen ${where} to be marked` },
    );
    expect((await highlights(page)).length).toBeLessThan(400);
  };

  it('is marked wherever it is scrolled to', async () => {
    await open();
    await expectMarked('at the top');
    for (const part of [0.5, 0.9, 1, 0.3, 0.31, 0]) {
      await page.evaluate(
        (to) => scrollTo(0, to * (document.documentElement.scrollHeight - innerHeight)),
        part,
      );
      await expectMarked(`at ${part} of its height`);
    }
  });

  it('is marked where it is opened', async () => {
    await open('#p2000');
    await waitFor(() => page.evaluate(() => scrollY > 0), { what: 'the page to be at its anchor' });
    await expectMarked('at the anchor');
  });

  it('is marked where much has gone and come since', async () => {
    await open();
    await expectMarked('at the top');
    await page.evaluate(() => {
      for (const p of [...document.querySelectorAll('p')].slice(500, 1_500)) p.remove();
      const fragment = document.createDocumentFragment();
      for (let i = 0; i < 700; i++) {
        const p = document.createElement('p');
        p.textContent = `New paragraph ${i} has Seoul in it.`;
        fragment.append(p);
      }
      document.querySelector('#p1600')?.before(fragment);
    });
    for (const id of ['p400', 'p1590', 'p1600', 'p2900', 'p100']) {
      await page.evaluate((to) => document.getElementById(to)?.scrollIntoView({ block: 'center' }), id);
      await expectMarked(`around ${id}`);
    }
  });

  it('stays marked where its blocks change, on the screen and far away by turns', async () => {
    await open();
    await expectMarked('at the top');
    await page.evaluate(() => {
      const change = (from: number, to: number) => {
        for (let i = from; i < to; i++) document.getElementById(`p${i}`)?.append(' Moscow, too.');
      };
      change(2_000, 2_200);
      for (let i = 0; i < 30; i++) {
        change(i, i + 1);
        change(2_200 + 10 * i, 2_210 + 10 * i);
      }
    });
    const areMarked = async () => (await marks(page)).filter(({ text }) => text === 'Moscow').length >= 10;
    await waitFor(areMarked, { what: 'the changes on the screen to be marked' });
    await page.evaluate(() => document.getElementById('p2300')?.scrollIntoView());
    await expectMarked('in the middle of the changes far away');
    await page.evaluate(() => scrollTo(0, 0));
    await expectMarked('where the first changes were');
    await waitFor(areMarked, { what: 'the changes on the screen to be marked again' });
  });

  // Blocks far from the screen are looked at again by turns, too; of so many not all have theirs while a test waits.
  const MANY = 12_000;
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => paragraph(from + i)).join('\n');
  const openBody = (body: string) =>
    page.goto(
      server.page(
        `/${crypto.randomUUID()}.html`,
        `<!doctype html><meta charset="utf-8"><title>A very long page</title>${body}`,
      ),
    );
  const goTo = (id: string) =>
    page.evaluate((to) => document.getElementById(to)?.scrollIntoView({ block: 'center' }), id);
  /** When its last names are marked, it has been read. */
  const goThrough = async () => {
    await goTo(`p${MANY - 1}`);
    await expectMarked('at the end');
    await goTo('p0');
    await expectMarked('at the top');
  };

  it('is marked where all of it has moved down by many screens', async () => {
    await openBody(many(0, MANY));
    await goThrough();
    await page.evaluate(() => {
      const above = document.createElement('div');
      above.style.height = '30000px';
      document.body.prepend(above);
    });
    await goTo('p11000');
    await expectMarked('around p11000');
  });

  it('is marked where blocks have been moved to from far away', async () => {
    await openBody(many(0, MANY));
    await goThrough();
    await page.evaluate(() => {
      for (const p of [...document.querySelectorAll('p')].slice(-40)) document.body.prepend(p);
    });
    await expectMarked('at the top, where the last blocks are now');
  });

  it('is marked in a box that sticks to the screen, far from where it comes from', async () => {
    const box = '<h2 style="position: sticky; top: 0">Moscow</h2>';
    await openBody(`${many(0, 5_000)}<section>${box}${many(5_000, MANY)}</section>`);
    await goThrough();
    await goTo('p11000');
    const isMarked = async () =>
      (await marks(page)).some(({ text, rect }) => text === 'Moscow' && rect !== null && rect.y < SCREEN_PX);
    await waitFor(isMarked, { what: 'the box to be marked' });
  });

  it.each([
    ['a part of it scrolls', 'section { height: 100vh; overflow: auto; margin: 300000px 0 }'],
    [
      'it scrolls in a box as high as the screen',
      'body { margin: 0 } section { height: 100vh; overflow: auto }',
    ],
  ])('is marked where %s', async (_, style) => {
    await openBody(`<style>${style}</style><section tabindex="0">${many(0, MANY)}</section>`);
    await page.evaluate(() => document.querySelector('section')?.scrollIntoView({ block: 'center' }));
    await expectMarked('at the top of the scroller');
    for (const part of [0.6, 0.9, 0.4]) {
      await page.evaluate((to) => {
        const scroller = document.querySelector('section');
        scroller?.scrollTo(0, to * scroller.scrollHeight);
      }, part);
      await expectMarked(`at ${part} of the scroller's height`);
    }
  });

  it('is marked where nearly all of it is made anew at once', async () => {
    await open();
    await expectMarked('at the top');
    await page.evaluate((count) => {
      document.body.textContent = '';
      for (let i = 0; i < count; i++) {
        const p = document.createElement('p');
        p.id = `p${i}`;
        document.body.append(p);
        p.append(`Another paragraph has Seoul `, i % 2 === 0 ? 'and Moscow in it.' : 'in it.');
      }
    }, PARAGRAPHS);
    const wordsMarked = async () => new Set((await marks(page)).map(({ text }) => text));
    await waitFor(async () => (await wordsMarked()).has('Moscow'), { what: 'what is new to be marked' });
    for (const id of ['p2999', 'p1500', 'p0']) {
      await page.evaluate((to) => document.getElementById(to)?.scrollIntoView({ block: 'center' }), id);
      await expectMarked(`around ${id}`);
    }
  });

  it('is marked where a short page takes its place', async () => {
    await open();
    await expectMarked('at the top');
    await page.evaluate(() => {
      document.body.innerHTML = '<p>Seoul</p><p>Vladivostok</p>';
    });
    await marksToBe(page, ['Seoul', 'Vladivostok']);
  });

  it('is marked where it comes in faster than its records are looked at', async () => {
    const stream = server.stream(`/${crypto.randomUUID()}.html`);
    const half = PARAGRAPHS / 2;
    stream.write(`<!doctype html><meta charset="utf-8"><title>News</title><p>From Seoul</p>`);
    // Not `goto`, which waits for the page to be whole.
    await page.evaluate((url) => {
      location.href = url;
    }, stream.url);
    const isBegun = async () =>
      (await page.evaluate(() => location.href)) === stream.url && (await highlights(page)).length > 0;
    await waitFor(() => unlessGoing(isBegun, false), { what: 'the first words to be marked' });
    for (const from of [0, half]) {
      const part = Array.from({ length: half }, (_, i) => paragraph(from + i)).join('');
      stream.write(part);
      await waitFor(
        () => page.evaluate((id) => document.getElementById(id) !== null, `p${from + half - 1}`),
        {
          what: 'a part to be there',
        },
      );
    }
    stream.end();
    await expectMarked('at the top');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expectMarked('at the end');
  });

  it('is not laid out again for every mark', async () => {
    await page.goto(server.page(`/${crypto.randomUUID()}.html`, TABLE));
    await page.bringToFront();
    await waitFor(async () => (await highlights(page)).length > 0, { what: 'the table to be read' });
    const { layout, longest } = await page.evaluate(async (named) => {
      const cells = [...document.querySelectorAll('td')].slice(0, 2 * named);
      const layouts = cells.slice(0, 5).map((cell) => {
        cell.textContent = 'Changed';
        const began = performance.now();
        void cell.offsetHeight;
        return performance.now() - began;
      });
      const frame = () => new Promise<number>(requestAnimationFrame);
      await frame();
      for (let i = 1; i < cells.length; i += 2) cells[i]?.replaceChildren('Seoul');
      const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      const marks = count();
      let longest = 0;
      for (let before = await frame(); count() < marks + named; ) {
        const now = await frame();
        longest = Math.max(longest, now - before);
        before = now;
      }
      return { layout: layouts.sort((a, b) => a - b)[2] ?? 0, longest };
    }, NAMED_ROWS);
    expect(longest / layout).toBeLessThan(LAYOUTS);
  });
});
