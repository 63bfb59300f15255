/**
 * Brings the settings that an earlier version stored into the form and the place of this one. Version 1 kept the list
 * `pausedSites` in `storage.local`, without a version. Only the background script imports this module.
 */
import { browser } from 'wxt/browser';
import { gatherItems, type Items, isSettingKey, itemsOf, SETTINGS_VERSION } from './setting-items.ts';
import type { StorageArea } from './settings.ts';
import { type Choices, parseChoices } from './settings-values.ts';

export interface StorageAreas {
  /** Null where the browser has none. */
  readonly sync: StorageArea | null;
  readonly local: StorageArea;
}

/** Migrates when the extension is installed or updated, and again when the browser starts, lest it was interrupted. */
export function startMigration(): void {
  const migrate = () => {
    const { sync, local }: { readonly sync?: StorageArea; readonly local: StorageArea } = browser.storage;
    migrateSettings({ sync: sync ?? null, local }).catch((error: unknown) => {
      console.warn('Sidelight: older settings stay where they are until they can be taken over', error);
    });
  };
  browser.runtime.onInstalled.addListener(migrate);
  browser.runtime.onStartup.addListener(migrate);
}

/**
 * Takes over what is in `local` where there is a `sync` that works, whatever version it is of: a browser that had
 * `sync` switched off may have it again. What `sync` holds already wins; lists are joined. The old is removed once the
 * new is stored, and what is not understood stays. Settings of a later version are left alone. Rejects where an area
 * does; then nothing is lost, and the next call goes on.
 */
export async function migrateSettings({ sync, local }: StorageAreas): Promise<void> {
  const old = await local.get(null);
  const synced = await itemsIn(sync);
  const area = sync !== null && synced !== null ? sync : local;
  const there = synced ?? old;
  if (isLater(old) || isLater(there)) return;

  const carried = itemsOf(understood(old));
  const missing = Object.entries(carried).filter(([key]) => !(key in there));
  if (missing.length > 0 || there.version !== SETTINGS_VERSION)
    await area.set({ ...Object.fromEntries(missing), version: SETTINGS_VERSION });

  const isFirstForm = (key: string) => key === 'pausedSites' && Array.isArray(old[key]);
  const isMoved = (key: string) => area !== local && (key in carried || key === 'version');
  const gone = Object.keys(old).filter((key) => isFirstForm(key) || isMoved(key));
  if (gone.length > 0) await local.remove(gone);
}

/** Null where there is no such area, or none that works. */
async function itemsIn(area: StorageArea | null): Promise<Items | null> {
  try {
    return area === null ? null : await area.get(null);
  } catch (error) {
    console.debug('Sidelight: this browser has no synchronized storage', error);
    return null;
  }
}

function isLater({ version }: Items): boolean {
  return typeof version === 'number' && version > SETTINGS_VERSION;
}

/** The choices among stored items; of a list of version 1, those entries that are sites. */
function understood(items: Items): Choices {
  const known = Object.fromEntries(Object.entries(items).filter(([key]) => isSettingKey(key)));
  const { pausedSites, ...others } = gatherItems(known);
  const sites = Array.isArray(pausedSites)
    ? pausedSites.filter((site) => typeof site === 'string' && site !== '')
    : [];
  return parseChoices({ ...others, pausedSites: [...new Set(sites)] }, (name) => {
    console.warn(`Sidelight: the stored setting "${name}" is not understood and stays as it is`);
  });
}
