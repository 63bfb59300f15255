/**
 * The shape of a names file (`names/<language>.json`), as "Names" in docs/article-format.md describes it. Like
 * schema.ts it runs at build time and on import only; what a schema cannot say of names is said by
 * detect/compile-dictionary.ts.
 */
import * as z from 'zod';
import { ArticleError, MAX_FAULTS, pathText } from './fault.ts';
import { id } from './schema.ts';

const words = z.array(z.string().min(1).max(600)).min(1);
const ids = z.array(id).min(1);
const languages = z
  .array(z.string().regex(/^[a-z]{2,3}$/, 'a language is two or three small letters'))
  .min(1);

/** Where something has to stand, or must not: anywhere on the page, or near the name in its paragraph. */
const surroundings = z
  .strictObject({ onPage: ids.optional(), near: ids.optional() })
  .refine(({ onPage, near }) => onPage !== undefined || near !== undefined, 'names neither onPage nor near');

const ruledGroup = z.strictObject({
  forms: z.array(z.string().min(1).max(600)).min(1),
  case: z.enum(['any', 'as-written']).optional(),
  needs: z
    .union([z.literal('nothing'), z.literal('company'), z.literal('introduction'), surroundings])
    .optional(),
  unless: surroundings.optional(),
  nearest: z.strictObject({ is: ids, not: ids }).optional(),
  onlyAfter: words.optional(),
  onlyBefore: words.optional(),
  notAfter: words.optional(),
  notBefore: words.optional(),
  givenName: z.enum(['before', 'after', 'either']).optional(),
  acronymOf: words.optional(),
  in: languages.optional(),
  notIn: languages.optional(),
});

/** A single form without a rule of its own, or several forms with one. */
const nameGroup = z.union([z.string().min(1).max(600), ruledGroup]);

export const namesSchema = z.strictObject({
  entities: z.record(id, z.array(nameGroup).min(1)),
  cues: z.record(id, z.array(nameGroup).min(1)).default({}),
  decoys: z.record(id, z.array(nameGroup).min(1)).default({}),
});

/** Forms with the rule they share. */
export type NameGroup = z.infer<typeof ruledGroup>;

/** Where a rule wants something to stand, or not to. */
export type Surroundings = z.infer<typeof surroundings>;

/** A names file, once its shape is checked. */
export interface NamesFile {
  /** How messages name the file. */
  readonly file: string;
  /** BCP 47 tag of the names. */
  readonly lang: string;
  readonly entities: Readonly<Record<string, readonly (string | NameGroup)[]>>;
  readonly cues: Readonly<Record<string, readonly (string | NameGroup)[]>>;
  readonly decoys: Readonly<Record<string, readonly (string | NameGroup)[]>>;
}

export interface NamesSource {
  readonly file: string;
  readonly lang: string;
  /** The file's content, parsed from JSON but not yet checked. */
  readonly json: unknown;
}

/** Checks the shape of a names file. Throws `ArticleError` with up to `MAX_FAULTS` faults. */
export function checkNames({ file, lang, json }: NamesSource): NamesFile {
  const parsed = namesSchema.safeParse(json);
  if (parsed.success) return { file, lang, ...parsed.data };
  const faults = parsed.error.issues
    .slice(0, MAX_FAULTS)
    .map((issue) => ({ path: pathText(issue.path), reason: issue.message }));
  throw new ArticleError(file, faults);
}
