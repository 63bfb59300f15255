/** Pages that change on and on: marks follow soon, and what has not changed is not read again. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, highlights, hover, readCard, waitFor } from './harness/index.ts';
import { marksToBe } from './harness/marks-to-be.ts';

/** What the page under test keeps of the marks, to tell later whether they are still the same. */
interface WithMarks {
  kept?: readonly AbstractRange[];
}

describe.each(BROWSERS)('changes in %s', (browser) => {
  const built = useBuilt(browser);
  let page: Page;
  beforeAll(() => {
    ({ page } = built);
  });
  const toBe = (...wanted: string[]) => marksToBe(page, wanted);
  /** Remembers the ranges now painted. A text that is read again gets new ones, so they tell what was. */
  const keepMarks = () =>
    page.evaluate(() => {
      (globalThis as WithMarks).kept = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
    });
  /** The words of remembered marks that are painted as they were, not again. */
  const keptMarks = () =>
    page.evaluate(() => {
      const now = new Set([...CSS.highlights.values()].flatMap((ranges) => [...ranges]));
      return ((globalThis as WithMarks).kept ?? [])
        .filter((range) => now.has(range))
        .map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
        );
    });
  /**
   * Changes the page in itself so many times, each change followed by a wait until the marks are `wanted(n)` many.
   * Gives the milliseconds of each wait, counted in the page.
   */
  const follow = (change: (n: number) => void, wanted: (n: number) => number, times: number) =>
    page.evaluate(
      `(async () => {
        const waits = [];
        const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
        for (let n = 1; n <= ${times}; n++) {
          const began = performance.now();
          (${change})(n);
          while (count() !== (${wanted})(n)) {
            if (performance.now() > began + 10000) throw new Error(n + ': ' + count() + ' marks');
            await new Promise(requestAnimationFrame);
          }
          waits.push(performance.now() - began);
        }
        return waits;
      })()`,
    ) as Promise<number[]>;
  const tell = (what: string, waits: readonly number[]) =>
    console.log(
      `${browser}: ${what}: marks after ${Math.max(...waits).toFixed(0)} ms at most, ` +
        `${(waits.reduce((sum, wait) => sum + wait, 0) / waits.length).toFixed(0)} ms on average`,
    );

  it('follow a feed that grows, and read no entry twice', async () => {
    await built.open('<p>Russia</p><main></main><p>From NATO</p>', 'Russia');
    await keepMarks();
    const waits = await follow(
      () => {
        const entry = document.createElement('article');
        entry.innerHTML = '<h3>News</h3><p>From <b>Seoul</b>, today.</p>';
        document.querySelector('main')?.append(entry);
      },
      (n) => n + 2,
      8,
    );
    tell('a feed that grows', waits);
    expect(await keptMarks()).toHaveLength(2);
  });

  it('follow a list that is made anew, each time with the same text', async () => {
    const items = '<li>From Seoul</li><li>Nothing</li><li>To Vladivostok</li>';
    await built.open(`<p>Russia</p><ul>${items}</ul>`, 'Russia');
    await toBe('Russia', 'Seoul', 'Vladivostok');
    await keepMarks();
    for (let i = 0; i < 20; i++)
      await page.evaluate((html) => {
        const list = document.querySelector('ul');
        if (list !== null) list.innerHTML = html;
      }, items);
    const inList = () =>
      page.evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((ranges) => [...ranges])
          .every(({ startContainer }) => startContainer.isConnected),
      );
    await waitFor(async () => (await highlights(page)).length === 3 && (await inList()), {
      what: 'the marks to be on the new nodes',
    });
    await toBe('Russia', 'Seoul', 'Vladivostok');
    expect(await keptMarks()).toHaveLength(1);
  });

  it('follow a text that is written letter by letter', async () => {
    await built.open('<p>Russia</p><div><p id="a">From Seoul: </p>and NATO</div>', 'Russia');
    await toBe('Russia', 'Seoul', 'NATO');
    await keepMarks();
    const waits = await follow(
      () => document.querySelector('#a')?.append(' ', 'Vla', 'di', 'vostok'),
      (n) => n + 3,
      8,
    );
    tell('a text that goes on', waits);
    // The paragraph was read again, and neither what is around it nor beside it.
    expect((await keptMarks()).length).toBe(2);
  });

  it('are followed while the page never rests', async () => {
    await built.open('<p>Russia</p><p id="clock">0</p><p id="a">Nothing</p>', 'Russia');
    await keepMarks();
    await page.evaluate(() => {
      setInterval(() => {
        document.querySelector('#clock')?.replaceChildren(String(performance.now()));
      }, 4);
    });
    const waits = await follow(
      (n) => document.querySelector('#a')?.replaceChildren(n % 2 === 1 ? 'From Seoul' : 'Nothing'),
      (n) => (n % 2 === 1 ? 2 : 1),
      8,
    );
    tell('a page that never rests', waits);
    expect(await keptMarks()).toHaveLength(1);
  });

  it('of our own are not read, nor is what they stand beside', async () => {
    await built.open('<style>body { margin: 60px }</style><p>From Vladivostok</p><p>Russia</p>', 'Russia');
    // The card's host is put beside this text, straight into the root element.
    await page.evaluate(() => document.documentElement.append('From Seoul'));
    await toBe('Vladivostok', 'Russia', 'Seoul');
    await keepMarks();
    await hover(page, 'Vladivostok');
    await waitFor(() => readCard(page), { what: 'the card' });
    await page.keyboard.press('Escape');
    await waitFor(async () => (await readCard(page)) === null, { what: 'the card to close' });
    // By the time that this change is marked, any that came before it has been read.
    await page.evaluate(() => document.querySelectorAll('p')[1]?.append(' and NATO'));
    await toBe('Vladivostok', 'Russia', 'NATO', 'Seoul');
    expect(await keptMarks()).toEqual(['Vladivostok', 'Seoul']);
  });
});
