/** The head of the story page's panel in an interface that runs from right to left, over an article that does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyPath } from '../../src/article/story-place.ts';
import type { BuiltElsewhere } from './harness/build-with-seeds.ts';
import { builtInLanguage } from './harness/in-language.ts';
import { BROWSERS, launchWithExtension, type Session } from './harness/index.ts';

const STORY = 'south-korea-summons-russian-ambassador';

describe.each(BROWSERS)('the panel in Arabic in %s', (browser) => {
  let built: BuiltElsewhere;
  let session: Session;

  beforeAll(async () => {
    built = await builtInLanguage(browser, 'ar');
    session = await launchWithExtension({ browser, extensionDir: built.extensionDir });
  });
  afterAll(async () => {
    await session?.close();
    await built?.[Symbol.asyncDispose]();
  });

  it.each([
    ['a name', { type: 'entity', id: 'south-korea-foreign-ministry' }],
    ['a statement', { type: 'statement', id: 'accusation' }],
  ] as const)('sets the whole heading of %s beside the button that closes it', async (_, at) => {
    await using view = await open(storyPath({ article: STORY, at }));
    for (const width of [400, 1280]) {
      await view.resize(width, 800);
      const { direction, lines, close, panel } = await view.evaluate(() => {
        const heading = document.querySelector('.st-panel h2');
        const words = document.createRange();
        if (heading !== null) words.selectNodeContents(heading);
        const box = (one: Element | null) => {
          const { left = 0, right = 0, top = 0, bottom = 0 } = one?.getBoundingClientRect() ?? {};
          return { left, right, top, bottom };
        };
        return {
          direction: getComputedStyle(document.querySelector('.st-page') ?? document.body).direction,
          lines: [...words.getClientRects()].map(({ left, right }) => ({ left, right })),
          close: box(document.querySelector('.st-close')),
          panel: box(document.querySelector('.st-panel')),
        };
      });
      expect(direction).toBe('rtl');
      expect(close.left - panel.left).toBeLessThan(60);
      expect(lines.length).toBeGreaterThan(0);
      // Each line of it, and not only the one at the button's height.
      for (const line of lines) expect(line.left).toBeGreaterThan(close.right);
      expect(Math.max(...lines.map(({ left }) => left))).toBeLessThan(
        Math.min(...lines.map(({ right }) => right)),
      );
    }
  });

  async function open(path: string) {
    const view = await session.openExtensionPage(path);
    await view.waitFor('the panel', () => document.querySelector('.st-panel--open h2'));
    return Object.assign(view, { [Symbol.asyncDispose]: () => view.close() });
  }
});
