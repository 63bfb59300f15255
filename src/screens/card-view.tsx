/** A card in the popup: the way back, the way to the next mention on the page, and the full card. */
import type { SentenceId } from '../article/article.ts';
import type { Card } from '../article/cards.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { FullCard } from '../card/full-card.tsx';
import { say, sayCount } from '../words/words.ts';

interface CardViewProps {
  readonly card: Card;
  /** Where “Next on page” stands: mentions on the page, and the 0-based one last shown. */
  readonly mentions: { readonly count: number; readonly shown: number | null };
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onOpen: (entity: EntityKey) => void;
  readonly onShowSentence: (sentence: SentenceId) => void;
}

/** The card with its bar. */
export function CardView(props: CardViewProps) {
  return (
    <>
      <nav class="sl-bar" aria-label={say('popup_card_bar')}>
        <button type="button" class="sl-back" onClick={props.onBack}>
          {say('popup_back')}
        </button>
        <NextOnPage mentions={props.mentions} onNext={props.onNext} />
      </nav>
      <div class="sl-scroll">
        <FullCard
          card={props.card}
          headingId="sl-card-heading"
          onOpen={props.onOpen}
          onShowSentence={props.onShowSentence}
        />
      </div>
    </>
  );
}

function NextOnPage({ mentions: { count, shown }, onNext }: Pick<CardViewProps, 'mentions' | 'onNext'>) {
  if (count === 0) return <span class="sl-position">{say('popup_not_on_page')}</span>;
  return (
    <span class="sl-next">
      <span class="sl-position" aria-live="polite">
        {shown === null ? sayCount('popup_on_page', count) : say('popup_position', shown + 1, count)}
      </span>
      <button type="button" class="sl-button" onClick={onNext}>
        {say('popup_next')}
      </button>
    </span>
  );
}
