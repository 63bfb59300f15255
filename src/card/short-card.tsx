/** A card of the page's kind: enough to go on reading, no more. */
import type { CardStatement } from '../article/card-statement.ts';
import { type Card, type CardQuote, tellingStatements } from '../article/cards.ts';
import { storyFragment } from '../article/story-place.ts';
import { say } from '../words/words.ts';
import { EntityHeading } from './entity-heading.tsx';
import { QuoteView } from './quote-view.tsx';
import { RelationList } from './relation-list.tsx';
import { StatementView } from './statement-view.tsx';

/** Characters of sentences that fit a card of 340 px without scrolling; the last statement must not exceed it. */
const ROOMY_LENGTH = 330;

interface ShortCardProps {
  readonly card: Card;
  /** Of the heading; unique in the host's tree. */
  readonly headingId: string;
  /** The most statements to show, from 1. */
  readonly statements: number;
}

/** Name, telling statements, a quote that these do not have, and connections. */
export function ShortCard({ card, headingId, statements }: ShortCardProps) {
  const chosen = shortChoice(card, statements);
  const quote = otherQuote(card, chosen);
  return (
    <>
      <EntityHeading card={card} id={headingId} />
      <ul class="sl-statements">
        {chosen.map((statement) => {
          const wordsId = `${headingId}-${statement.id}`;
          return (
            <li key={statement.id}>
              <StatementView
                statement={statement}
                lang={card.lang}
                wordsId={wordsId}
                action={
                  <button
                    type="button"
                    class="sl-to-sentence"
                    title={say('card_show_sentence')}
                    aria-label={say('card_show_sentence')}
                    aria-describedby={wordsId}
                    data-do="story"
                    data-about={storyFragment({
                      article: card.article,
                      at: { type: 'sentence', id: statement.sentence },
                    })}
                  />
                }
              />
            </li>
          );
        })}
      </ul>
      {quote !== null && <QuoteView quote={quote} lang={card.lang} />}
      {card.relations.length > 0 && <RelationList groups={card.relations} lang={card.lang} />}
    </>
  );
}

/** One fewer than asked for where they would not fit. */
function shortChoice(card: Card, most: number): readonly CardStatement[] {
  const chosen = tellingStatements(card, most);
  return most === 1 || lengthOf(chosen) <= ROOMY_LENGTH ? chosen : tellingStatements(card, most - 1);
}

function lengthOf(statements: readonly CardStatement[]): number {
  return statements.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0);
}

/** The first quotation that none of the sentences has; null where there is none. */
function otherQuote(card: Card, shown: readonly CardStatement[]): CardQuote | null {
  const sentences = new Set(shown.map(({ sentence }) => sentence));
  return card.quotes.find(({ statement }) => !sentences.has(statement.sentence)) ?? null;
}
