/** “Why is this marked?” on the card of a page: folded away until asked, and true of the page. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, marks, moveTo, readCard, waitFor } from './harness/index.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>A page</title>
  <body style="font: 18px/1.6 serif; max-width: 40em; margin: 3em auto">
  <p>Mark Rutte spoke to the press in Vilnius.</p>
  <p>An hour later Rutte wrote on X that the facts were plain.</p>
  <p>Moscow and Seoul were shown satellite images.</p>
  <p lang="de">Auch Südkorea schwieg.</p>`;

describe.each(BROWSERS)('why a name is marked, in %s', (browser) => {
  const built = useBuilt(browser);
  let page: Page;
  beforeAll(async () => {
    ({ page } = built);
    await built.open(PAGE, 'Südkorea');
  });

  /** Opens the card of some words and then its answer; returns the text of the card before and after. */
  const ask = async (words: string) => {
    await page.mouse.move(2, 2);
    const mark = (await marks(page)).find(({ text }) => text === words);
    if (!mark?.rect) throw new Error(`“${words}” is not marked`);
    await moveTo(page, mark.rect);
    await moveTo(page, (await waitFor(() => readCard(page), { what: `the card of ${words}` })).rect);
    await page.mouse.wheel({ deltaY: 2000 });
    const card = await waitFor(scrolledToItsEnd, { what: 'the end of the card' });
    const question = card.buttons.find(({ name }) => name === 'Why is this marked?');
    if (question === undefined) throw new Error('the card does not ask');
    await moveTo(page, question.rect);
    await page.mouse.down();
    await page.mouse.up();
    const told = await waitFor(
      async () => {
        const { text = '' } = (await readCard(page)) ?? {};
        return text === card.text ? null : text;
      },
      { what: 'the answer' },
    );
    await page.keyboard.press('Escape');
    await waitFor(async () => (await readCard(page)) === null, { what: 'the card to close' });
    return { before: card.text, told };
  };

  /** The card once the question is inside it. */
  const scrolledToItsEnd = async () => {
    const card = await readCard(page);
    const last = card?.buttons.find(({ name }) => name === 'Why is this marked?')?.rect;
    return card && last && last.y + last.height <= card.rect.y + card.rect.height ? card : null;
  };

  it.each([
    [
      'Mark Rutte',
      '“Mark Rutte” is in the article in the same words.',
      'It is marked on any page, unless something else is called so.',
    ],
    ['Rutte', '“Rutte” stands for Mark Rutte.', 'because this page also gives the full name.'],
    ['X', '“X” is in the article in the same words.', 'because “wrote on” stands right before it.'],
    [
      'satellite images',
      '“satellite images” is in the article in the same words.',
      'because this page also names South Korea, Seoul, and 2 other names of the story.',
    ],
    [
      'Südkorea',
      '“Südkorea” stands for South Korea in German.',
      'It is marked on any page, unless something else is called so.',
    ],
  ])('of “%s”, it says %s', async (words, ...sentences) => {
    const { before, told } = await ask(words);
    for (const sentence of sentences) {
      expect(before).not.toContain(sentence);
      expect(told).toContain(sentence);
    }
  });
});
