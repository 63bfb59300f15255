/**
 * Rules on small pages: a page is written with the mentions that are expected of it, “⟦Rome⟧ and Rome Hotel ¶ here”.
 * ¶ parts paragraphs.
 */
import { decide, type Mention } from '../../src/detect/decide.ts';
import { withoutDecoys } from '../../src/detect/decoys.ts';
import { detect } from '../../src/detect/detect.ts';
import type { Dictionary } from '../../src/detect/dictionary.ts';
import { createEvidence } from '../../src/detect/evidence.ts';
import { excerptAround } from '../../src/detect/excerpt.ts';
import { explain, type Ground } from '../../src/detect/explain.ts';
import { scan } from '../../src/detect/scan.ts';
import { wordsBesideIn } from '../../src/detect/words-beside.ts';

const BREAK = ' ¶ ';

/** The paragraphs of a page, without marks. */
function textsOf(page: string): string[] {
  return page.replace(/[⟦⟧]/g, '').split(BREAK);
}

/** The page with the mentions marked that detection finds in it, whatever was marked before. */
export function markedIn(dictionary: Dictionary, page: string, lang = ''): string {
  const texts = textsOf(page);
  return detect(dictionary, texts, lang)
    .map((mentions, i) => withMarks(texts[i] ?? '', mentions))
    .join(BREAK);
}

function withMarks(text: string, mentions: readonly Mention[]): string {
  return mentions.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`,
    text,
  );
}

/** The mentions of a page with their owners, as “words: article-0/entity, article-1/entity”. */
export function ownersIn(dictionary: Dictionary, page: string): string[] {
  const texts = textsOf(page);
  return detect(dictionary, texts).flatMap((mentions, i) =>
    mentions.map(
      ({ start, end, owners }) =>
        `${texts[i]?.slice(start, end)}: ${owners.map(({ entity }) => entity).join(', ')}`,
    ),
  );
}

/** Why each mention of a page is one of its first owner, as “words: ground, ground”. */
export function groundsIn(dictionary: Dictionary, page: string): string[] {
  const flows = textsOf(page).map((text) => ({
    text,
    candidates: withoutDecoys(dictionary, scan(dictionary, text)),
  }));
  const evidence = createEvidence(dictionary);
  for (const { candidates } of flows) evidence.add(candidates);
  const weighing = evidence.weigh();
  return flows.flatMap(({ text, candidates }) =>
    decide(dictionary, candidates, weighing).map((mention) => {
      const [owner] = mention.owners;
      const excerpt = excerptAround(text, mention.start, mention.end);
      const beside = wordsBesideIn(dictionary, owner.rule, excerpt);
      const { grounds } = explain({ rulebook: dictionary, candidates, weighing }, mention, owner, beside);
      const told = grounds.map((ground) => tell(dictionary, text, ground));
      return `${text.slice(mention.start, mention.end)}: ${told.join(', ')}`;
    }),
  );
}

function tell({ subjects }: Dictionary, text: string, ground: Ground): string {
  switch (ground.type) {
    case 'unmistakable':
    case 'introduced':
      return ground.type;
    case 'word-beside':
      return `“${ground.word}” ${ground.side} it`;
    case 'company':
      return `company of ${ground.entities.join(' and ')}`;
    case 'on-page':
      return `${subjects[ground.subject]?.id} on page`;
    case 'near':
      return `${subjects[ground.subject]?.id} near as “${text.slice(ground.start, ground.end)}”`;
  }
}
