/** Slotted text is marked once and where it shows, and the text of a host without a slot for it is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { countsOf, listen, reportOf } from '../eval/find-mentions.ts';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, type ExtensionView, hover, readCard, waitFor } from './harness/index.ts';
import { marksToBe } from './harness/marks-to-be.ts';

describe.each(BROWSERS)('slots in %s', (browser) => {
  const built = useBuilt(browser);
  const toBe = (...wanted: string[]) => marksToBe(built.page, wanted);
  let view: ExtensionView;
  beforeAll(async () => {
    view = await built.session.openExtensionPage('/popup.html');
    await listen(view);
  });
  /** Opens hosts, each with the markup of its shadow root and of its own children. */
  const open = async (
    mode: 'open' | 'closed',
    ...hosts: readonly (readonly [shadow: string, own: string])[]
  ) => {
    await built.page.bringToFront();
    const declared = hosts.map(
      ([shadow, own]) => `<section><template shadowrootmode="${mode}">${shadow}</template>${own}</section>`,
    );
    await built.open(`<p>Russia</p>${declared.join('')}`, 'Russia');
  };
  const countsToBe = (wanted: Readonly<Record<string, number>>) =>
    waitFor(
      async () => {
        const counts = countsOf(await reportOf(view, built.page.url()));
        return JSON.stringify(counts) === JSON.stringify(wanted);
      },
      { what: `the counts ${JSON.stringify(wanted)}` },
    );

  it.each(['open', 'closed'] as const)('mark text once, and none without a slot, when %s', async (mode) => {
    await open(
      mode,
      ['<p><slot></slot></p>', 'in <b>Seoul</b>'],
      ['<p>Nothing</p>', 'Moscow and <b>Moscow</b><p>Moscow</p>'],
      ['<slot name="a">Moscow</slot>', 'Moscow <i slot="a">Vladivostok</i><i slot="b">Moscow</i>'],
      ['<slot>NATO</slot>', ''],
    );
    await toBe(
      ...(mode === 'open'
        ? ['Russia', 'Seoul', 'Vladivostok', 'NATO']
        : ['Russia', 'Seoul', 'Vladivostok', 'NATO']),
    );
    await countsToBe({ russia: 1, seoul: 1, vladivostok: 1, nato: 1 });
  });

  it.each(['open', 'closed'] as const)('open a card on the text in them, when %s', async (mode) => {
    const { page } = built;
    await open(
      mode,
      ['<div><slot></slot></div>', 'Seoul'],
      ['<slot></slot>', '<b>Vladivostok</b>'],
      ['<p>Nothing</p><slot></slot>', '<p>Moscow</p>'],
    );
    await toBe('Russia', 'Seoul', 'Vladivostok', 'Moscow');
    for (const name of ['Seoul', 'Vladivostok', 'Moscow']) {
      await hover(page, name);
      await waitFor(async () => (await readCard(page))?.heading === name, { what: `the card of ${name}` });
      await page.keyboard.press('Escape');
      await waitFor(async () => (await readCard(page)) === null, { what: 'the card to close' });
    }
  });

  it('part what stands beside each other in the source only', async () => {
    await open(
      'open',
      [
        '<p><slot name="a"></slot></p><p><slot name="b"></slot></p>',
        '<b slot="a">in North</b> <b slot="b">Korea</b>',
      ],
      ['<p><slot></slot></p>', 'in South <i>Korea</i>'],
    );
    await toBe('Russia', 'South Korea');
  });

  it('are followed as what is in them moves', async () => {
    await open('open', [
      '<p><slot name="a"></slot></p><div hidden><slot name="b"></slot></div>',
      '<b slot="a">Seoul</b><b slot="b">Moscow</b>',
    ]);
    await toBe('Russia', 'Seoul');
    await built.page.evaluate(() => {
      const [first, second] = document.querySelectorAll('b');
      first?.setAttribute('slot', 'b');
      second?.setAttribute('slot', 'a');
    });
    await toBe('Russia', 'Moscow');
    await built.page.evaluate(() => {
      document.querySelector('section')?.shadowRoot?.querySelector('div')?.removeAttribute('hidden');
    });
    await toBe('Russia', 'Seoul', 'Moscow');
    expect(await built.page.evaluate(() => document.querySelectorAll('b').length)).toBe(2);
  });
});
