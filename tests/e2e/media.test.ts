/** Marks and cards on paper, in the reader's own colours and without motion. */
import { afterEach, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, highlights, hover, inCard, readCard, rectOf, waitFor } from './harness/index.ts';

const STORY = '<p style="margin: 60px">Mark Rutte spoke in Seoul.</p>';

describe.each(BROWSERS)('in %s', (browser) => {
  const built = useBuilt(browser);
  const cardOpen = () => waitFor(() => readCard(built.page), { what: 'the card' });
  const markOfSeoul = () =>
    built.page.evaluate(() => {
      const text = document.querySelector('p');
      if (text === null) throw new Error('no text');
      const { textDecorationLine, textDecorationColor } = getComputedStyle(
        text,
        '::highlight(sidelight-underline-place)',
      );
      return { line: textDecorationLine, colour: textDecorationColor };
    });
  afterEach(() => built.session.emulateMedia(built.page, {}));

  it('nothing is printed: neither marks nor an open card', async () => {
    await built.open(STORY, 'Seoul');
    await hover(built.page, 'Seoul');
    await cardOpen();
    const isShown = () =>
      built.page.evaluate(() => {
        const host = document.querySelector('[data-sidelight-card]');
        return host !== null && getComputedStyle(host).display !== 'none';
      });
    expect((await markOfSeoul()).line).toBe('underline');
    expect(await isShown()).toBe(true);
    await built.session.emulateMedia(built.page, { medium: 'print' });
    expect((await markOfSeoul()).line).toBe('none');
    expect(await isShown()).toBe(false);
  });

  it.runIf(browser === 'chromium')('where colours are forced, nothing is painted', async () => {
    await built.session.emulateMedia(built.page, { forcedColors: true });
    await built.page.goto(built.server.page(`/${crypto.randomUUID()}.html`, `<!doctype html>${STORY}`));
    // No mark tells when the page has been read: the pointer comes again until it has been.
    await waitFor(
      async () => {
        await built.page.mouse.move(2, 2);
        await hover(built.page, 'Seoul');
        return (await readCard(built.page))?.heading === 'Seoul';
      },
      { what: 'the card' },
    );
    expect(await highlights(built.page)).toEqual([]);
  });

  it.runIf(browser === 'firefox')('where colours are forced, marks are of these colours', async () => {
    await built.open(STORY, 'Seoul');
    await built.session.emulateMedia(built.page, { forcedColors: true });
    const ofLinks = await built.page.evaluate(() => {
      document.body.style.color = 'LinkText';
      return getComputedStyle(document.body).color;
    });
    expect(await markOfSeoul()).toEqual({ line: 'underline', colour: ofLinks });
    await hover(built.page, 'Seoul');
    expect((await cardOpen()).heading).toBe('Seoul');
  });

  it.each([
    [false, 'rise'],
    [true, 'none'],
  ])('with reduced motion: %s, the animation of the sheet is %s', async (reducedMotion, animation) => {
    await built.session.emulateMedia(built.page, { reducedMotion });
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
    await built.page.setViewport({ width: 1280, height: 800 });
  });
});
