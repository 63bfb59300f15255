/** The labelled set: passages whose mentions are written into their markup as ⟦entity|words⟧. See GUIDE.md. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  id: z.string().min(1),
  category: z.string().min(1),
  /** A language tag; it goes into markup as it is. */
  lang: z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/i, 'is no language tag'),
  /** The markup with its labels; `⟦?entity|…⟧` is optional. */
  marked: z.string().min(1),
});

export type Passage = Readonly<z.infer<typeof schema>>;

/** The set that detection is worked on with. */
export const DEVELOPMENT_SET = new URL('./dev.jsonl', import.meta.url);

/** More of the same make, labelled by the rule book before detection was measured on them. */
export const FURTHER_SET = new URL('./further.jsonl', import.meta.url);

/**
 * The passages of a labelled file: one JSON object a line.
 *
 * @throws Error of one line that names the file, and the line where there is one, when it cannot be used.
 */
export function readPassages(file: URL | string): Passage[] {
  const name = file instanceof URL ? decodeURIComponent(file.pathname) : file;
  const ids = new Set<string>();
  const passages = textOf(file, name)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        const passage = passageOf(line);
        if (ids.has(passage.id)) throw new Error(`the id "${passage.id}" is used before`);
        ids.add(passage.id);
        return [passage];
      } catch (error) {
        throw new Error(`${name}, line ${index + 1}: ${messageOf(error)}`, { cause: error });
      }
    });
  if (passages.length === 0) throw new Error(`${name} holds no passages`);
  return passages;
}

function textOf(file: URL | string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`the labelled file cannot be read: ${name} (${messageOf(error)})`, { cause: error });
  }
}

function passageOf(line: string): Passage {
  const parsed = schema.safeParse(JSON.parse(line));
  if (!parsed.success)
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'all'}: ${message}`).join('; '),
    );
  labelsIn(parsed.data.marked);
  return parsed.data;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The page of a passage: its markup without the labels. */
export function pageOf({ lang, marked }: Passage): string {
  const body = withoutLabels(marked);
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A passage</title><body>${body}</body></html>`;
}

/** Text or markup as it stands without what labels it. */
export function withoutLabels(marked: string): string {
  return marked.replace(/⟦\??[a-z0-9-]+\||⟧/g, '');
}

/** A stretch of the text of all text nodes of a page, joined in document order. */
export interface LabelledSpan {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

export interface Label extends LabelledSpan {
  readonly optional: boolean;
}

/**
 * The labels in a text that still has its marks, as offsets in the text without them.
 *
 * @throws Error when a label is not closed, stands in another one, or is no label at all.
 */
export function labelsIn(markedText: string): Label[] {
  const labels: Label[] = [];
  let open: { entity: string; optional: boolean; start: number } | null = null;
  let length = 0;
  for (const [token, optional, entity] of markedText.matchAll(/⟦(\?)?([a-z0-9-]+)\||[⟦⟧]|[^⟦⟧]+/gu)) {
    if (entity !== undefined) {
      if (open !== null) throw new Error(`a label of ${entity} stands in one of ${open.entity}`);
      open = { entity, optional: optional !== undefined, start: length };
    } else if (token === '⟦') throw new Error('a ⟦ is not followed by an entity and |');
    else if (token === '⟧') {
      if (open === null) throw new Error('a label is closed that was not opened');
      if (open.start === length) throw new Error(`a label of ${open.entity} holds no words`);
      labels.push({ ...open, end: length });
      open = null;
    } else length += token.length;
  }
  if (open !== null) throw new Error(`a label of ${open.entity} is not closed`);
  return labels;
}
