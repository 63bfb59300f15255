/** The keys that the browser keeps for the extension's commands. Only pages of the extension import this module. */
import { browser } from 'wxt/browser';

/** Chromium's own page for them; a browser made of it takes the address for its own. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The command that Chromium adds by itself, and gives no description: a press of the toolbar button. */
const POPUP_COMMAND = '_execute_action';

/** As they are shown; Chromium hands them out by the alphabet. */
const ORDER: readonly string[] = [
  POPUP_COMMAND,
  'step-to-next-mention',
  'step-to-previous-mention',
  'open-card',
];
const rankOf = ({ name = '' }: { readonly name?: string }): number => {
  const rank = ORDER.indexOf(name);
  return rank < 0 ? ORDER.length : rank;
};

export interface Shortcut {
  /** What the command does, in the reader's language; null for opening the popup, which browsers leave unsaid. */
  readonly description: string | null;
  /** As the browser writes it: `Alt+Shift+K`. Null where no key is set. */
  readonly keys: string | null;
}

/** The types that WXT gives are Chromium's, which has no such page to open. */
type CommandsApi = typeof browser.commands & { openShortcutSettings(): Promise<void> };

/** Not there in Firefox for Android, nor where the manifest has no commands. */
function commandsApi(): CommandsApi | undefined {
  return browser.commands as CommandsApi | undefined;
}

/** The commands with their keys; none where the browser has no such keys. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = (await commandsApi()?.getAll()) ?? [];
  const inOrder = commands.toSorted((one, other) => rankOf(one) - rankOf(other));
  return inOrder.map(({ name = '', description, shortcut }) => ({
    description: description || (name === POPUP_COMMAND ? null : name),
    keys: shortcut || null,
  }));
}

/** Opens the browser's page on which keys are changed. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await commandsApi()?.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
