/**
 * What the reader's settings are and how stored values become them. Pure, and without a schema library:
 * the content script reads settings too.
 */

export interface Settings {
  /** Host names of the sites where Sidelight marks nothing. Sorted, without repetition. */
  readonly pausedSites: readonly string[];
}

export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = { pausedSites: [] };

/** The sites in a stored value; null where it is no list of host names. */
export function parsePausedSites(stored: unknown): readonly string[] | null {
  if (!Array.isArray(stored)) return null;
  const sites: readonly unknown[] = stored;
  return sites.every(isHostName) ? sortedSet(sites) : null;
}

/** `settings` with the site paused or not. */
export function withSitePaused(settings: Settings, site: string, paused: boolean): Settings {
  const others = settings.pausedSites.filter((other) => other !== site);
  return { ...settings, pausedSites: paused && site !== '' ? sortedSet([...others, site]) : others };
}

/** True when the reader has paused Sidelight on the site. */
export function isPaused(settings: Settings, site: string): boolean {
  return settings.pausedSites.includes(site);
}

/** A stored record, by setting name, as settings; names whose value does not parse are told to `reject`. */
export function parseSettings(
  stored: Readonly<Record<string, unknown>>,
  reject: (name: SettingName) => void,
): Settings {
  if (stored.pausedSites === undefined) return DEFAULT_SETTINGS;
  const pausedSites = parsePausedSites(stored.pausedSites);
  if (pausedSites === null) reject('pausedSites');
  return { pausedSites: pausedSites ?? DEFAULT_SETTINGS.pausedSites };
}

function isHostName(site: unknown): site is string {
  return typeof site === 'string' && site !== '';
}

function sortedSet(sites: readonly string[]): readonly string[] {
  return [...new Set(sites)].sort();
}
