/**
 * How settings lie in the extension's storage: an item for each choice under the setting's name and, for the settings
 * that are lists, an item for each entry. So tabs, or browsers that are synchronized, can change a list at once without
 * losing each other's changes, and no list is longer than an item may be (decision 017). Pure.
 */
import { type Choices, DEFAULT_SETTINGS, type HiddenName } from './settings-values.ts';

/** Of this form; stored under `version`, and told in the files that settings are exported to. */
export const SETTINGS_VERSION = 2;

/** Items of a storage area, by key. */
export type Items = Readonly<Record<string, unknown>>;

/** Stands between a list's name and its entry; no setting's name has one. */
const SEPARATOR = ' ';

/** The key of an entry of a list. */
export function entryKey(list: string, entry: string | HiddenName): string {
  return [list, ...(typeof entry === 'string' ? [entry] : [entry.entity, entry.site])].join(SEPARATOR);
}

/** Whether an item belongs to a setting. */
export function isSettingKey(key: string): boolean {
  return Object.hasOwn(DEFAULT_SETTINGS, settingOf(key));
}

/** The items of settings put together again: a record by setting name, whose values are still to be checked. */
export function gatherItems(items: Items): Record<string, unknown> {
  const gathered: Record<string, unknown> = {};
  // Sorted, as storage gives items in an order of its own.
  for (const key of Object.keys(items).filter(isSettingKey).sort()) {
    const name = settingOf(key);
    gathered[name] = name === key ? items[key] : [...asList(gathered[name]), items[key]];
  }
  return gathered;
}

/** The items that choices are stored as. */
export function itemsOf(choices: Choices): Items {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([name, value]): [string, unknown][] =>
      Array.isArray(value) ? value.map((entry) => [entryKey(name, entry), entry]) : [[name, value]],
    ),
  );
}

function settingOf(key: string): string {
  return key.split(SEPARATOR, 1)[0] ?? key;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
