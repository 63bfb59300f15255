/** Draws the card that opens over a page, from the articles of the library. */
import { wordsAt } from '../article/article.ts';
import { cardOf } from '../article/cards.ts';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import { articleOf, type Library } from '../article/library.ts';
import { draw } from './draw.ts';
import { type CardQuestion, type DrawnNode, HEADING_ID } from './drawn-card.ts';
import { type MarkReason, markWhyOf } from './mark-why.ts';
import { PageCard, type PageCardEntry } from './page-card.tsx';

/** The content of the card, or null where the library has none of the entities. */
export function drawPageCard(library: Library, question: CardQuestion): readonly DrawnNode[] | null {
  const entries = question.entities.flatMap((key) => entryOf(library, key, question.reasons) ?? []);
  if (entries.length === 0) return null;
  return draw(<PageCard entries={entries} headingId={HEADING_ID} canGoBack={question.isFollowed} />);
}

function entryOf(library: Library, key: EntityKey, reasons: readonly MarkReason[]): PageCardEntry | null {
  const { article: id, entity } = partsOfKey(key);
  const article = articleOf(library, id);
  const card = article === null ? null : cardOf(article, entity);
  if (article === null || card === null) return null;
  const reason = reasons.find((one) => one.entity === key);
  const why = reason === undefined ? null : markWhyOf(article, reason);
  return { card, headline: wordsAt(article, article.headline), why };
}
