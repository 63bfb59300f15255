/**
 * The file that settings are exported to and imported from. It holds explicit choices only. Only the settings page
 * imports this module: it needs zod.
 */
import * as z from 'zod/mini';
import { ENTITY_KINDS } from '../article/article.ts';
import { type EntityKey, isEntityKey } from '../article/entity-key.ts';
import { MAX_FAULTS, pathText } from '../article/fault.ts';
import { SETTINGS_VERSION } from './setting-items.ts';
import { type Choices, DELAYS_MS, DENSITIES, LOOKS, TRIGGERS } from './settings-values.ts';
import { isSite } from './typed-site.ts';

// Extension pages forbid eval, which zod would try. Before any schema: a schema decides when it is made.
z.config({ jitless: true });

/** What the browser proposes to save the file as. */
export const SETTINGS_FILE_NAME = 'sidelight-settings.json';
/** Ten times what fits into `storage.sync`, and nothing that a page would choke on. */
export const MAX_FILE_BYTES = 1_000_000;
/** Units of a value that a fault quotes. */
const QUOTED_UNITS = 60;
const MAX_ID_UNITS = 200;

const FORMAT = 'sidelight-settings';

/** What would be right where a fault is. The texts are values as they stand in a file. */
export type Rule =
  | { readonly type: 'one-of'; readonly values: readonly string[] }
  | { readonly type: 'boolean' | 'list' | 'object' | TextRule };

type TextRule = 'site' | 'site-or-none' | 'entity' | 'article';

/** What is wrong with a file, for the words of the page to say. */
export type FileFault =
  | { readonly type: 'too-large'; readonly bytes: number }
  | { readonly type: 'unreadable' | 'not-json'; readonly reason: string }
  /** JSON, but not of settings. */
  | { readonly type: 'other-format' }
  | { readonly type: 'later-version'; readonly version: number }
  /** `found` is null where there is nothing. */
  | { readonly type: 'value'; readonly path: string; readonly found: string | null; readonly rule: Rule };

export type ReadFile =
  | { readonly type: 'sound'; readonly choices: Choices; readonly unknown: readonly string[] }
  /** At most `MAX_FAULTS`, at least one. */
  | { readonly type: 'faulty'; readonly faults: readonly FileFault[] };

/** A text by a rule that zod has no name for, which is then the issue's message. */
const text = <T extends string>(rule: TextRule, isSound: (value: string) => boolean) =>
  z.custom<T>((value) => typeof value === 'string' && isSound(value), { error: rule });
const isId = (value: string) => value !== '' && value.length <= MAX_ID_UNITS;

const settingsSchema = z.object({
  trigger: z.optional(z.enum(TRIGGERS)),
  delay: z.optional(z.literal(DELAYS_MS)),
  look: z.optional(z.enum(LOOKS)),
  density: z.optional(z.enum(DENSITIES)),
  unmarkedKinds: z.optional(z.array(z.enum(ENTITY_KINDS))),
  isPausedEverywhere: z.optional(z.boolean()),
  pausedSites: z.optional(z.array(text('site', isSite))),
  hiddenNames: z.optional(
    z.array(
      z.object({
        entity: text<EntityKey>('entity', (value) => isId(value) && isEntityKey(value)),
        site: text('site-or-none', (value) => value === '' || isSite(value)),
      }),
    ),
  ),
  unusedArticles: z.optional(z.array(text('article', isId))),
});

/** The file of these choices. */
export function writeSettingsFile(choices: Choices): string {
  return `${JSON.stringify({ format: FORMAT, version: SETTINGS_VERSION, settings: choices }, null, 2)}\n`;
}

/** Reads the text of a file whose bytes were counted. Settings that are not known here are named and left out. */
export function readSettingsFile(json: string): ReadFile {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return faulty({ type: 'not-json', reason: error.message });
  }
  if (!isRecord(file) || file.format !== FORMAT || typeof file.version !== 'number')
    return faulty({ type: 'other-format' });
  const { version, settings } = file;
  if (version > SETTINGS_VERSION) return faulty({ type: 'later-version', version });
  const parsed = settingsSchema.safeParse(settings);
  if (parsed.success) {
    const unknown = Object.keys(settings as object).filter(
      (name) => !Object.hasOwn(settingsSchema.shape, name),
    );
    return { type: 'sound', choices: withoutRepetition(parsed.data as Choices), unknown };
  }
  const [first, ...others] = parsed.error.issues.slice(0, MAX_FAULTS).map((issue) => valueFault(file, issue));
  return first === undefined ? faulty({ type: 'other-format' }) : faulty(first, ...others);
}

function faulty(...faults: readonly [FileFault, ...FileFault[]]): ReadFile {
  return { type: 'faulty', faults };
}

function withoutRepetition(choices: Choices): Choices {
  const entries = Object.entries(choices).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? [...new Map(value.map((entry) => [JSON.stringify(entry), entry])).values()]
      : value,
  ]);
  return Object.fromEntries(entries);
}

function valueFault(file: Record<string, unknown>, issue: z.core.$ZodIssue): FileFault {
  const path = ['settings', ...issue.path];
  const found = path.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), file);
  return {
    type: 'value',
    path: pathText(path),
    found: found === undefined ? null : quoted(found),
    rule: ruleOf(issue),
  };
}

function ruleOf(issue: z.core.$ZodIssue): Rule {
  switch (issue.code) {
    case 'invalid_value':
      return { type: 'one-of', values: issue.values.map((value) => JSON.stringify(value)) };
    case 'custom':
      return { type: issue.message as TextRule };
    case 'invalid_type':
      if (issue.expected === 'boolean') return { type: 'boolean' };
      return { type: issue.expected === 'array' ? 'list' : 'object' };
    default:
      throw new Error(`no rule of the settings file ends in "${issue.code}"`);
  }
}

function quoted(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > QUOTED_UNITS ? `${json.slice(0, QUOTED_UNITS)}…` : json;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
