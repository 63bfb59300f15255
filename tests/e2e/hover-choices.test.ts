/** What the reader chooses, on a card or in the settings, holds on pages that are open, at once. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/browser/settings-values.ts';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, highlights, hover, marks, moveTo, readCard, rectOf, waitFor } from './harness/index.ts';
import { pressOnCard } from './harness/press-on-card.ts';
import { chooseSettings } from './harness/settings.ts';

const STORY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title>
  <body style="font: 20px/2 serif; margin: 2em"><p>Mark Rutte of NATO spoke in Seoul.</p>
  <p id="rest">Nothing of note stands here.</p><p>Vladivostok, NATO, Russia</p>`;

describe.each(BROWSERS)('choices in %s', (browser) => {
  const built = useBuilt(browser);
  const choose = (choices: Partial<Settings>) => chooseSettings(built.session, choices);
  afterEach(() => choose({}));
  const open = async () => {
    await built.open(STORY, 'Russia');
  };
  const choosing = async (choices: Partial<Settings>) => {
    await open();
    await choose(choices);
    await built.page.bringToFront();
  };
  const marked = (...words: string[]) =>
    waitFor(async () => (await highlights(built.page)).join() === words.join(), {
      what: `the marks ${words.join()}`,
    });
  const cardOpen = () => waitFor(() => readCard(built.page), { what: 'a card to open' });
  const cardClosed = () =>
    waitFor(async () => (await readCard(built.page)) === null, { what: 'the card to close' });
  const pressButton = (name: string) => pressOnCard(built.page, name);
  /** Rests on other words for longer than a card takes to open: on a name whose card shows that time has passed. */
  const neverOpens = async (words: string) => {
    const opened = built.page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const observer = new MutationObserver(() => resolve(true));
          observer.observe(document.documentElement, { childList: true });
          setTimeout(resolve, 1_200, false);
        }),
    );
    await hover(built.page, words);
    expect(await opened).toBe(false);
  };

  describe('on the card', () => {
    it('hide a name on the site, with a way back', async () => {
      await open();
      await hover(built.page, 'NATO');
      await pressButton('Not this one');
      await marked('Mark Rutte', 'Seoul', 'Vladivostok', 'Russia');
      expect((await readCard(built.page))?.text).toContain('NATO is no longer marked on 127.0.0.1.');
      await pressButton('Undo');
      await marked('Mark Rutte', 'NATO', 'Seoul', 'Vladivostok', 'NATO', 'Russia');
      expect((await readCard(built.page))?.heading).toBe('NATO');
      await pressButton('Not this one');
      await marked('Mark Rutte', 'Seoul', 'Vladivostok', 'Russia');
      await built.page.keyboard.press('Escape');
      await cardClosed();
      await built.page.reload();
      await marked('Mark Rutte', 'Seoul', 'Vladivostok', 'Russia');
    });

    it('pause the site', async () => {
      await open();
      await hover(built.page, 'Seoul');
      await pressButton('Off on 127.0.0.1');
      await marked();
      await cardClosed();
    });

    it('tell how often the page has the name', async () => {
      await open();
      await waitFor(
        async () => {
          await hover(built.page, 'NATO');
          const told = (await cardOpen()).text.includes('2 times on this page');
          await hover(built.page, 'Nothing of note');
          await cardClosed();
          return told;
        },
        { what: 'the count, once the page has been reported' },
      );
    });

    it('lead to the sentence in the story page', async () => {
      await open();
      await hover(built.page, 'Mark Rutte');
      await pressButton('Show in the article');
      const story = await built.session.findExtensionPage('/story.html');
      expect(await story.url()).toMatch(/#south-korea-summons-russian-ambassador\/sentence\//);
      await story.close();
    });
  });

  describe('of what opens a card', () => {
    it('by holding Alt', async () => {
      await choosing({ trigger: 'alt' });
      await neverOpens('Seoul');
      await built.page.keyboard.down('Alt');
      await cardOpen();
      await built.page.keyboard.up('Alt');
      await hover(built.page, 'Nothing of note');
      await cardClosed();
    });

    it('not by an Alt that is let go before the rest is over', async () => {
      await choosing({ trigger: 'alt', delay: 700 });
      await hover(built.page, 'Seoul');
      const opened = built.page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const observer = new MutationObserver(() => resolve(true));
            observer.observe(document.documentElement, { childList: true });
            setTimeout(resolve, 1_500, false);
          }),
      );
      await built.page.keyboard.press('Alt');
      expect(await opened).toBe(false);
    });

    it('after a rest as long as was chosen', async () => {
      /** Milliseconds from the last movement of the pointer to the card. */
      const restOn = async (words: string) => {
        const rested = built.page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let moved = 0;
              addEventListener('pointermove', () => {
                moved = performance.now();
              });
              new MutationObserver(() => resolve(performance.now() - moved)).observe(
                document.documentElement,
                { childList: true },
              );
            }),
        );
        await hover(built.page, words);
        return rested;
      };
      await choosing({ delay: 200 });
      const short = await restOn('Seoul');
      await choosing({ delay: 700 });
      expect((await restOn('Seoul')) / short).toBeGreaterThan(2);
    });

    it('by a click, until it is sent away', async () => {
      await choosing({ trigger: 'click' });
      await neverOpens('Seoul');
      await built.page.mouse.down();
      await built.page.mouse.up();
      expect((await cardOpen()).heading).toBe('Seoul');
      await hover(built.page, 'Nothing of note');
      await moveTo(built.page, await rectOf(built.page, 'Vladivostok'));
      expect((await readCard(built.page))?.heading).toBe('Seoul');
      await built.page.mouse.down();
      await built.page.mouse.up();
      await waitFor(async () => (await readCard(built.page))?.heading === 'Vladivostok', {
        what: 'the other card',
      });
      // The same name again closes it.
      await built.page.mouse.down();
      await built.page.mouse.up();
      await cardClosed();
    });

    it('by nothing but keys', async () => {
      await choosing({ trigger: 'off' });
      await neverOpens('Seoul');
      await built.session.runCommand(built.page, 'open-card');
      await cardOpen();
      await built.page.keyboard.press('Escape');
      await cardClosed();
    });
  });

  it.each([
    ['tint', ['sidelight-tint-person', 'sidelight-tint-organization', 'sidelight-tint-place']],
    ['both', ['sidelight-both-person', 'sidelight-both-organization', 'sidelight-both-place']],
  ] as const)('of the look “%s”', async (look, names) => {
    await choosing({ look });
    await waitFor(
      () => built.page.evaluate((all) => all.every((name) => CSS.highlights.has(name)), [...names]),
      { what: `the highlights ${names.join()}` },
    );
    expect(await built.page.evaluate(() => CSS.highlights.size)).toBe(names.length);
  });

  it('of no look leave the names to be pointed at', async () => {
    await choosing({ look: 'none' });
    await marked();
    await hover(built.page, 'Seoul');
    expect((await cardOpen()).heading).toBe('Seoul');
  });

  it('of kinds and articles', async () => {
    await choosing({ unmarkedKinds: ['place', 'person'] });
    await marked('NATO', 'NATO');
    await choose({ unusedArticles: ['south-korea-summons-russian-ambassador'] });
    await built.page.bringToFront();
    await marked();
    await choose({});
    await built.page.bringToFront();
    await marked('Mark Rutte', 'NATO', 'Seoul', 'Vladivostok', 'NATO', 'Russia');
  });

  it('of the first mention in each section', async () => {
    await built.open(
      `<h1>From Seoul</h1><p>Seoul and NATO, and Seoul again.</p><p>NATO and Russia.</p>
       <h2>More</h2><p>NATO and Seoul, and <b>NATO</b> once more.</p><p>Vladivostok</p>`,
      'Vladivostok',
    );
    await choose({ density: 'first' });
    await built.page.bringToFront();
    await marked('Seoul', 'NATO', 'Russia', 'NATO', 'Seoul', 'Vladivostok');
    // A first mention that goes leaves its place to the next.
    await built.page.evaluate(() => document.querySelector('h1')?.remove());
    await marked('Seoul', 'NATO', 'Russia', 'NATO', 'Seoul', 'Vladivostok');
    await choose({ density: 'all' });
    await built.page.bringToFront();
    await waitFor(async () => (await marks(built.page)).length === 9, { what: 'all marks' });
  });

  it('of themselves thin out a long page and not a short one', async () => {
    const sections = (count: number) =>
      Array.from({ length: count }, (_, i) => `<h2>Part ${i}</h2><p>Seoul, and Seoul again.</p>`).join('');
    await built.open(`${sections(2)}<p>Russia</p>`, 'Russia');
    await marked('Seoul', 'Seoul', 'Seoul', 'Seoul', 'Russia');
    await built.open(`<p>Russia</p>${sections(400)}`, 'Russia');
    await waitFor(
      async () => {
        const [first, second, third] = await highlights(built.page);
        return first === 'Russia' && second === 'Seoul' && third === 'Seoul';
      },
      { what: 'marks' },
    );
    const tops = (await marks(built.page)).slice(1, 6).map(({ rect }) => rect?.y ?? 0);
    for (const [i, top] of tops.entries()) if (i > 0) expect(top - (tops[i - 1] ?? 0)).toBeGreaterThan(30);
  });
});
