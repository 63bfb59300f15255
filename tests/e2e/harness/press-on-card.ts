/** Pressing what stands on the open card, which may have to be scrolled there. */
import type { Frame, Page } from 'puppeteer-core';
import { type CardButton, moveTo, readCard, waitFor } from './index.ts';

/** The control of that name once it is in sight, the card scrolled down for it where need be. */
export function controlInSight(page: Page, name: string, where: Page | Frame = page): Promise<CardButton> {
  return waitFor(
    async () => {
      const card = await readCard(where);
      if (card === null) return null;
      const control = card.buttons.find((one) => one.name === name);
      if (control === undefined)
        throw new Error(`the card has no “${name}” but ${card.buttons.map((one) => one.name).join(', ')}`);
      if (control.isInSight) return control;
      await moveTo(page, { ...card.rect, height: 40 });
      await page.mouse.wheel({ deltaY: 40 });
      return null;
    },
    { what: `“${name}” to be in sight on the card` },
  );
}

/** Presses the control of that name with the mouse. */
export async function pressOnCard(page: Page, name: string): Promise<void> {
  const { rect } = await controlInSight(page, name);
  await moveTo(page, rect);
  await page.mouse.down();
  await page.mouse.up();
}
