/** Text laid out in any way: opened and closed, skipped by the browser, in tables, downwards and from the right. */
import { describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, hover, readCard, waitFor } from './harness/index.ts';
import { marksToBe } from './harness/marks-to-be.ts';

describe.each(BROWSERS)('layout in %s', (browser) => {
  const built = useBuilt(browser);
  const toBe = (...wanted: string[]) => marksToBe(built.page, wanted);
  /** Changes an attribute of the elements that match; null takes it away. */
  const set = (selector: string, name: string, value: string | null) =>
    built.page.evaluate(
      (which, attribute, to) => {
        for (const element of document.querySelectorAll(which)) {
          if (to === null) element.removeAttribute(attribute);
          else element.setAttribute(attribute, to);
        }
      },
      selector,
      name,
      value,
    );

  it('marks what details show, as they open and close', async () => {
    await built.open(
      `<details id="a"><summary>On Moscow</summary>in Seoul <b>and NATO</b></details>
      <details id="b"><summary>More</summary><details><summary>Vladivostok</summary><p>South Korea</p></details></details>
      <p>Russia</p>`,
      'Russia',
    );
    await toBe('Moscow', 'Russia');
    await set('details', 'open', '');
    await toBe('Moscow', 'Seoul', 'NATO', 'Vladivostok', 'South Korea', 'Russia');
    await built.page.evaluate(() => document.querySelector('summary')?.click());
    await toBe('Moscow', 'Vladivostok', 'South Korea', 'Russia');
    await set('#b', 'open', null);
    await toBe('Moscow', 'Russia');
  });

  it('marks what details in shadow trees show', async () => {
    await built.open(
      `<div><template shadowrootmode="closed"><details><summary>More</summary>in Seoul</details></template></div>
      <p>Russia</p>
      <section><template shadowrootmode="open"><details><summary>More</summary><slot></slot></details></template>Moscow</section>`,
      'Russia',
    );
    await toBe('Russia');
    await built.page.evaluate(() => {
      document.querySelector('section')?.shadowRoot?.querySelector('details')?.setAttribute('open', '');
    });
    await toBe('Russia', 'Moscow');
    await built.page.evaluate(() => {
      document.querySelector('section')?.shadowRoot?.querySelector('details')?.removeAttribute('open');
    });
    await toBe('Russia');
  });

  it('marks what was hidden until found', async () => {
    await built.open('<div hidden="until-found">in <b>Seoul</b><p>Moscow</p></div><p>Russia</p>', 'Russia');
    await toBe('Russia');
    await set('div', 'hidden', null);
    await toBe('Seoul', 'Moscow', 'Russia');
    await set('div', 'hidden', 'until-found');
    await toBe('Russia');
  });

  it('marks what the browser skips until it is near, and not what it is told to skip', async () => {
    await built.open(
      `<div style="content-visibility: hidden">NATO</div><p>Russia</p><div style="height: 4000px"></div>
      <div style="content-visibility: auto; contain-intrinsic-height: 400px"><p>in Seoul</p>and Moscow</div>`,
      'Russia',
    );
    await toBe('Russia');
    await built.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await toBe('Seoul', 'Moscow');
    await built.page.evaluate(() => scrollTo(0, 0));
    await toBe('Russia');
    await set('div', 'style', '');
    await toBe('NATO', 'Russia', 'Seoul', 'Moscow');
  });

  it('reads tables by their cells, however they are made', async () => {
    const row = (name: string, cell: string) =>
      `<${name} style="display: table-row"><${name} style="display: table-cell">North</${name}><${name} style="display: table-cell">${cell}</${name}></${name}>`;
    await built.open(
      `<table><caption>On Moscow</caption><thead><tr><th>South</th><th>Korea</th></tr></thead>
      <tbody><tr><td>In <i>Se</i>oul</td><td rowspan="2">NATO</td></tr><tr><td>North<td>Korea</table>
      <div style="display: table">${row('div', 'Korea')}</div><span style="display: table">${row('span', 'Korea')}</span>
      <table><tr><td><table><tr><td>from Vladivostok</td></tr></table></td></tr></table><p>Russia</p>`,
      'Russia',
    );
    await toBe('Moscow', 'Seoul', 'NATO', 'Vladivostok', 'Russia');
  });

  it.each([
    ['downwards, lines from the right', 'writing-mode: vertical-rl', 'Seoul'],
    ['downwards, lines from the left', 'writing-mode: vertical-lr', 'Seoul'],
    ['letters lying', 'writing-mode: sideways-lr', 'Seoul'],
    ['letters standing', 'writing-mode: vertical-rl; text-orientation: upright', '首尔'],
    ['from the right', 'direction: rtl', 'سيئول'],
    ['from the right against its letters', 'direction: rtl; unicode-bidi: bidi-override', 'Seoul'],
  ])('has cards on text that runs %s', async (_, style, name) => {
    await built.open(
      `<style>body { margin: 60px } div { ${style}; height: 300px; font-size: 20px }</style>
      <div>… ${name}, <b>…</b><br>…</div><p>Russia</p>`,
      name,
    );
    await hover(built.page, name);
    const card = await waitFor(() => readCard(built.page), { what: 'the card' });
    expect(card.heading).toBe('Seoul');
  });
});
