/**
 * Search over all cards of the library. An article has tens of cards, so it reads them all at every key
 * and keeps no index.
 */
import { type Article, type Entity, wordsAt } from './article.ts';
import { type EntityKey, entityKey } from './entity-key.ts';
import type { Library } from './library.ts';

/**
 * The entities whose name, description or statements hold every word of `query`, whatever the case, the
 * diacritics and the punctuation. First those whose name begins with the query, then those with a word of
 * the name that begins with it, then those with all of it in their name, then the rest; within each the
 * order of the articles, and of their entities. Without a word in the query, all entities.
 */
export function searchCards(library: Library, query: string): readonly EntityKey[] {
  const wanted = plain(query);
  const words = wanted === '' ? [] : wanted.split(' ');
  return library
    .flatMap((article) => article.entities.map((entity) => ({ article, entity })))
    .filter(({ article, entity }) => holdsAll(plain(cardText(article, entity)), words))
    .map(({ article, entity }) => ({
      key: entityKey(article.id, entity.id),
      rank: rank(plain(wordsAt(article, entity.name)), wanted, words),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ key }) => key);
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
