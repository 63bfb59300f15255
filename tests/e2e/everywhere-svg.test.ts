/** Text in SVG: marked where a mark leaves it as it looks, with cards where its letters stand. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, highlights, moveTo, readCard, waitFor } from './harness/index.ts';
import { marksToBe } from './harness/marks-to-be.ts';

/** A graphic drawn at twice its size, as most are that fill their place. */
const twice = (content: string) =>
  `<svg width="800" height="300" viewBox="0 0 400 150" style="font: 12px sans-serif">${content}</svg>`;

/** In the middle of the first five letters of a text of SVG, as they are drawn on the screen. */
async function middleOf(page: Page, id: string) {
  const box = await page.evaluate((elementId) => {
    const element = document.querySelector<SVGTextElement>(`#${elementId}`);
    const [first, last] = [element?.getStartPositionOfChar(0), element?.getEndPositionOfChar(4)];
    const screen = element?.getScreenCTM();
    if (!first || !last || !screen) return null;
    const middle = new DOMPoint((first.x + last.x) / 2, (first.y + last.y) / 2 - 3).matrixTransform(screen);
    return { x: middle.x, y: middle.y };
  }, id);
  if (box === null) throw new Error(`there is no text ${id}`);
  return box;
}

describe.each(BROWSERS)('text in SVG in %s', (browser) => {
  const built = useBuilt(browser);

  it('is read where it is drawn, line by line', async () => {
    await built.open(
      `<title>Page</title><p>South <svg width="9" height="9"><path d="M0 0h9v9z"/></svg>Korea</p>${twice(`
        <title>Moscow</title><desc>Moscow</desc><defs><text>Moscow</text></defs><style>text { }</style>
        <symbol><text>Moscow</text></symbol><text y="20">In <tspan font-weight="bold">Se</tspan>oul<title>Moscow</title></text>
        <text y="40"><tspan x="0">North</tspan><tspan x="0" dy="12">Korea</tspan></text>
        <g display="none"><text y="60">Moscow</text></g><a href="#x" fill="currentColor"><text y="70">NATO</text></a>
        <text y="90">North</text><text y="90" x="40">Korea</text>
        <foreignObject y="100" width="300" height="40"><p>to Vladivostok</p></foreignObject>`)}<p>Russia</p>`,
      'Russia',
    );
    await marksToBe(built.page, ['South Korea', 'Seoul', 'NATO', 'Vladivostok', 'Russia']);
  });

  it('follows its changes', async () => {
    await built.open(`${twice('<text y="20">Nothing</text>')}<p>Russia</p>`, 'Russia');
    await built.page.evaluate(() => {
      const svg = document.querySelector('svg');
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.textContent = 'Moscow';
      text.setAttribute('y', '60');
      svg?.querySelector('text')?.replaceChildren('in Seoul');
      svg?.append(text);
    });
    await marksToBe(built.page, ['Seoul', 'Moscow', 'Russia']);
    await built.page.evaluate(() => document.querySelector('svg')?.remove());
    await marksToBe(built.page, ['Russia']);
  });

  it.each([
    ['scaled', '<text id="t" x="60" y="40">Seoul and more</text>'],
    ['aslant', '<text id="t" transform="rotate(30)" x="90" y="20">Seoul and more</text>'],
    ['letter by letter', '<text id="t" x="60 80 100 120 140" y="40">Seoul</text>'],
    ['downwards', '<text id="t" x="90" y="20" style="writing-mode: vertical-rl">Seoul and more</text>'],
    ['in broken lines', '<text id="t" x="60" y="40">\n   Seoul\n  and more </text>'],
  ])('has cards where its letters stand: %s', async (_, text) => {
    await built.open(`<body style="margin: 40px">${twice(text)}<p>Russia</p>`, 'Seoul');
    await moveTo(built.page, { ...(await middleOf(built.page, 't')), width: 0, height: 0 });
    const card = await waitFor(() => readCard(built.page), { what: 'the card' });
    expect(card.heading).toBe('Seoul');
  });

  it('looks as before but for the mark', async () => {
    await built.open(
      `${twice(`<text y="20" fill="#fff" id="white">Seoul</text><text y="40" fill="none" stroke="red">Seoul</text>
        <path id="p" d="M0 90 Q100 40 250 90" fill="none"/><text><textPath href="#p">News from Seoul today</textPath></text>
        <text y="140">Moscow</text>`)}<p>Russia</p>`,
      'Russia',
    );
    // Chromium leaves fill and stroke as they are; text on a path it would cut, so nobody marks that.
    await marksToBe(
      built.page,
      browser === 'chromium' ? ['Seoul', 'Seoul', 'Moscow', 'Russia'] : ['Moscow', 'Russia'],
    );
  });

  it('has a mark that can be seen, in shadow trees too', async () => {
    await built.open(
      `<div><template shadowrootmode="open">${twice('<text y="20">Seoul</text>')}</template></div>
      ${twice('<text y="20">Moscow</text>')}<p>Russia</p>`,
      'Russia',
    );
    await marksToBe(built.page, ['Seoul', 'Moscow', 'Russia']);
    const looks = await built.page.evaluate(() =>
      [document, document.querySelector('div')?.shadowRoot]
        .map((root) => {
          const text = root?.querySelector('svg text');
          return text && getComputedStyle(text, '::highlight(sidelight-underline-place)');
        })
        .map((style) => ({ line: style?.textDecorationLine, background: style?.backgroundColor })),
    );
    // A line is painted by Firefox only, a background by both; one of them is there.
    const isSeen = looks.map(({ line, background }) =>
      browser === 'chromium' ? background === 'rgba(128, 128, 128, 0.24)' : line === 'underline',
    );
    expect(isSeen).toEqual([true, true]);
    expect(await highlights(built.page)).toHaveLength(3);
  });
});
