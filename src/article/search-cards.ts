/**
 * Search over all cards of an article. An article has tens of cards, so it reads them all at every key
 * and keeps no index.
 */
import { type Article, type Entity, type EntityId, wordsAt } from './article.ts';

/**
 * The entities whose name, description or statements hold every word of `query`, whatever the case, the
 * diacritics and the punctuation. First those whose name begins with the query, then those with a word of
 * the name that begins with it, then those with all of it in their name, then the rest; within each the
 * article's order. Without a word in the query, all entities.
 */
export function searchCards(article: Article, query: string): readonly EntityId[] {
  const wanted = plain(query);
  const words = wanted === '' ? [] : wanted.split(' ');
  return article.entities
    .filter((entity) => holdsAll(plain(cardText(article, entity)), words))
    .map((entity) => ({ id: entity.id, rank: rank(plain(wordsAt(article, entity.name)), wanted, words) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

function rank(name: string, wanted: string, words: readonly string[]): number {
  if (name.startsWith(wanted)) return 0;
  if (` ${name}`.includes(` ${wanted}`)) return 1;
  return holdsAll(name, words) ? 2 : 3;
}

function cardText(article: Article, entity: Entity): string {
  const spans = [
    entity.name,
    ...(entity.description === null ? [] : [entity.description]),
    ...article.statements
      .filter(({ about, speaker, via }) => [...about, speaker, via].includes(entity.id))
      .map(({ span }) => span),
  ];
  // A figure is also found by its bare number: the article writes “1,500”, a reader may type 1500.
  const values = article.figures.filter((figure) => figure.entity === entity.id).map(({ value }) => value);
  return [...spans.map((span) => wordsAt(article, span)), ...values].join('\n');
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Lower case, no diacritics, one space between words and nothing else. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
