/** The content script's end of the card desk. */
import type { CardQuestion, DrawnCard } from '../card/drawn-card.ts';
import { askBackground } from './ask-background.ts';
import type { CardWanted } from './messages.ts';

/**
 * Asks the background script for a card. Null where the library has none, and where nobody answers: the extension may
 * have been updated or removed under this script.
 */
export async function askCard(question: CardQuestion): Promise<DrawnCard | null> {
  const message: CardWanted = { type: 'card-wanted', ...question };
  const answer = await askBackground(message);
  return isDrawnCard(answer) ? answer : null;
}

/** Tells a card from no answer and from what the polyfill answers when a listener failed; cards are our own. */
function isDrawnCard(answer: unknown): answer is DrawnCard {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'styles' in answer &&
    typeof answer.styles === 'string' &&
    'content' in answer &&
    Array.isArray(answer.content)
  );
}
