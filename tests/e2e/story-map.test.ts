/** The map of relations: what its names and lines open, how it is moved and enlarged, and the table that says the same. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { storyPath } from '../../src/article/story-place.ts';
import { BROWSERS, type ExtensionView, launchBuilt, type Session, type ViewPoint } from './harness/index.ts';

const STORY = 'south-korea-summons-russian-ambassador';

describe.each(BROWSERS)('the map of relations in %s', (kind) => {
  let session: Session;
  let story: ExtensionView;

  beforeAll(async () => {
    session = await launchBuilt(kind);
    story = await session.openExtensionPage(storyPath({ article: STORY, at: { type: 'part', id: 'map' } }));
    await resize(1600);
  });
  afterEach(async () => {
    expect(await session.errors()).toEqual([]);
  });
  afterAll(async () => {
    await session?.close();
  });

  /** Gives the page this width and waits for the map to be laid out for it. */
  async function resize(width: number): Promise<void> {
    await story.resize(width, 900);
    await story.waitFor(`the map at ${width} px`, () => {
      const extent = document.querySelector('.st-map-extent:not(.st-map-extent--unplaced)');
      return extent !== null && extent.clientWidth > 100;
    });
    await story.evaluate(() =>
      document.querySelector('.st-part--map')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
  }
  const panelToSay = (words: string) =>
    story.waitFor(
      `“${words}” in the panel`,
      (wanted) => document.querySelector('.st-panel')?.textContent?.includes(wanted),
      words,
    );
  const focusOn = (selector: string) =>
    story.waitFor(`the focus on ${selector}`, (one) => document.activeElement?.matches(one), selector);
  const focus = (selector: string) =>
    story.evaluate(
      (one) => document.querySelector<HTMLElement>(one)?.focus({ preventScroll: true }),
      selector,
    );
  const edgeOf = (from: string, words: string) =>
    story.evaluate(
      (start, shown) => {
        const edges = [...document.querySelectorAll<HTMLElement>('.st-edge')];
        const edge = edges.find(
          ({ textContent }) => textContent.startsWith(start) && textContent.includes(shown),
        );
        return `[data-edge="${edge?.dataset.edge}"]`;
      },
      from,
      words,
    );
  const scrolled = () =>
    story.evaluate(() => {
      const room = document.querySelector('.st-map-room');
      return { x: room?.scrollLeft ?? 0, y: room?.scrollTop ?? 0 };
    });
  const scrollTo = ({ x, y }: ViewPoint) =>
    story.evaluate((left, top) => document.querySelector('.st-map-room')?.scrollTo(left, top), x, y);
  /** A point in the map's room, by fractions of its size. */
  const pointIn = (x: number, y: number) =>
    story.evaluate(
      (right, down) => {
        const { left, top, width, height } = document
          .querySelector('.st-map-room')
          ?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
        return { x: left + width * right, y: top + height * down };
      },
      x,
      y,
    );

  it('has a line for each relation, dashed where it is not the article’s own word', async () => {
    const lines = await story.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.st-edge')].map(({ dataset, textContent }) => {
        const line = document.querySelector(`[data-line="${dataset.edge}"]`);
        const isDashed = line !== null && getComputedStyle(line).strokeDasharray !== 'none';
        return `${isDashed ? '- -' : '---'} ${textContent.replace(/\s+/g, ' ')}`;
      }),
    );
    expect(lines).toHaveLength(20);
    expect(lines).toContain("--- South Korea's foreign ministry – summoned – Georgi Zinoviev (Stated)");
    expect(lines).toContain('- - North Korean army – sent – around 1,500 soldiers (Claimed)');
    expect(lines).toContain('- - Russian ships – carried – North Korean soldiers (Left open)');
    expect(lines.filter((line) => line.startsWith('- -'))).toHaveLength(6);
  });

  it('opens a card at a name by mouse, and the map stays where it is', async () => {
    const before = await story.evaluate(() => scrollY);
    await story.click('[data-node="russian-embassy"]');
    await panelToSay('Russian embassy in South Korea');
    expect(new URL(await story.url()).hash).toBe(`#${STORY}/entity/russian-embassy`);
    expect(await story.evaluate(() => scrollY)).toBe(before);
  });

  it('opens a card at a name by keyboard, and gives the focus back', async () => {
    await focus('[data-node="nis"]');
    await story.press('Enter');
    await panelToSay('National Intelligence Service');
    await focusOn('.st-panel h2');
    await story.press('Escape');
    await focusOn('[data-node="nis"]');
  });

  it('opens the statement of a line at its words, by mouse and by keyboard', async () => {
    await story.click(await edgeOf('North Korean army', 'sent'));
    await panelToSay('National Intelligence Service accused');
    expect(new URL(await story.url()).hash).toBe(`#${STORY}/statement/accusation`);
    const decided = await edgeOf('North Korea', 'decided to send');
    await focus(decided);
    await story.press('Enter');
    await panelToSay('Reported, source not named');
    expect(new URL(await story.url()).hash).toBe(`#${STORY}/statement/decision`);
    await story.press('Escape');
    await focusOn(decided);
  });

  it('opens the statement of a line where the line itself is pressed', async () => {
    const edge = await edgeOf('Russia', 'wages war on');
    const point = await story.evaluate((selector) => {
      const id = document.querySelector<HTMLElement>(selector)?.dataset.edge;
      const line = document.querySelector<SVGPathElement>(`[data-line="${id}"]`);
      line?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const place = line
        ?.getPointAtLength(line.getTotalLength() - 14)
        .matrixTransform(line.getScreenCTM() ?? undefined);
      return { x: place?.x ?? 0, y: place?.y ?? 0 };
    }, edge);
    await story.clickAt(point);
    await panelToSay('National Intelligence Service accused');
    await story.press('Escape');
    await story.waitFor('a closed panel', () => document.querySelector('.st-panel--open') === null);
  });

  it('reaches every name and line by the keyboard, each named', async () => {
    await focus('.st-map-room');
    const reached: string[] = [];
    for (;;) {
      await story.press('Tab');
      const name = await story.evaluate(() =>
        document.activeElement?.closest('.st-map-room') === null
          ? null
          : (document.activeElement?.textContent?.replace(/\s+/g, ' ') ?? ''),
      );
      if (name === null) break;
      reached.push(name);
    }
    expect(reached).toHaveLength(25 + 20);
    expect(reached.slice(0, 4)).toEqual([
      'Kim Hong-kyun (Person)',
      'Kim Hong-kyun – conveyed regrets to – Georgi Zinoviev (Stated)',
      'Georgi Zinoviev (Person)',
      'Georgi Zinoviev – replied to – Kim Hong-kyun (Stated)',
    ]);
  });

  describe.each([400, 1600])('at %d px', (width) => {
    beforeAll(() => resize(width));

    it('can be read: no words on other words, none smaller than 12 px, and the page no broader than the window', async () => {
      const { covered, small, overflow } = await story.evaluate(() => {
        const boxes = [...document.querySelectorAll('.st-node, .st-edge')].map((one) => ({
          name: one.textContent,
          box: one.getBoundingClientRect(),
        }));
        const words = [...document.querySelectorAll('.st-map [data-words], .st-legend li')];
        return {
          covered: boxes.flatMap(({ name, box }, at) =>
            boxes
              .slice(at + 1)
              .filter(
                ({ box: other }) =>
                  box.left < other.right - 1 &&
                  other.left < box.right - 1 &&
                  box.top < other.bottom - 1 &&
                  other.top < box.bottom - 1,
              )
              .map((other) => `${name} | ${other.name}`),
          ),
          small: words.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 12).length,
          overflow: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect(covered).toEqual([]);
      expect(small).toBe(0);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    it('uses the room it has', async () => {
      const map = await story.evaluate(() => {
        const room = document.querySelector('.st-map-room');
        return {
          width: room?.scrollWidth ?? 0,
          room: room?.clientWidth ?? 0,
          height: room?.scrollHeight ?? 0,
        };
      });
      if (width === 1600) expect(map.width).toBe(map.room);
      else expect(map.height).toBeGreaterThan(1200);
    });
  });

  it('is dragged by the mouse, also from a name, without opening anything', async () => {
    await resize(400);
    await scrollTo({ x: 40, y: 60 });
    await story.drag(await pointIn(0.5, 0.5), { x: -30, y: -50 });
    await story.waitFor('the map to move', () => {
      const room = document.querySelector('.st-map-room');
      return room?.scrollLeft === 70 && room.scrollTop === 110;
    });
    await scrollTo({ x: 0, y: 0 });
    const node = await story.evaluate(() => {
      const box = document.querySelector('[data-node="nis"]')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    });
    await story.drag(node, { x: -20, y: -40 });
    await story.waitFor('the map to move', () => document.querySelector('.st-map-room')?.scrollTop === 40);
    expect(new URL(await story.url()).hash).not.toContain('/entity/nis');
    // The press after a drag is one again.
    await story.click('[data-node="nis"]');
    await panelToSay('National Intelligence Service');
    await story.press('Escape');
    await story.waitFor('a closed panel', () => document.querySelector('.st-panel--open') === null);
  });

  it('is enlarged around its middle and back by buttons', async () => {
    await resize(1600);
    await scrollTo({ x: 0, y: 100 });
    const width = () => story.evaluate(() => document.querySelector('.st-map-extent')?.clientWidth ?? 0);
    const middle = async () => {
      const { y } = await scrolled();
      return story.evaluate(
        (top) => top + (document.querySelector('.st-map-room')?.clientHeight ?? 0) / 2,
        y,
      );
    };
    const [before, seen] = [await width(), await middle()];
    await story.click('[data-zoom="in"]');
    await story.waitFor(
      'a larger map',
      (old) => (document.querySelector('.st-map-extent')?.clientWidth ?? 0) > old,
      before,
    );
    expect(await width()).toBeCloseTo(before * 1.25, -1);
    // A scrollbar that has come up moves the middle by half its width.
    expect(Math.abs((await middle()) - seen * 1.25)).toBeLessThan(10);
    await story.click('[data-zoom="reset"]');
    await story.waitFor(
      'the map as it was',
      (old) => document.querySelector('.st-map-extent')?.clientWidth === old,
      before,
    );
    expect(
      await story.evaluate(() =>
        document.querySelector('[data-zoom="reset"]')?.getAttribute('aria-disabled'),
      ),
    ).toBe('true');
  });

  it('is enlarged and made smaller by the wheel with the control key, and the page is not', async () => {
    const look = () =>
      story.evaluate(() => ({
        width: document.querySelector('.st-map-extent')?.clientWidth ?? 0,
        pixels: devicePixelRatio,
        page: document.documentElement.clientWidth,
      }));
    const before = await look();
    const turned = (sign: 1 | -1) =>
      story.waitFor(
        'another map',
        (old, larger) => {
          const now = document.querySelector('.st-map-extent')?.clientWidth ?? 0;
          return larger ? now > old : now === old;
        },
        before.width,
        sign < 0,
      );
    await story.turnWithControl(await pointIn(0.3, 0.5), -100);
    await turned(-1);
    expect(await look()).toEqual({ ...before, width: Math.round(before.width * 1.25) });
    await story.turnWithControl(await pointIn(0.3, 0.5), 100);
    await turned(1);
  });

  // The last of those that scroll: browsers scroll softly for a key, and go on doing so.
  it('is moved by the arrow keys', async () => {
    await resize(400);
    await scrollTo({ x: 0, y: 0 });
    await focus('.st-map-room');
    await story.press('ArrowDown');
    await story.press('ArrowRight');
    await story.waitFor('the map to move', () => {
      const room = document.querySelector('.st-map-room');
      return room !== null && room.scrollLeft > 0 && room.scrollTop > 0;
    });
  });

  it('has a table that says the same, and who says so', async () => {
    await story.click('.st-choice button:last-child');
    await story.waitFor('the table', () => document.querySelector('.st-table')?.checkVisibility());
    expect(await story.evaluate(() => document.querySelector('.st-map-room'))).toBeNull();
    const rows = await story.evaluate(() =>
      [...document.querySelectorAll('.st-table tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          (cell as HTMLElement).innerText.replace(/\s+/g, ' '),
        ),
      ),
    );
    expect(rows).toHaveLength(21);
    expect(rows[0]).toEqual(['From', 'Relation', 'To', 'Who says so', 'How surely', 'Where']);
    expect(rows[1]).toEqual([
      "South Korea's foreign ministry",
      'summoned “has summoned”',
      'Georgi Zinoviev',
      'The article itself',
      'Stated',
      'Sentence 1',
    ]);
    expect(rows).toContainEqual([
      'North Korean army',
      'sent “having already sent”',
      'around 1,500 soldiers',
      'National Intelligence Service accused · On Friday',
      'Claimed',
      'Sentence 10',
    ]);
    expect(rows).toContainEqual([
      'Russia',
      "wages war on “Russia's war of aggression against Ukraine”",
      'Ukraine',
      'The article itself',
      'Stated',
      'Sentence 10',
    ]);
    await story.click('.st-table [data-name="seoul"]');
    await panelToSay('Seoul');
    await story.press('Escape');
    await story.click('.st-choice button');
    await story.waitFor('the map', () => document.querySelector('.st-drawing'));
  });
});
