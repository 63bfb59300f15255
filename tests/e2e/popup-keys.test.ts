/** The popup by keyboard alone, on its stage: search, selection, tabs, order and the ways back. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/index.ts';
import { keyOf, lookedAt, READ } from './harness/stage/popup-cases.ts';
import { usePopupStage } from './harness/stage/popup-stage.ts';

describe.each(BROWSERS)('the popup’s keys in %s', (kind) => {
  const stage = usePopupStage(kind);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await stage.page.keyboard.press(key as 'Enter');
  };
  const type = (words: string) => stage.page.keyboard.type(words);
  /** What has the focus: its role or its element, and its words. */
  const focus = () =>
    stage.page.evaluate(() => {
      const at = document.activeElement;
      const words = at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      return `${at?.getAttribute('role') ?? at?.localName}: ${words.replace(/\s+/g, ' ').trim()}`;
    });
  const query = () => stage.page.$eval('[data-search]', (field) => (field as HTMLInputElement).value);
  const heading = async () => (await stage.texts('.sl-name'))[0];

  it('searches at once, marks what it found, and has the best find selected', async () => {
    await stage.show(READ);
    expect(await focus()).toBe('combobox: Search all cards');
    expect(await stage.selected()).toBeNull();
    await type('ZINOV');
    expect(await stage.texts('.sl-row-name mark')).toContain('Zinov');
    expect(await stage.selected()).toBe('georgi-zinoviev');
    expect(await stage.texts('.sl-label')).toEqual(['On this page', 'Not on this page']);
    await press('Enter');
    expect(await heading()).toBe('Georgi Zinoviev');
  });

  it('shows the statement that it found, with who said it', async () => {
    await stage.show(READ);
    await type('vladivostok transported');
    const rows = await stage.page.$$eval('.sl-row', (all) =>
      all.map((row) => ({
        said: row.querySelector('.sl-said')?.textContent ?? '',
        found: [...row.querySelectorAll('.sl-row-found mark')].map((mark) => mark.textContent),
      })),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { said, found } of rows) {
      expect(said).not.toBe('');
      expect(found).toContain('transported');
    }
  });

  it('moves the selection while typing goes on', async () => {
    await stage.show(READ);
    await type('kor');
    const first = await stage.selected();
    await press('ArrowDown');
    const second = await stage.selected();
    expect(second).not.toBe(first);
    await type('ea');
    expect(await query()).toBe('korea');
    expect(await stage.selected()).toBe(first);
    await press('ArrowDown', 'ArrowUp', 'ArrowUp');
    expect(await stage.selected()).toBe(first);
    expect(await focus()).toBe('combobox: Search all cards');
  });

  it('keeps the selected row in sight', async () => {
    await stage.show(READ);
    await type('korea');
    for (let i = 0; i < 15; i++) {
      await press(i < 10 ? 'ArrowDown' : 'PageUp');
      const isInSight = await stage.page.evaluate(() => {
        const row = document.querySelector('[role="option"][aria-selected="true"]')?.getBoundingClientRect();
        const view = document.querySelector('.sl-scroll')?.getBoundingClientRect();
        return (
          row !== undefined && view !== undefined && row.top >= view.top - 1 && row.bottom <= view.bottom + 1
        );
      });
      expect(isInSight).toBe(true);
    }
  });

  it('starts at the card that was last open over the page', async () => {
    await stage.show(lookedAt('south-korea'));
    expect(await stage.texts('.sl-row-looked-at')).toEqual(['last looked at']);
    expect(await stage.selected()).toBe('south-korea');
    expect(await focus()).toBe('combobox: Search all cards');
    await press('ArrowDown');
    expect(await stage.selected()).toBe('nis');
    await stage.show(lookedAt('south-korea'));
    await press('Enter');
    expect(await heading()).toBe('South Korea');
  });

  it('comes back to the row that was opened, in the field', async () => {
    await stage.show(READ);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(await focus()).toBe('h2: Georgi Zinoviev');
    await press('Escape');
    expect(await focus()).toBe('combobox: Search all cards');
    expect(await stage.selected()).toBe('georgi-zinoviev');
  });

  it('empties the search with Escape, and only then lets the browser close the popup', async () => {
    await stage.show(READ);
    await stage.page.evaluate(() => {
      addEventListener('keydown', (event) => {
        document.body.dataset.passed = String(!event.defaultPrevented);
      });
    });
    const passed = () => stage.page.evaluate(() => document.body.dataset.passed);
    await type('seoul');
    await press('Escape');
    expect([await query(), await passed()]).toEqual(['', 'false']);
    await type('seoul');
    // From the list as well, and from everywhere else.
    await press('Tab', 'Tab', 'Escape');
    expect([await query(), await passed()]).toEqual(['', 'false']);
    await press('Escape');
    expect(await passed()).toBe('true');
  });

  it('goes along the page from a row, without leaving the list', async () => {
    await stage.show(READ);
    await press('ArrowDown');
    await stage.page.keyboard.down('Shift');
    await press('Enter', 'Enter');
    await stage.page.keyboard.up('Shift');
    expect(await stage.calls()).toEqual([
      ['onShowMention', keyOf('seoul'), 0],
      ['onShowMention', keyOf('seoul'), 1],
    ]);
    expect(await stage.texts('.sl-map-shown')).toHaveLength(1);
  });

  it('goes along the page from a card, both ways, and says where', async () => {
    await stage.show(READ);
    await press('ArrowDown', 'Enter');
    const said = () => stage.texts('[aria-live]');
    await stage.page.focus('.sl-step:last-child');
    await press('Enter');
    expect(await said()).toEqual(['1 of 3, at 3 percent of the page']);
    await press('Enter', 'Enter');
    expect(await said()).toEqual(['3 of 3, at 75 percent of the page']);
    await press('Enter');
    expect(await said()).toEqual(['1 of 3, at 3 percent of the page']);
    await stage.page.focus('.sl-step');
    await press('Enter');
    expect(await said()).toEqual(['3 of 3, at 75 percent of the page']);
    expect((await stage.calls()).map(([, , index]) => index)).toEqual([0, 1, 2, 0, 2]);
  });

  it('has every control in the order in which it is seen, and the list once', async () => {
    await stage.show(READ);
    const seen = [await focus()];
    // Not further: the focus would go on to the browser's own controls.
    while (seen.length < 7) {
      await press('Tab');
      seen.push(await focus());
    }
    expect(seen).toEqual([
      'combobox: Search all cards',
      'tab: On this page 5',
      'button: By kind',
      'listbox: Cards',
      'button: Pause everywhere',
      'button: Open the story',
      'button: Settings',
    ]);
  });

  it('goes through the list itself, too, and from tab to tab', async () => {
    await stage.show(READ);
    await press('Tab', 'ArrowRight');
    expect(await focus()).toBe('tab: All cards 34');
    expect((await stage.texts('.sl-row')).length).toBe(34);
    await press('ArrowLeft');
    expect(await focus()).toBe('tab: On this page 5');
    await press('Tab', 'Tab', 'ArrowDown', 'ArrowDown');
    expect(await stage.selected()).toBe('georgi-zinoviev');
    await press('Enter');
    expect(await heading()).toBe('Georgi Zinoviev');
  });

  it('groups by kind when asked', async () => {
    await stage.show(READ);
    await press('Tab', 'Tab');
    expect(await focus()).toBe('button: By kind');
    await press('Enter');
    expect(await stage.calls()).toEqual([['onOrder', 'kind']]);
    await stage.change({ order: 'kind' });
    expect(await stage.texts('.sl-label')).toEqual(['People', 'Organizations', 'Places']);
    expect(await stage.page.$$eval('[role="group"]', (all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual(
      ['People', 'Organizations', 'Places'],
    );
    await press('Enter');
    expect((await stage.calls()).at(-1)).toEqual(['onOrder', 'appearance']);
  });

  it.each([['english'], ['right-to-left']] as const)(
    'goes to the mention whose tick is pressed (%s)',
    async (speech) => {
      await stage.show(READ, speech);
      const pressAt = async (selector: string, part: number) => {
        const box = await stage.page.$eval(selector, (map) => map.getBoundingClientRect().toJSON());
        const along = speech === 'english' ? part : 1 - part;
        await stage.page.mouse.click(box.x + box.width * along, box.y + box.height / 2);
      };
      await pressAt(`[data-entity="${keyOf('seoul')}"] .sl-map`, 0.7);
      await stage.page.click(`[data-entity="${keyOf('south-korea')}"] .sl-row-name`);
      await pressAt('.sl-card-map .sl-map', 0.46);
      expect(await stage.calls()).toEqual([
        ['onShowMention', keyOf('seoul'), 2],
        ['onShowMention', keyOf('south-korea'), 4],
      ]);
      expect(await stage.texts('.sl-position')).toEqual(['5 of 9']);
    },
  );

  it('has no map of what is mentioned in a frame only, and says how often it is', async () => {
    await stage.show(READ);
    const ticks = (entity: string) =>
      stage.page.$$eval(`[data-entity="${keyOf(entity)}"] .sl-map-ticks`, (all) => all.length);
    expect([await ticks('nis'), await ticks('nato')]).toEqual([1, 0]);
    expect(await stage.texts(`[data-entity="${keyOf('nato')}"] .sl-row-count`)).toEqual(['11 mention']);
  });
});
