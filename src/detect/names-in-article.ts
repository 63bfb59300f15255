/**
 * Every mention of an article's entities in the article's own text. The story is a page like any other: its names are
 * found as those of any page are.
 */
import type { Article, Span } from '../article/article.ts';
import { wordsAt } from '../article/article.ts';
import { partsOfKey } from '../article/entity-key.ts';
import type { LiveName } from '../article/live-names.ts';
import { detect } from './detect.ts';
import type { Dictionary } from './dictionary.ts';

/**
 * The names in the headline, the headings and the paragraphs, in reading order, without overlaps. Where the article
 * introduces an entity in words that are none of its names, these count as well.
 */
export function namesInArticle(dictionary: Dictionary, article: Article): readonly LiveName[] {
  const blocks = blocksOf(article);
  const texts = blocks.map((block) => wordsAt(article, block));
  const found = detect(dictionary, texts, article.lang).flatMap((mentions, at) =>
    mentions.flatMap(({ start, end, owners }) => {
      const offset = blocks[at]?.start ?? 0;
      const own = owners.map(({ entity }) => partsOfKey(entity)).find((key) => key.article === article.id);
      return own === undefined ? [] : [{ start: offset + start, end: offset + end, entity: own.entity }];
    }),
  );
  const introduced = article.entities
    .map(({ id, name }): LiveName => ({ ...name, entity: id }))
    .filter((name) => !found.some((other) => overlap(name, other)));
  return withoutOverlaps([...found, ...introduced]);
}

/** The stretches of text that are blocks of their own: what stands in one is weighed together. */
function blocksOf(article: Article): readonly Span[] {
  const spans = new Map(article.sentences.map(({ id, span }) => [id, span]));
  const sections = article.sections.flatMap(({ heading, paragraphs }) => [
    ...(heading === null ? [] : [heading]),
    ...paragraphs.map(({ sentences }) => {
      const [first, last] = [sentences[0], sentences.at(-1)].map((id) => spans.get(id ?? ''));
      if (first === undefined || last === undefined) throw new Error(`No sentences in ${article.id}`);
      return { start: first.start, end: last.end };
    }),
  ]);
  return [...(article.kicker === null ? [] : [article.kicker]), article.headline, ...sections];
}

/** Of two that overlap, the longer one is kept, as it is among a page's names. */
function withoutOverlaps(names: readonly LiveName[]): readonly LiveName[] {
  const kept: LiveName[] = [];
  for (const name of names.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => overlap(name, other))) kept.push(name);
  return kept.sort((a, b) => a.start - b.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
