/** The story page: where its links lead, what is chosen on it, and what it lists, with pointer and keyboard. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storyPath } from '../../src/article/story-place.ts';
import { BROWSERS, type ExtensionView, launchBuilt, type Session } from './harness/index.ts';

const STORY = 'south-korea-summons-russian-ambassador';

describe.each(BROWSERS)('the story page in %s', (kind) => {
  let session: Session;
  let story: ExtensionView;

  beforeAll(async () => {
    session = await launchBuilt(kind);
  });
  beforeEach(async () => {
    await open(storyPath({ article: STORY, at: null }));
  });
  afterEach(async () => {
    await story.close();
    expect(await session.errors()).toEqual([]);
  });
  afterAll(async () => {
    await session?.close();
  });

  /** Opens the page anew, as a link from elsewhere does. */
  async function open(path: string): Promise<void> {
    if (await story?.isOpen()) await story.close();
    story = await session.openExtensionPage(path);
    await story.resize(1200, 800);
    await story.waitFor('the story', () => document.querySelector('.st-article'));
  }
  const text = (selector: string) =>
    story.evaluate((at) => document.querySelector(at)?.textContent?.replace(/\s+/g, ' ').trim(), selector);
  const texts = (selector: string) =>
    story.evaluate(
      (at) => [...document.querySelectorAll(at)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim()),
      selector,
    );
  /** What is set off in the article, as one text. */
  const chosenWords = () =>
    story.evaluate(() => [...document.querySelectorAll('.st-chosen')].map((one) => one.textContent).join(''));
  const fragment = async () => new URL(await story.url()).hash.slice(1);
  const at = (place: string) => `#${STORY}/${place}`;
  const panelToSay = (words: string) =>
    story.waitFor(
      `“${words}” in the panel`,
      (wanted) => document.querySelector('.st-panel')?.textContent?.includes(wanted),
      words,
    );
  const focusOn = (selector: string) =>
    story.waitFor(`the focus on ${selector}`, (one) => document.activeElement?.matches(one), selector);
  const isInSight = (selector: string) =>
    story.evaluate((one) => {
      const box = document.querySelector(one)?.getBoundingClientRect();
      return box !== undefined && box.top >= -1 && box.bottom <= innerHeight + 1;
    }, selector);
  /** Presses Tab until the focus is on what matches. */
  async function tabTo(selector: string): Promise<void> {
    for (let step = 0; step < 200; step++) {
      if (await story.evaluate((one) => document.activeElement?.matches(one) === true, selector)) return;
      await story.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  describe('the article', () => {
    it('is there word by word, with its names live', async () => {
      expect(await story.evaluate(() => document.title)).toBe(
        'South Korea summons Russian ambassador – Sidelight',
      );
      expect(await text('h1')).toBe('South Korea summons Russian ambassador');
      expect(await text('.st-paragraph')).toBe(
        "1South Korea's foreign ministry has summoned the Russian ambassador to Seoul. 2At the meeting, Vice Foreign Minister Kim Hong-kyun conveyed his regrets to the diplomat Georgi Zinoviev about the deployment of North Korean soldiers to Russia. 3The latter replied that all actions were in accordance with international law.",
      );
      expect(await texts('.st-paragraph [data-name="mark-rutte"]')).toEqual(['Mark Rutte', 'Rutte']);
      expect(await texts('.st-subheading [data-name]')).toEqual([
        'North Korean troop deployment',
        'Russian ships',
      ]);
    });

    it('opens a card at a name in place, and closes it by Escape where it was opened', async () => {
      await story.click('.st-paragraph [data-name="mark-rutte"]');
      await panelToSay('NATO Secretary General');
      expect(await fragment()).toBe(`${STORY}/entity/mark-rutte`);
      await focusOn('.st-panel h2');
      // Both of its mentions are set off, and the text has not moved away.
      expect(await texts('.st-article [aria-current]')).toEqual(['Mark Rutte', 'Rutte']);
      expect(await isInSight('.st-paragraph [data-name="mark-rutte"]')).toBe(true);
      await story.press('Escape');
      await focusOn('.st-paragraph [data-name="mark-rutte"]');
      expect(await fragment()).toBe(STORY);
      expect(await story.evaluate(() => document.querySelector('.st-panel .sl-full'))).toBeNull();
    });

    it('does the same for the keyboard alone', async () => {
      await tabTo('.st-paragraph [data-name="kim-hong-kyun"]');
      await story.press('Enter');
      await panelToSay('Vice Foreign Minister');
      await focusOn('.st-panel h2');
      // From the card to another, and to a sentence.
      await tabTo('.st-panel .sl-open');
      await story.press('Enter');
      await panelToSay('Russian ambassador to Seoul');
      await tabTo('.st-panel [data-sentence="s3"]');
      await story.press('Enter');
      await focusOn('.st-sentence--chosen .st-number');
      expect(await fragment()).toBe(`${STORY}/sentence/s3`);
      await panelToSay('Sentence 3');
      await story.press('Escape');
      await focusOn('.st-paragraph [data-name="kim-hong-kyun"]');
    });

    it('tells what a sentence says when it or its number is pressed', async () => {
      const words = () => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('[data-sentence="s3"]') ?? document.body);
        const [line] = [...range.getClientRects()].toReversed();
        return { x: (line?.x ?? 0) + (line?.width ?? 0) - 2, y: (line?.y ?? 0) + (line?.height ?? 0) / 2 };
      };
      await story.clickAt(await story.evaluate(words));
      await panelToSay('Georgi Zinoviev said');
      expect(await fragment()).toBe(`${STORY}/sentence/s3`);
      await focusOn('.st-panel h2');
      await story.press('Escape');
      await focusOn('[data-sentence="s3"] .st-number');
      await tabTo('[data-sentence="s4"] .st-number');
      await story.press('Enter');
      await panelToSay('the Russian embassy in South Korea published');
      expect(await texts('.st-chosen')).not.toEqual([]);
    });
  });

  describe('a link', () => {
    it('to a sentence shows it, and what it says', async () => {
      await open(`/story.html${at('sentence/s13')}`);
      await panelToSay('National Intelligence Service reported a plan');
      await focusOn('[data-sentence="s13"] .st-number');
      expect(await isInSight('[data-sentence="s13"]')).toBe(true);
      expect(await chosenWords()).toBe(await text('.st-panel .sl-sentence'));
    });

    it('to an entity shows its card, and its first mention', async () => {
      await open(`/story.html${at('entity/vladivostok')}`);
      await panelToSay('Vladivostok');
      await focusOn('.st-panel h2');
      expect(await texts('.st-article [aria-current]')).toEqual(['Vladivostok']);
      expect(await isInSight('.st-article [aria-current]')).toBe(true);
    });

    it('to a statement shows it in its sentence', async () => {
      await open(`/story.html${at('statement/preparation')}`);
      await panelToSay('National Intelligence Service presumed');
      expect(await chosenWords()).toBe(
        'they are presumably being prepared for deployment in the war in Ukraine',
      );
      await focusOn('[data-sentence="s11"] .st-number');
      expect(await isInSight('.st-chosen')).toBe(true);
    });

    it('to a part leads to its heading', async () => {
      await story.click('.st-parts li:nth-child(3) a');
      await focusOn('#st-part-timeline');
      expect(await fragment()).toBe(`${STORY}/part/timeline`);
      expect(await isInSight('#st-part-timeline')).toBe(true);
    });

    it('is followed when the address changes, back and forward', async () => {
      const go = (place: string) =>
        story.evaluate((to) => {
          location.hash = to;
        }, at(place));
      await go('entity/nato');
      await panelToSay('NATO');
      await go('statement/sources');
      await focusOn('[data-sentence="s14"] .st-number');
      await story.evaluate(() => history.back());
      await story.waitFor('the card again', () => document.querySelector('.st-panel .sl-full'));
      await focusOn('.st-panel h2');
      await story.evaluate(() => history.back());
      await story.waitFor('no card', () => document.querySelector('.st-panel--open') === null);
      await story.evaluate(() => history.go(2));
      await focusOn('[data-sentence="s14"] .st-number');
      expect(await isInSight('[data-sentence="s14"]')).toBe(true);
    });

    it.each([
      [at('sentence/s99'), 'The story has no sentence “s99”.'],
      [at('entity/nobody'), 'The story has no entity “nobody”.'],
      [at('statement/%3Cb%3E'), 'The story has no statement “<b>”.'],
      [at('part/comments'), 'The story has no part “comments”.'],
      ['#another-story/sentence/s1', 'There is no story “another-story” here.'],
      [at('paragraph/2'), `“${STORY}/paragraph/2” names no place in a story.`],
      ['#%E0%A4%A', '“%E0%A4%A” names no place in a story.'],
    ])('that leads nowhere says so and shows the story: %s', async (hash, reason) => {
      await open(`/story.html${hash}`);
      expect(await texts('.st-fault > *')).toEqual([
        'This link leads nowhere',
        reason,
        expect.stringContaining('The story itself stands below'),
      ]);
      await focusOn('#st-fault-heading');
      expect((await texts('.st-sentence')).length).toBe(14);
      // The next place is a right one, and the notice is gone.
      await story.click('.st-parts li:nth-child(2) a');
      await focusOn('#st-part-speakers');
      expect(await texts('.st-fault')).toEqual([]);
    });
  });

  describe('its lists', () => {
    it('have who says what, with mode, and lead to the sentence', async () => {
      expect(await texts('.st-part--speakers h3')).toEqual([
        'The article itself',
        'Kim Hong-kyun',
        'Georgi Zinoviev',
        'Yoon Suk-yeol',
        'Mark Rutte',
        'National Intelligence Service',
      ]);
      expect(await texts('.st-part--speakers .st-group:last-child .sl-said')).toEqual([
        'National Intelligence Service accused · On Friday',
        'National Intelligence Service reported',
        'National Intelligence Service presumed',
        'National Intelligence Service reported a plan',
      ]);
      await story.click('.st-part--speakers .st-group:last-child li:last-child .st-link');
      await focusOn('[data-sentence="s13"] .st-number');
      expect(await isInSight('[data-sentence="s13"]')).toBe(true);
    });

    it('open a statement where it is listed', async () => {
      const link = '.st-part--speakers .st-group:nth-of-type(2) .st-link + .st-link';
      await story.click(link);
      await panelToSay('Kim Hong-kyun said');
      expect(await fragment()).toBe(`${STORY}/statement/regrets`);
      expect(await isInSight(link)).toBe(true);
    });

    it('have the days as the article names them, and the rest without one', async () => {
      expect(await texts('.st-part--timeline h3')).toEqual(['on Monday', 'On Friday', 'No day given']);
      expect(await texts('.st-part--timeline .st-group:nth-child(2) .sl-sentence')).toEqual([
        expect.stringContaining('On Friday, South Korea'),
      ]);
    });

    it('have the key figures in the article’s words, with who says so', async () => {
      expect(await texts('.st-figure h3')).toEqual(['around 1,500 soldiers', 'around 12,000 soldiers']);
      expect(await texts('.st-figure > .st-note')).toEqual([
        'Number: 1,500 · Counted: soldiers',
        'Number: 12,000 · Counted: soldiers',
      ]);
      expect(await texts('.st-figure .sl-said')).toEqual([
        'National Intelligence Service accused · On Friday',
        'Reported, source not named',
      ]);
    });
  });
});
