/** Marks and cards on paper, in the reader's own colours and without motion. Only Chromium lets a test ask for these. */
import { describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { highlights, hover, inCard, readCard, rectOf, waitFor } from './harness/index.ts';

const STORY = '<p style="margin: 60px">Mark Rutte spoke in Seoul.</p>';

describe('in chromium', () => {
  const built = useBuilt('chromium');
  const cardOpen = () => waitFor(() => readCard(built.page), { what: 'the card' });
  const lineOfSeoul = () =>
    built.page.evaluate(() => {
      const text = document.querySelector('p');
      return text === null
        ? null
        : getComputedStyle(text, '::highlight(sidelight-underline-place)').textDecorationLine;
    });

  it('nothing is printed: neither marks nor an open card', async () => {
    await built.open(STORY, 'Seoul');
    await hover(built.page, 'Seoul');
    await cardOpen();
    const isShown = () =>
      built.page.evaluate(() => {
        const host = document.querySelector('[data-sidelight-card]');
        return host !== null && getComputedStyle(host).display !== 'none';
      });
    expect(await lineOfSeoul()).toBe('underline');
    expect(await isShown()).toBe(true);
    await built.page.emulateMediaType('print');
    expect(await lineOfSeoul()).toBe('none');
    expect(await isShown()).toBe(false);
    await built.page.emulateMediaType('screen');
  });

  it('where colours are forced, nothing is painted, and names can still be pointed at', async () => {
    await built.page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
    await built.page.goto(built.server.page(`/${crypto.randomUUID()}.html`, `<!doctype html>${STORY}`));
    await waitFor(
      async () => {
        await built.page.mouse.move(2, 2);
        await hover(built.page, 'Seoul');
        return (await readCard(built.page))?.heading === 'Seoul';
      },
      { what: 'the card' },
    );
    expect(await highlights(built.page)).toEqual([]);
    await built.page.emulateMediaFeatures([]);
  });

  it.each([
    ['no-preference', 'rise'],
    ['reduce', 'none'],
  ])('with prefers-reduced-motion: %s, the animation of the sheet is %s', async (value, animation) => {
    await built.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    await built.page.setViewport({ width: 390, height: 700 });
    await built.open(STORY, 'Seoul');
    const { x, y } = await rectOf(built.page, 'Seoul');
    await built.page.touchscreen.tap(x + 5, y + 5);
    await cardOpen();
    const seen = await inCard(built.page, (root) => {
      const card = root.querySelector('#card');
      return card === null ? null : getComputedStyle(card).animationName;
    });
    expect(seen).toBe(animation);
    await built.page.emulateMediaFeatures([]);
    await built.page.setViewport({ width: 1280, height: 800 });
  });
});
