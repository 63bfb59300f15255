/**
 * The reader's settings in the extension's storage, one key per setting, only explicit choices stored.
 */

import type { EntityKey } from '../article/entity-key.ts';
import { atEnd } from '../page/at-end.ts';
import { isOrphaned } from './ask-background.ts';
import { nativeBrowser } from './native-browser.ts';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  type SettingName,
  type Settings,
  withNameHidden,
  withSitePaused,
} from './settings-values.ts';

const KEYS = Object.keys(DEFAULT_SETTINGS);

/** The settings now. A stored value that is not what it should be counts as not stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await nativeBrowser().storage.local.get(KEYS), warnOfValue);
}

/** Calls `listener` with the settings after every change of one, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const changed = async (changes: object) => {
    if (!KEYS.some((key) => key in changes)) return;
    const settings = await readSettings();
    if (!signal.aborted) listener(settings);
  };
  const heard = (changes: object) => {
    changed(changes).catch((error: unknown) => {
      // After an update or removal the storage is gone from under an old content script.
      if (!signal.aborted) console.warn('Sidelight: the changed settings could not be read', error);
    });
  };
  nativeBrowser().storage.local.onChanged.addListener(heard);
  const stop = () => {
    // The storage of an extension that is gone throws when it is looked at.
    if (!isOrphaned()) nativeBrowser().storage.local.onChanged.removeListener(heard);
  };
  atEnd(signal, stop);
}

/** Stores the reader's choice of one setting. */
export async function storeSetting<N extends SettingName>(name: N, value: Settings[N]): Promise<void> {
  await nativeBrowser().storage.local.set({ [name]: value });
}

/** Pauses Sidelight on a site, or ends the pause. */
export async function setSitePaused(site: string, paused: boolean): Promise<void> {
  const { pausedSites } = await readSettings();
  await storeSetting('pausedSites', withSitePaused(pausedSites, site, paused));
}

/** Hides an entity's name on a site, or shows it again. */
export async function setNameHidden(entity: EntityKey, site: string, hidden: boolean): Promise<void> {
  const { hiddenNames } = await readSettings();
  await storeSetting('hiddenNames', withNameHidden(hiddenNames, { entity, site }, hidden));
}

function warnOfValue(name: string): void {
  console.warn(`Sidelight: the stored setting "${name}" is not understood and is left out`);
}
