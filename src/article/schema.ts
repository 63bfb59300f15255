/**
 * The shape of article.json, as docs/article-format.md describes it. Runs at build time and wherever an
 * article is imported, never in a content script. What a schema cannot say is said by compile.ts (that the
 * words really stand in the source, that ids point somewhere) and consistency.ts (that the parts agree).
 */
import * as z from 'zod';
import { ENTITY_KINDS, MODES, RELATION_TYPES } from './article.ts';

/** Ids of entities, cues, statements and sentences. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const words = z.string().min(1).max(2000);

/** Words of the source: `text` verbatim, inside the sentence or heading whose id is `in`. */
const quotation = z.strictObject({ in: id, text: words });

const sentence = z.strictObject({ id, text: words });

const section = z.strictObject({
  heading: sentence.nullable(),
  paragraphs: z.array(z.array(sentence).min(1)).min(1),
});

const entity = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  name: quotation,
  description: quotation.nullable(),
});

const statement = z.strictObject({
  id,
  in: id,
  /** Omitted where the statement is its whole sentence. */
  text: words.optional(),
  /** An entity, or "article" where the article itself says it. */
  speaker: id,
  mode: z.enum(MODES),
  attribution: words.optional(),
  hedge: words.optional(),
  day: words.optional(),
  via: id.optional(),
  about: z.array(id).min(1),
});

const relation = z.strictObject({
  from: id,
  type: z.enum(RELATION_TYPES),
  to: id,
  words,
  statement: id,
});

const quote = z.strictObject({ text: words, speaker: id, statement: id });

const figure = z.strictObject({ entity: id, value: z.number().positive(), unit: words, statement: id });

export const articleSchema = z.strictObject({
  lang: z.string().min(2).max(12),
  kicker: words.nullable(),
  headline: words,
  sections: z.array(section).min(1),
  entities: z.array(entity).min(1),
  statements: z.array(statement).min(1),
  relations: z.array(relation),
  quotes: z.array(quote),
  figures: z.array(figure),
});

/** article.json once its shape is checked. */
export type ArticleFile = z.infer<typeof articleSchema>;
