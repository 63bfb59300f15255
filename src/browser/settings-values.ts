/**
 * What the reader's settings are and how stored values become them. Pure, and without a schema library:
 * the content script reads settings too.
 */
import type { EntityKind } from '../article/article.ts';
import { type EntityKey, isEntityKey } from '../article/entity-key.ts';

/** What opens a card over a page, beside the keyboard. */
export const TRIGGERS = ['hover', 'alt', 'click', 'off'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Milliseconds of rest on a mention before its card opens. */
export const DELAYS_MS = [200, 350, 700] as const;
export type Delay = (typeof DELAYS_MS)[number];

/** How marks look. */
export const LOOKS = ['underline', 'tint', 'both', 'none'] as const;
export type Look = (typeof LOOKS)[number];

/**
 * Which mentions are marked: all, or an entity's first in each section of a page. `automatic` is the first on long
 * pages and all on short ones.
 */
export const DENSITIES = ['automatic', 'all', 'first'] as const;
export type Density = (typeof DENSITIES)[number];

/** A name that the reader does not want marked on a site. */
export interface HiddenName {
  readonly entity: EntityKey;
  /** As in `pausedSites`; '' for pages without a host, as files. */
  readonly site: string;
}

export interface Settings {
  readonly trigger: Trigger;
  readonly delay: Delay;
  readonly look: Look;
  readonly density: Density;
  /** Kinds of entities of which nothing is marked. */
  readonly unmarkedKinds: readonly EntityKind[];
  readonly isPausedEverywhere: boolean;
  /** Host names of the sites where Sidelight marks nothing. Sorted, without repetition. */
  readonly pausedSites: readonly string[];
  readonly hiddenNames: readonly HiddenName[];
  /** Ids of the articles of the library whose names are not looked for. */
  readonly unusedArticles: readonly string[];
}

export type SettingName = keyof Settings;

/** What the reader has chosen, and nothing of what is the default. */
export type Choices = { readonly [N in SettingName]?: Settings[N] };

export const DEFAULT_SETTINGS: Settings = {
  trigger: 'hover',
  delay: 350,
  look: 'underline',
  density: 'automatic',
  unmarkedKinds: [],
  isPausedEverywhere: false,
  pausedSites: [],
  hiddenNames: [],
  unusedArticles: [],
};

/** Says of a stored value whether it is one of the setting. */
type Check<V> = (stored: unknown) => stored is V;

const CHECKS: { readonly [N in SettingName]: Check<Settings[N]> } = {
  trigger: oneOf(TRIGGERS),
  delay: oneOf(DELAYS_MS),
  look: oneOf(LOOKS),
  density: oneOf(DENSITIES),
  // The kinds themselves stand with the articles, which no page holds; an unknown one hides nothing.
  unmarkedKinds: listOf((stored): stored is EntityKind => isFilledString(stored)),
  isPausedEverywhere: (stored): stored is boolean => typeof stored === 'boolean',
  pausedSites: listOf(isFilledString),
  hiddenNames: listOf(isHiddenName),
  unusedArticles: listOf(isFilledString),
};

/** A record by setting name as choices; names whose value is not one are told to `reject` and left out. */
export function parseChoices(
  stored: Readonly<Record<string, unknown>>,
  reject: (name: SettingName) => void,
): Choices {
  const parsed: Partial<Record<SettingName, unknown>> = {};
  for (const [name, check] of Object.entries(CHECKS) as [SettingName, Check<unknown>][]) {
    const value = stored[name];
    if (value === undefined) continue;
    if (check(value)) parsed[name] = value;
    else reject(name);
  }
  return parsed as Choices;
}

/** As `parseChoices`, with the defaults for all that is not chosen. */
export function parseSettings(
  stored: Readonly<Record<string, unknown>>,
  reject: (name: SettingName) => void,
): Settings {
  return { ...DEFAULT_SETTINGS, ...parseChoices(stored, reject) };
}

/** Whether nothing is to be marked on a site. */
export function isPaused(settings: Settings, site: string): boolean {
  return settings.isPausedEverywhere || settings.pausedSites.includes(site);
}

/** `sites` with the site paused or not; one without a name cannot be. */
export function withSitePaused(sites: readonly string[], site: string, paused: boolean): readonly string[] {
  const others = sites.filter((other) => other !== site);
  return paused && site !== '' ? [...others, site].sort() : others;
}

/** `names` with an entity's name hidden on a site or not. */
export function withNameHidden(
  names: readonly HiddenName[],
  { entity, site }: HiddenName,
  hidden: boolean,
): readonly HiddenName[] {
  const others = names.filter((other) => other.entity !== entity || other.site !== site);
  return hidden ? [...others, { entity, site }] : others;
}

function oneOf<V>(values: readonly V[]): Check<V> {
  return (stored): stored is V => values.some((value) => value === stored);
}

function listOf<V>(isItem: Check<V>): Check<readonly V[]> {
  return (stored): stored is readonly V[] => Array.isArray(stored) && stored.every(isItem);
}

function isFilledString(stored: unknown): stored is string {
  return typeof stored === 'string' && stored !== '';
}

function isHiddenName(stored: unknown): stored is HiddenName {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'entity' in stored &&
    typeof stored.entity === 'string' &&
    isEntityKey(stored.entity) &&
    'site' in stored &&
    typeof stored.site === 'string'
  );
}
