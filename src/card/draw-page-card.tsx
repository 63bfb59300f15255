/** Draws the card that opens over a page, from the articles of the library. */
import { wordsAt } from '../article/article.ts';
import { cardOf } from '../article/cards.ts';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import { articleOf, type Library } from '../article/library.ts';
import { kindLabel } from '../words/labels.ts';
import { language, say } from '../words/words.ts';
import { draw } from './draw.ts';
import { type CardQuestion, type DrawnCard, HEADING_ID } from './drawn-card.ts';
import { markWhyOf } from './mark-why.ts';
import { PageCard, type PageCardEntry } from './page-card.tsx';

/** The page that a card is drawn for. */
export interface CardPage {
  /** Its host name; '' where it has none. */
  readonly site: string;
  /** How often it mentions an entity, as far as is known; 0 where that is not known. */
  readonly mentions: (entity: EntityKey) => number;
}

/** The card but for its stylesheet, or null where the library has none of the entities. */
export function drawPageCard(
  library: Library,
  question: CardQuestion,
  page: CardPage,
): Omit<DrawnCard, 'styles'> | null {
  const entries = question.entities.flatMap((key) => entryOf(library, key, question, page) ?? []);
  const [first] = entries;
  if (first === undefined) return null;
  const content = draw(
    <PageCard entries={entries} headingId={HEADING_ID} canGoBack={question.isFollowed} site={page.site} />,
  );
  return { content, spoken: spokenOf(first, question), lang: language().tag };
}

function entryOf(
  library: Library,
  key: EntityKey,
  { reasons }: CardQuestion,
  page: CardPage,
): PageCardEntry | null {
  const { article: id, entity } = partsOfKey(key);
  const article = articleOf(library, id);
  const card = article === null ? null : cardOf(article, entity);
  if (article === null || card === null) return null;
  const reason = reasons.find((one) => one.entity === key);
  const why = reason === undefined ? null : markWhyOf(article, reason);
  return { key, card, headline: wordsAt(article, article.headline), why, mentions: page.mentions(key) };
}

/** “Kim Hong-kyun, Vice Foreign Minister. 3 of 14.” */
function spokenOf({ card }: PageCardEntry, { position }: CardQuestion): string {
  const about = card.description ?? kindLabel(card.kind);
  return position === null
    ? say('card_spoken', card.name, about)
    : say('card_spoken_position', card.name, about, position.number, position.of);
}
