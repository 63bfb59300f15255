/**
 * Finds the kicker, the headline, the headings and the sentences of article.json in article.txt. They must
 * follow each other as the file lists them and leave nothing but white space between: so every word of the
 * source belongs to exactly one of them, and none is added.
 */
import type { SentenceId, Span } from './article.ts';
import type { ArticleFile } from './schema.ts';

export interface Places {
  /** Span of every sentence and heading, and of `kicker` and `headline`. */
  readonly byId: ReadonlyMap<string, Span>;
  readonly sentenceIds: ReadonlySet<SentenceId>;
}

interface Part {
  readonly id: string;
  readonly text: string;
  readonly path: string;
  readonly sentence: boolean;
}

/** Places every part of the file in `text`; what does not fit is told to `fault`. */
export function placeText(
  text: string,
  file: ArticleFile,
  fault: (path: string, reason: string) => void,
): Places {
  const byId = new Map<string, Span>();
  const sentenceIds = new Set<SentenceId>();
  let at = 0;
  for (const part of parts(file)) {
    if (byId.has(part.id)) fault(part.path, `the id "${part.id}" is there twice`);
    const start = skipSpace(text, at);
    if (!text.startsWith(part.text, start)) {
      const found = text.slice(start, start + Math.max(part.text.length, 40));
      fault(part.path, `article.txt goes on with “${found}”, not with “${part.text}”`);
      // What follows would all be reported as misplaced; the first difference is the one to mend.
      break;
    }
    at = start + part.text.length;
    byId.set(part.id, { start, end: at });
    if (part.sentence) sentenceIds.add(part.id);
  }
  const rest = text.slice(skipSpace(text, at));
  if (byId.size === parts(file).length && rest !== '')
    fault('sections', `article.txt goes on after the last sentence: “${rest.slice(0, 60)}”`);
  return { byId, sentenceIds };
}

function parts(file: ArticleFile): Part[] {
  const list: Part[] = [];
  if (file.kicker !== null) list.push({ id: 'kicker', text: file.kicker, path: 'kicker', sentence: false });
  list.push({ id: 'headline', text: file.headline, path: 'headline', sentence: false });
  file.sections.forEach((section, s) => {
    if (section.heading !== null)
      list.push({ ...section.heading, path: `sections[${s}].heading`, sentence: false });
    section.paragraphs.forEach((paragraph, p) => {
      paragraph.forEach((sentence, k) => {
        list.push({ ...sentence, path: `sections[${s}].paragraphs[${p}][${k}]`, sentence: true });
      });
    });
  });
  return list;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text.charAt(next))) next++;
  return next;
}
