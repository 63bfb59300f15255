/** How the map of relations looks: it fits its room, its words are whole, its lines run through their labels. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { storyPath } from '../../src/article/story-place.ts';
import { BROWSERS, type ExtensionView, launchBuilt, type Session } from './harness/index.ts';

const MAP = storyPath({
  article: 'south-korea-summons-russian-ambassador',
  at: { type: 'part', id: 'map' },
});

describe.each(BROWSERS)('the look of the map in %s', (kind) => {
  let session: Session;
  let story: ExtensionView;

  beforeAll(async () => {
    session = await launchBuilt(kind);
  });
  afterEach(async () => {
    expect(await session.errors()).toEqual([]);
  });
  afterAll(async () => {
    await session?.close();
  });

  /** Loads the page in a window of this size, as a link from elsewhere does. */
  async function load(width: number, height: number): Promise<void> {
    if (await story?.isOpen()) await story.close();
    story = await session.openExtensionPage('/options.html');
    await story.resize(width, height);
    await story.waitFor('the window', (wanted) => innerWidth === wanted, width);
    // In a frame of its own, as an answer could not come from a page that is left.
    await story.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
      document.body.replaceChildren(frame);
    }, MAP);
  }

  it('is where a link to it leads, on a narrow screen and a page that has only just come', async () => {
    await load(400, 800);
    await story.waitFor('the map', () =>
      document.querySelector('iframe')?.contentDocument?.querySelector('.st-drawing'),
    );
    const { top, height } = await story.evaluate(() => {
      const page = document.querySelector('iframe')?.contentDocument;
      const heading = page?.querySelector('#st-part-map')?.getBoundingClientRect();
      const view = document.querySelector('iframe')?.clientHeight ?? 0;
      return { top: heading?.top ?? Number.NaN, height: view };
    });
    expect(height).toBe(800);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(60);
  });

  describe.each([400, 1280, 1600])('at %d px', (width) => {
    beforeAll(async () => {
      if (await story?.isOpen()) await story.close();
      story = await session.openExtensionPage(MAP);
      await story.resize(width, 800);
      await story.waitFor(
        'the map in this window',
        (wanted) => innerWidth === wanted && document.querySelector('.st-drawing'),
        width,
      );
    });

    it.runIf(width >= 1280)('lies within its room', async () => {
      const fits = () =>
        story.evaluate(() => {
          const room = document.querySelector('.st-map-room');
          const { left = 0 } = room?.getBoundingClientRect() ?? {};
          return {
            overflow: (room?.scrollWidth ?? 0) - (room?.clientWidth ?? 0),
            outside: [...document.querySelectorAll('.st-node, .st-edge')]
              .filter((one) => {
                const box = one.getBoundingClientRect();
                return box.left < left || box.right > left + (room?.clientWidth ?? 0) + 1;
              })
              .map(({ textContent }) => textContent),
          };
        });
      // The layout follows the window, and a scrollbar the layout.
      await story.waitFor('a map that fits', () => {
        const room = document.querySelector('.st-map-room');
        return room !== null && room.scrollWidth <= room.clientWidth;
      });
      expect(await fits()).toEqual({ overflow: 0, outside: [] });
    });

    it('breaks no word', async () => {
      const broken = await story.evaluate(() =>
        [...document.querySelectorAll('.st-map [data-words]')].flatMap((one) => {
          const text = one.firstChild;
          if (text === null) return ['(nothing)'];
          return [...(text.textContent ?? '').matchAll(/[^\s-]+/g)].flatMap((word) => {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            return tops.size === 1 ? [] : [word[0]];
          });
        }),
      );
      expect(broken).toEqual([]);
    });

    it('has lines that meet their labels at the middle of two sides, and pass under no other words', async () => {
      const faults = await story.evaluate(() => {
        const boxes = [...document.querySelectorAll<HTMLElement>('[data-edge]')].map((one) => ({
          id: one.dataset.edge,
          box: one.getBoundingClientRect(),
        }));
        return [...document.querySelectorAll<SVGPathElement>('[data-line]')].flatMap((line) => {
          const toScreen = line.getScreenCTM() ?? undefined;
          const length = line.getTotalLength();
          const points = Array.from({ length: Math.floor(length) + 1 }, (_, at) =>
            line.getPointAtLength(at).matrixTransform(toScreen),
          );
          return boxes.flatMap(({ id, box }) => {
            const isUnder = ({ x, y }: DOMPoint) =>
              x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1;
            const under = points.filter(isUnder);
            if (id !== line.dataset.line) return under.length > 0 ? [`${line.dataset.line} under ${id}`] : [];
            const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
            const isStraight =
              under.every(({ y }) => Math.abs(y - middle.y) < 2) ||
              under.every(({ x }) => Math.abs(x - middle.x) < 2);
            return under.length > 8 && isStraight ? [] : [`${id} off its line`];
          });
        });
      });
      expect(faults).toEqual([]);
    });
  });
});
