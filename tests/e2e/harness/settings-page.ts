/** What the tests of the settings page share. */
import type { ExtensionView, Session } from './index.ts';

/** Opens the page, once it shows the settings. */
export async function openSettings(session: Session): Promise<ExtensionView> {
  const view = await session.openExtensionPage('/options.html');
  await view.waitFor('the settings', () => document.querySelector('#reset-all'));
  return view;
}

/** What is stored of choices: the items of `storage.sync`, without the version. */
export function readStored(view: ExtensionView): Promise<Record<string, unknown>> {
  return view.evaluate(async () => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    const { version: _, ...stored } = await api.storage.sync.get(null);
    return stored;
  });
}

/** Stores items, as another page of the extension would. */
export async function store(view: ExtensionView, items: Readonly<Record<string, unknown>>): Promise<void> {
  await view.evaluate(async (stored) => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    await api.storage.sync.set(stored);
  }, items);
}

/** Waits for a notice of this type which has these words. */
export async function noticeToBe(view: ExtensionView, type: string, words: string): Promise<void> {
  await view.waitFor(
    `the notice “${words}”`,
    (wanted, part) =>
      document.querySelector(`[data-notice="${wanted}"] .sl-said-now`)?.textContent?.includes(part),
    type,
    words,
  );
}

/** Takes all choices back. */
export async function clearStored(view: ExtensionView): Promise<void> {
  await view.evaluate(async () => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    await api.storage.sync.clear();
    await api.storage.local.clear();
  });
}
