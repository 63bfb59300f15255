/** Settings as a reader would have chosen them, stored by a page of the extension itself. */
import { itemsOf } from '../../../src/browser/setting-items.ts';
import type { Settings } from '../../../src/browser/settings-values.ts';
import type { Session } from './index.ts';

/** Stores these choices and no others; open pages hear of it. */
export async function chooseSettings(session: Session, choices: Partial<Settings>): Promise<void> {
  const view = await session.openExtensionPage('/popup.html');
  await view.evaluate(async (chosen) => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    const area = api.storage.sync;
    const before = Object.keys(await area.get(null)).filter((key) => !(key in chosen));
    await area.set(chosen);
    await area.remove(before);
  }, itemsOf(choices));
  await view.close();
}
