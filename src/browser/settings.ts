/**
 * The reader's settings in the extension's storage, only explicit choices stored: in `storage.sync`, which the reader's
 * other browsers may share, or in `storage.local` where a browser has no `sync` or has it switched off.
 */

import type { EntityKey } from '../article/entity-key.ts';
import { atEnd } from '../page/at-end.ts';
import { isOrphaned } from './ask-background.ts';
import { nativeBrowser } from './native-browser.ts';
import { entryKey, gatherItems, type Items, isSettingKey, itemsOf } from './setting-items.ts';
import {
  type Choices,
  parseChoices,
  parseSettings,
  type SettingName,
  type Settings,
} from './settings-values.ts';

/** What of the API's storage areas is used here. */
export interface StorageArea {
  get(keys: null): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** The settings now. A stored value that is not what it should be counts as not stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(gatherItems((await readArea()).items), warnOfValue);
}

/** What the reader has chosen, without the defaults. */
export async function readChoices(): Promise<Choices> {
  return parseChoices(gatherItems((await readArea()).items), warnOfValue);
}

/** Calls `listener` with the settings after every change of one, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let latest = 0;
  const changed = async (changes: object) => {
    if (!Object.keys(changes).some(isSettingKey)) return;
    latest += 1;
    const turn = latest;
    const settings = await readSettings();
    // A later change has its own reading under way.
    if (turn === latest && !signal.aborted) listener(settings);
  };
  const heard = (changes: object) => {
    changed(changes).catch((error: unknown) => {
      // After an update or removal the storage is gone from under an old content script.
      if (!signal.aborted) console.warn('Sidelight: the changed settings could not be read', error);
    });
  };
  nativeBrowser().storage.onChanged.addListener(heard);
  const stop = () => {
    // The storage of an extension that is gone throws when it is looked at.
    if (!isOrphaned()) nativeBrowser().storage.onChanged.removeListener(heard);
  };
  atEnd(signal, stop);
}

/** Stores the reader's choice of one setting. Rejects with the browser's reason where it takes no more. */
export async function storeSetting<N extends SettingName>(name: N, value: Settings[N]): Promise<void> {
  await replace((key) => key === name || key.startsWith(entryKey(name, '')), itemsOf({ [name]: value }));
}

/** Stores choices in the place of all, and resolves with those. Rejects as `storeSetting`; what there was is kept then. */
export async function replaceChoices(choices: Choices): Promise<Choices> {
  return parseChoices(gatherItems(await replace(isSettingKey, itemsOf(choices))), warnOfValue);
}

/** The settings that are lists of words. */
export type EntryList = 'unmarkedKinds' | 'pausedSites' | 'unusedArticles';

/** Puts an entry into a list, or takes it out; the others stay as they are. */
export function setListed(list: EntryList, entry: string, isListed: boolean): Promise<void> {
  return setEntry(entryKey(list, entry), isListed ? entry : null);
}

/** Pauses Sidelight on a site, or ends the pause. A page without a site cannot be paused. */
export async function setSitePaused(site: string, paused: boolean): Promise<void> {
  if (site !== '') await setListed('pausedSites', site, paused);
}

/** Hides an entity's name on a site, or shows it again. */
export function setNameHidden(entity: EntityKey, site: string, hidden: boolean): Promise<void> {
  const name = { entity, site };
  return setEntry(entryKey('hiddenNames', name), hidden ? name : null);
}

/** Stores an entry of a list; null removes it. */
function setEntry(key: string, entry: unknown): Promise<void> {
  return inTurn(async () => {
    const { area } = await readArea();
    await (entry === null ? area.remove(key) : area.set({ [key]: entry }));
  });
}

/**
 * Stores `items` in the place of those that `isReplaced` tells, and resolves with all that there were. The new come
 * first, so that a refusal loses nothing.
 */
function replace(isReplaced: (key: string) => boolean, items: Items): Promise<Items> {
  return inTurn(async () => {
    const { area, items: before } = await readArea();
    const gone = Object.keys(before).filter((key) => isReplaced(key) && !(key in items));
    // Browsers count the writes of a minute, also those that change nothing.
    if (Object.keys(items).length > 0) await area.set(items);
    if (gone.length > 0) await area.remove(gone);
    return before;
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Runs what stores after all that was to be stored before, so that the last choice is the one that stays. */
function inTurn<T>(store: () => Promise<T>): Promise<T> {
  const stored = last.then(store);
  // Whoever asked for it hears of a refusal; the next one has its turn all the same.
  last = Promise.allSettled([stored]);
  return stored;
}

/** All items, and the area that has them. */
async function readArea(): Promise<{ readonly area: StorageArea; readonly items: Items }> {
  const { sync, local }: { readonly sync: StorageArea; readonly local: StorageArea } =
    nativeBrowser().storage;
  try {
    return { area: sync, items: await sync.get(null) };
  } catch (error) {
    console.debug('Sidelight: this browser has no synchronized storage', error);
    return { area: local, items: await local.get(null) };
  }
}

function warnOfValue(name: string): void {
  console.warn(`Sidelight: the stored setting "${name}" is not understood and is left out`);
}
