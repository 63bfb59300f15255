/** The head of every card: what kind of entity it is, its name, and what the article calls it. */
import type { Card } from '../article/cards.ts';
import { kindLabel } from '../words/labels.ts';

interface EntityHeadingProps {
  readonly card: Card;
  /** What the card's container names in `aria-labelledby`; it can also take the focus. */
  readonly id: string;
}

/** Kind, name and description of the card's entity. */
export function EntityHeading({ card, id }: EntityHeadingProps) {
  return (
    <header class="sl-heading">
      <p class="sl-kind">{kindLabel(card.kind)}</p>
      <h2 class="sl-name" id={id} tabIndex={-1} lang={card.lang} dir="auto" data-view-heading="">
        {card.name}
      </h2>
      {card.description !== null && (
        <p class="sl-description" lang={card.lang} dir="auto">
          {card.description}
        </p>
      )}
    </header>
  );
}
