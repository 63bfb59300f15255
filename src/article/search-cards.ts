/**
 * Search over all cards of the library. An article has tens of cards, so it reads them all at every key and keeps no
 * index, only their texts as they are searched.
 */
import { type Article, type EntityId, type StatementId, wordsAt } from './article.ts';
import { type EntityKey, entityKey } from './entity-key.ts';
import { foldedText } from './folded-text.ts';
import type { Library } from './library.ts';

/** A card that a search has found. */
export interface FoundCard {
  readonly key: EntityKey;
  /** The first statement that has most of what neither name nor description have; null where they have all of it. */
  readonly statement: StatementId | null;
}

/** A card as it is searched: all texts are folded. */
interface SearchedCard {
  readonly entity: EntityId;
  readonly name: string;
  /** Name, description and, for a figure, its bare number: the article writes “1,500”, a reader may type 1500. */
  readonly head: string;
  readonly statements: readonly { readonly id: StatementId; readonly text: string }[];
}

/** The words of a query, folded. */
export function wordsOfQuery(query: string): readonly string[] {
  const wanted = foldedText(query);
  return wanted === '' ? [] : wanted.split(' ');
}

/**
 * The cards whose name, description or statements hold every word of `query`, whatever the case, the
 * diacritics and the punctuation. First those whose name begins with the query, then those with a word of
 * the name that begins with it, then those with all of it in their name, then the rest; within each the
 * order of the articles, and of their entities. Without a word in the query, all cards.
 */
export function searchCards(library: Library, query: string): readonly FoundCard[] {
  const words = wordsOfQuery(query);
  const wanted = words.join(' ');
  return library
    .flatMap((article) => searchedCards(article).map((card) => ({ article, card })))
    .filter(({ card }) => holdsAll(card, words))
    .map(({ article, card }) => ({
      found: { key: entityKey(article.id, card.entity), statement: statementFor(card, words) },
      rank: rank(card.name, wanted, words),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ found }) => found);
}

function rank(name: string, wanted: string, words: readonly string[]): number {
  if (name.startsWith(wanted)) return 0;
  if (` ${name}`.includes(` ${wanted}`)) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}

function holdsAll({ head, statements }: SearchedCard, words: readonly string[]): boolean {
  return words.every((word) => head.includes(word) || statements.some(({ text }) => text.includes(word)));
}

function statementFor({ head, statements }: SearchedCard, words: readonly string[]): StatementId | null {
  const missing = words.filter((word) => !head.includes(word));
  let best: { readonly id: StatementId; readonly held: number } | null = null;
  for (const { id, text } of statements) {
    const held = missing.filter((word) => text.includes(word)).length;
    if (held > (best?.held ?? 0)) best = { id, held };
  }
  return best?.id ?? null;
}

const searched = new WeakMap<Article, readonly SearchedCard[]>();

function searchedCards(article: Article): readonly SearchedCard[] {
  const known = searched.get(article);
  if (known !== undefined) return known;
  const cards = article.entities.map(({ id, name, description }) => {
    const values = article.figures.filter(({ entity }) => entity === id).map(({ value }) => String(value));
    const about = description === null ? [] : [wordsAt(article, description)];
    return {
      entity: id,
      name: foldedText(wordsAt(article, name)),
      head: [wordsAt(article, name), ...about, ...values].map(foldedText).join('\n'),
      statements: article.statements
        .filter(({ about, speaker, via }) => [...about, speaker, via].includes(id))
        .map(({ id, span }) => ({ id, text: foldedText(wordsAt(article, span)) })),
    };
  });
  searched.set(article, cards);
  return cards;
}
