/** A card in the popup: the way back, the way to the next mention on the page, and the full card. */
import type { SentenceId } from '../article/article.ts';
import type { Card } from '../article/cards.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { FullCard } from '../card/full-card.tsx';

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
      <nav class="sl-bar" aria-label="Card">
        <button type="button" class="sl-back" onClick={props.onBack}>
          Back
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
  if (count === 0) return <span class="sl-position">Not on this page</span>;
  return (
    <span class="sl-next">
      <span class="sl-position" aria-live="polite">
        {shown === null ? `${count} on this page` : `${shown + 1} of ${count}`}
      </span>
      <button type="button" class="sl-button" onClick={onNext}>
        Next on page
      </button>
    </span>
  );
}
