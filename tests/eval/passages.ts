/** The labelled set: passages whose mentions are written into their markup as ⟦entity|words⟧. See GUIDE.md. */
import { readFileSync } from 'node:fs';

export interface Passage {
  readonly id: string;
  readonly category: string;
  readonly lang: string;
  /** The markup with its labels; `⟦?entity|…⟧` is optional. */
  readonly marked: string;
}

export const PASSAGES: readonly Passage[] = readFileSync(new URL('./dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Passage);

/** The page of a passage: its markup without the labels. */
export function pageOf({ lang, marked }: Passage): string {
  const body = marked.replace(/⟦\??[a-z0-9-]+\||⟧/g, '');
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A passage</title><body>${body}</body></html>`;
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

/** The labels in a text that still has its marks, as offsets in the text without them. */
export function labelsIn(markedText: string): Label[] {
  const labels: Label[] = [];
  const open: { entity: string; optional: boolean; start: number }[] = [];
  let length = 0;
  for (const [token, optional, entity] of markedText.matchAll(/⟦(\?)?([a-z0-9-]+)\||⟧|[^⟦⟧]/gu)) {
    if (entity !== undefined) open.push({ entity, optional: optional !== undefined, start: length });
    else if (token === '⟧') {
      const label = open.pop();
      if (label === undefined) throw new Error('a label is closed that was not opened');
      labels.push({ ...label, end: length });
    } else length += token.length;
  }
  return labels;
}
