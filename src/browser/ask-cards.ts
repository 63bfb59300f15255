/** The content script's end of the card desk. */
import type { CardQuestion, DrawnCard } from '../card/drawn-card.ts';
import { askBackground } from './ask-background.ts';
import type { CardAction, CardWanted } from './messages.ts';

/**
 * Asks the background script for a card. Null where the library has none, and where nobody answers: the extension may
 * have been updated or removed under this script.
 */
export async function askCard(question: CardQuestion, site: string): Promise<DrawnCard | null> {
  const message: CardWanted = { type: 'card-wanted', site, ...question };
  const answer = await askBackground(message);
  return isDrawnCard(answer) ? answer : null;
}

/** Has the background script do what the reader chose on a card. */
export function actOnCard(what: string, about: string, site: string): void {
  const action: Record<keyof CardAction, string> = { type: 'card-action', what, about, site };
  void askBackground(action);
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
