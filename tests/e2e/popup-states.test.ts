/** Every state of the popup, on its stage: what it says, what can be done, and that it fits. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, waitFor } from './harness/index.ts';
import { enlargeText } from './harness/large-text.ts';
import { keyOf, READ, STANDINGS, WAITING, withPage } from './harness/stage/popup-cases.ts';
import { usePopupStage } from './harness/stage/popup-stage.ts';

describe.each(BROWSERS)('the popup’s states in %s', (kind) => {
  const stage = usePopupStage(kind);
  beforeEach(() => stage.page.setViewport({ width: 380, height: 580 }));

  it.each(Object.entries(STANDINGS))(
    '%s: says so, with one way out at most, above all cards',
    async (_, standing) => {
      await stage.show(standing.data);
      const headings = await stage.texts('.sl-notice-heading');
      expect(headings).toEqual([expect.stringContaining(standing.says)]);
      const buttons = await stage.texts('.sl-notice button');
      expect(buttons).toHaveLength(standing.action === null ? 0 : 1);
      if (standing.action !== null) await stage.page.click('.sl-notice button');
      expect(await stage.calls()).toEqual(standing.action === null ? [] : [standing.action]);
      expect(await stage.texts('[role="tab"][aria-selected="true"]')).toEqual([
        expect.stringContaining('All cards'),
      ]);
      expect((await stage.texts('.sl-row')).length).toBeGreaterThan(30);
    },
  );

  it('has all of them in the same place', async () => {
    const tops = new Set<number>();
    for (const { data } of Object.values(STANDINGS)) {
      await stage.show(data);
      tops.add(
        await stage.page.evaluate(
          () => document.querySelector('.sl-notice')?.getBoundingClientRect().top ?? -1,
        ),
      );
    }
    expect(tops.size).toBe(1);
  });

  it.each(Object.entries(WAITING))(
    '%s: has the shape of what is to come, and no row jumps',
    async (_, waiting) => {
      await stage.show(waiting.data);
      expect(await stage.texts('.sl-waiting')).toEqual([expect.stringContaining(waiting.says)]);
      const topOf = (selector: string) =>
        stage.page.evaluate((at) => document.querySelector(at)?.getBoundingClientRect().top, selector);
      const before = await Promise.all(
        ['.sl-search', '.sl-tabs-line', '.sl-scroll', '.sl-footer'].map(topOf),
      );
      await stage.change({ page: READ.page, places: READ.places });
      expect(await stage.texts('.sl-waiting')).toEqual([]);
      const after = await Promise.all(['.sl-search', '.sl-tabs-line', '.sl-scroll', '.sl-footer'].map(topOf));
      expect(after).toEqual(before);
    },
  );

  it('says which search has found nothing', async () => {
    await stage.show(READ);
    await stage.page.type('[data-search]', 'zebra');
    expect(await stage.texts('.sl-notice-heading')).toEqual(['No card has “zebra”.']);
    expect(await stage.texts('.sl-row')).toEqual([]);
    expect(await stage.texts('.sl-tabs-line [role="status"]')).toEqual(['0 cards']);
  });

  it('says what could not be done, why, and what to do', async () => {
    await stage.show(READ);
    expect(await stage.texts('[role="alert"]')).toEqual(['']);
    await stage.change({ problem: { what: 'popup_problem_store', message: 'Quota exceeded' } });
    expect(await stage.texts('[role="alert"]')).toEqual([
      'Your choice could not be stored. Try again. The browser said: “Quota exceeded”.',
    ]);
  });

  it('shows a switch for a site that has a name, and none while all sites are paused', async () => {
    await stage.show(READ);
    await stage.page.click('[role="switch"]');
    expect(await stage.calls()).toEqual([['onPause', 'news.example', true]]);
    await stage.change({ settings: { isPausedEverywhere: false, pausedSites: ['news.example'] } });
    expect(await stage.page.$eval('[role="switch"]', (element) => element.ariaChecked)).toBe('true');
    await stage.change({ settings: { isPausedEverywhere: true, pausedSites: [] } });
    expect(await stage.texts('[role="switch"]')).toEqual([]);
    await stage.show(withPage({ ...READ.page, site: '' } as typeof READ.page));
    expect(await stage.texts('[role="switch"]')).toEqual([]);
  });

  it('pauses everywhere and ends it, opens the settings, and the story at what is looked at', async () => {
    await stage.show(READ);
    await stage.page.click('[data-pause-everywhere]');
    await stage.change({ settings: { isPausedEverywhere: true, pausedSites: [] } });
    await stage.page.click('[data-pause-everywhere]');
    await stage.page.click('[data-open-settings]');
    await stage.page.click('[data-open-story]');
    await stage.page.click(`[data-entity="${keyOf('nis')}"]`);
    await stage.page.click('[data-open-story]');
    await stage.page.click('.sl-action');
    await stage.page.click('[data-open-story]');
    const article = keyOf('nis').split('/')[0];
    expect(await stage.calls()).toEqual([
      ['onPauseEverywhere', true],
      ['onPauseEverywhere', false],
      ['onOpenSettings'],
      ['onOpenStory', { article, at: null }],
      ['onOpenStory', { article, at: { type: 'entity', id: 'nis' } }],
      ['onOpenStory', { article, at: { type: 'sentence', id: expect.any(String) } }],
    ]);
  });

  const all = { 'a page with names': { data: READ }, ...STANDINGS, ...WAITING };
  it.each([
    ['at 200 % text', 'english', 2],
    ['in a language with longer words', 'long', 1],
    ['from right to left, at 200 % text', 'right-to-left', 2],
  ] as const)('fits %s', async (_, speech, scale) => {
    const check = async (what: string) => {
      if (scale !== 1) await stage.page.evaluate(enlargeText, '.sl-popup', scale);
      expect(await stage.overflowing(), what).toEqual([]);
      const room = await stage.page.$eval('.sl-scroll', (scroller) => scroller.clientHeight);
      expect(room, what).toBeGreaterThanOrEqual(180);
    };
    for (const [name, { data }] of Object.entries(all)) {
      await stage.show({ ...data, order: 'kind' }, speech);
      await check(name);
    }
    await stage.show(READ, speech);
    await stage.page.type('[data-search]', 'soldiers');
    await check('a search');
    await stage.show(READ, speech);
    await stage.page.click(`[data-entity="${keyOf('south-korea')}"]`);
    await stage.page.click('.sl-step:last-child');
    await check('a card');
    await stage.page.click('.sl-action');
    await check('the article');
  });

  it('is as wide as the screen of a telephone, with targets that a finger meets', async () => {
    await stage.show({ ...READ, order: 'kind' });
    const small = () =>
      stage.page.evaluate(() =>
        [...document.querySelectorAll('button, input, [role="option"]')]
          .map((element) => ({
            name: element.className || element.localName,
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name, box }) => `${name} ${Math.round(box.width)} × ${Math.round(box.height)}`),
      );
    expect(await small()).toEqual([]);
    await stage.page.click(`[data-entity="${keyOf('seoul')}"]`);
    await waitFor(async () => (await stage.texts('.sl-step')).length === 2, { what: 'the card' });
    expect(await small()).toEqual([]);
  });
});
