/** The story page for every reader: any width, large text, right to left, dark and light, on paper; and several stories. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyPath } from '../../src/article/story-place.ts';
import { axeViolations } from './harness/axe.ts';
import { type BuiltElsewhere, buildWithSeeds } from './harness/build-with-seeds.ts';
import {
  BROWSERS,
  type ExtensionView,
  launchBuilt,
  launchWithExtension,
  type Session,
} from './harness/index.ts';

const STORY = 'south-korea-summons-russian-ambassador';
const CARD = storyPath({ article: STORY, at: { type: 'entity', id: 'nis' } });

async function openCard(session: Session): Promise<ExtensionView> {
  const story = await session.openExtensionPage(CARD);
  await story.waitFor('the card', () => document.querySelector('.st-panel .sl-full'));
  return story;
}

describe.each(BROWSERS)('the story page in %s', (browser) => {
  describe.each([false, true])('dark: %s', (dark) => {
    let session: Session;
    let story: ExtensionView;
    beforeAll(async () => {
      session = await launchBuilt(browser, { dark });
      story = await openCard(session);
    });
    afterAll(async () => {
      expect(await session.errors()).toEqual([]);
      await session.close();
    });

    it.each([400, 1200, 1600])('breaks no rule of axe at %d px, as map and as table', async (width) => {
      await story.resize(width, 900);
      for (const [view, shown] of [
        ['button:first-child', '.st-map'],
        ['button:last-child', '.st-table'],
      ] as const) {
        await story.evaluate(
          (one) => document.querySelector<HTMLElement>(`.st-choice ${one}`)?.click(),
          view,
        );
        await story.waitFor(shown, (one) => document.querySelector(one)?.checkVisibility(), shown);
        expect(await axeViolations(story)).toEqual([]);
      }
    });

    it('is looked at by axe in earnest', async () => {
      await story.evaluate(() => document.querySelector('.st-close')?.replaceChildren());
      expect(await axeViolations(story)).toEqual([expect.stringMatching(/^button-name .*\.st-close/)]);
      await story.close();
      story = await openCard(session);
    });
  });

  describe('with much or little room', () => {
    let session: Session;
    let story: ExtensionView;
    beforeAll(async () => {
      session = await launchBuilt(browser);
      story = await openCard(session);
    });
    afterAll(async () => {
      expect(await session.errors()).toEqual([]);
      await session.close();
    });

    it.each(
      [320, 400, 800, 1200, 1600].flatMap((width) =>
        [1, 2].flatMap((size) => (['ltr', 'rtl'] as const).map((dir) => [width, size, dir] as const)),
      ),
    )('is no broader than the window at %d px, text times %d, %s', async (width, size, dir) => {
      await story.resize(width, 800);
      const wide = await story.evaluate(
        (times, direction) => {
          document.documentElement.style.fontSize = `${times * 100}%`;
          document.querySelector('.st-page')?.setAttribute('dir', direction);
          document.documentElement.dir = direction;
          const root = document.documentElement;
          // What scrolls by itself may be broader inside.
          const isInRoom = (one: Element) => one.closest('.st-map-room, .st-table-room, .st-unseen') !== null;
          const outside = [...document.querySelectorAll('.st-page *')].filter((one) => {
            const { left, right, width: broad } = one.getBoundingClientRect();
            return broad > 0 && !isInRoom(one) && (left < -1 || right > root.clientWidth + 1);
          });
          return {
            overflow: root.scrollWidth - root.clientWidth,
            outside: outside.map(({ className }) => String(className)),
            text: Number.parseFloat(
              getComputedStyle(document.querySelector('.st-paragraph') ?? root).fontSize,
            ),
          };
        },
        size,
        dir,
      );
      expect(wide).toEqual({ overflow: 0, outside: [], text: 19 * size });
    });

    it('has on paper all that it says, the relations as a table, and nothing to press', async () => {
      await story.evaluate(() => {
        const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
        const media = rules.filter((rule) => rule instanceof CSSMediaRule).map((rule) => rule.media);
        for (const one of media) if (one.mediaText === 'print') one.mediaText = 'all';
      });
      const shown = (selector: string) =>
        story.evaluate(
          (at) => [...document.querySelectorAll(at)].filter((one) => one.checkVisibility()).length,
          selector,
        );
      expect(await shown('.st-sentence')).toBe(14);
      expect(await shown('.st-part--speakers .sl-statement')).toBe(17);
      expect(await shown('.st-part--timeline .sl-statement')).toBe(17);
      expect(await shown('.st-figure')).toBe(2);
      expect(await shown('.st-table tbody tr')).toBe(20);
      expect(await shown('button, nav, .st-panel, .st-map-room, .st-links .st-screen')).toBe(0);
      await story.close();
      story = await openCard(session);
    });

    it('keeps the map readable where text is large', async () => {
      await story.resize(1600, 900);
      await story.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await story.waitFor('a map for large text', () => {
        const boxes = [...document.querySelectorAll('.st-node, .st-edge')].map((one) =>
          one.getBoundingClientRect(),
        );
        return boxes.every((box, at) =>
          boxes
            .slice(at + 1)
            .every(
              (other) =>
                box.left >= other.right - 1 ||
                other.left >= box.right - 1 ||
                box.top >= other.bottom - 1 ||
                other.top >= box.bottom - 1,
            ),
        );
      });
    });
  });

  describe('with two stories', () => {
    let built: BuiltElsewhere;
    let session: Session;
    let story: ExtensionView;
    beforeAll(async () => {
      built = await buildWithSeeds(browser, ['seeds', 'tests/seeds']);
      session = await launchWithExtension({ browser, extensionDir: built.extensionDir });
      story = await openCard(session);
    });
    afterAll(async () => {
      expect(await session.errors()).toEqual([]);
      await session.close();
      await built[Symbol.asyncDispose]();
    });
    const names = (entity: string) =>
      story.evaluate(
        (id) =>
          [...document.querySelectorAll(`.st-article [data-name="${id}"]`)].map(
            ({ textContent }) => textContent,
          ),
        entity,
      );

    it('offers both, and goes from one to the other and back', async () => {
      const stories = () =>
        story.evaluate(() =>
          [...document.querySelectorAll('.st-stories a')].map((one) => [
            one.textContent,
            one.getAttribute('aria-current'),
          ]),
        );
      expect(await stories()).toEqual([
        ['South Korea summons Russian ambassador', 'page'],
        ['Fleet trains for winter off Bergen', null],
      ]);
      await story.click('.st-stories li:last-child a');
      await story.waitFor('the other story', () =>
        document.querySelector('h1')?.textContent?.startsWith('Fleet'),
      );
      expect(await stories()).toEqual([
        ['South Korea summons Russian ambassador', null],
        ['Fleet trains for winter off Bergen', 'page'],
      ]);
      expect(await story.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      // A name of both leads to this story's card.
      expect(await names('nato')).toEqual(['NATO']);
      await story.click('.st-article [data-name="nato"]');
      await story.waitFor('its card', () => document.querySelector('.st-panel .sl-full'));
      expect(new URL(await story.url()).hash).toBe('#winter-exercise/entity/nato');
      expect(await story.evaluate(() => document.querySelector('.st-part--map .st-note')?.textContent)).toBe(
        'The article tells of no relations.',
      );
      expect(
        await story.evaluate(() => document.querySelector('.st-part--figures .st-note')?.textContent),
      ).toBe('The article gives no figures.');
      await story.evaluate(() => history.go(-2));
      await story.waitFor('the first story', () =>
        document.querySelector('h1')?.textContent?.startsWith('South'),
      );
      expect(await names('nato')).toEqual(['NATO']);
    });
  });
});
