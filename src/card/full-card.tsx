/** The whole card, as the popup shows it: every statement, each one step from its place in the article. */
import type { SentenceId } from '../article/article.ts';
import type { Card } from '../article/cards.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { say } from '../words/words.ts';
import { EntityHeading } from './entity-heading.tsx';
import { QuoteView } from './quote-view.tsx';
import { RelationList } from './relation-list.tsx';
import { StatementView } from './statement-view.tsx';

interface FullCardProps {
  readonly card: Card;
  readonly headingId: string;
  readonly onOpen: (entity: EntityKey) => void;
  readonly onShowSentence: (sentence: SentenceId) => void;
}

/** Heading, statements, quotes and relations of one entity. A figure's number is in its name. */
export function FullCard({ card, headingId, onOpen, onShowSentence }: FullCardProps) {
  return (
    <article class="sl-full" aria-labelledby={headingId}>
      <EntityHeading card={card} id={headingId} />
      <h3 class="sl-label">{say('card_statements')}</h3>
      <Statements card={card} onShowSentence={onShowSentence} />
      {card.quotes.length > 0 && (
        <>
          <h3 class="sl-label">{say('card_quotes')}</h3>
          {card.quotes.map((quote) => (
            <QuoteView key={quote.words} quote={quote} lang={card.lang} />
          ))}
        </>
      )}
      {card.relations.length > 0 && (
        <>
          <h3 class="sl-label">{say('card_relations')}</h3>
          <RelationList groups={card.relations} lang={card.lang} withWords onOpen={onOpen} />
        </>
      )}
    </article>
  );
}

function Statements({ card, onShowSentence }: Pick<FullCardProps, 'card' | 'onShowSentence'>) {
  if (card.statements.length === 0) return <p class="sl-note">{say('card_no_statements')}</p>;
  return (
    <ul class="sl-statements">
      {card.statements.map((statement) => {
        const wordsId = `sl-words-${statement.id}`;
        return (
          <li key={statement.id}>
            <StatementView statement={statement} lang={card.lang} wordsId={wordsId}>
              <button
                type="button"
                class="sl-action"
                aria-describedby={wordsId}
                data-sentence={statement.sentence}
                onClick={() => onShowSentence(statement.sentence)}
              >
                {say('card_show_sentence')}
              </button>
            </StatementView>
          </li>
        );
      })}
    </ul>
  );
}
