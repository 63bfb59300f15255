/**
 * The card that opens over a page: enough to go on reading, no more. It is mounted by a content script and
 * does nothing but tell its host what was pressed.
 */
import type { EntityId } from '../article/article.ts';
import type { CardStatement } from '../article/card-statement.ts';
import { type Card, tellingStatements } from '../article/cards.ts';
import { EntityHeading } from './entity-heading.tsx';
import type { MarkWhy } from './mark-words.ts';
import { RelationList } from './relation-list.tsx';
import { StatementView } from './statement-view.tsx';
import { WhyMarked } from './why-marked.tsx';

/** Characters of sentences that fit a card of 340 px without scrolling; a third statement must not exceed it. */
const ROOMY_LENGTH = 330;

interface ShortCardProps {
  readonly card: Card;
  /** Of the heading, for the host's `aria-labelledby`; unique in the host's tree. */
  readonly headingId: string;
  readonly canGoBack: boolean;
  /** Why the mention is marked that the card was opened from; null for a card reached from another. */
  readonly why: MarkWhy | null;
  readonly onOpen: (entity: EntityId) => void;
  readonly onBack: () => void;
}

/** Name, two or three telling statements, connections. The host gives it a role, a place and a size. */
export function ShortCard({ card, headingId, canGoBack, why, onOpen, onBack }: ShortCardProps) {
  return (
    <div class="sl-root sl-short" lang="en">
      {canGoBack && (
        <button type="button" class="sl-back" onClick={onBack}>
          Back
        </button>
      )}
      <EntityHeading card={card} id={headingId} />
      <ul class="sl-statements">
        {shortChoice(card).map((statement) => (
          <li key={statement.id}>
            <StatementView statement={statement} lang={card.lang} />
          </li>
        ))}
      </ul>
      {card.relations.length > 0 && <RelationList groups={card.relations} lang={card.lang} onOpen={onOpen} />}
      {why !== null && <WhyMarked why={why} />}
    </div>
  );
}

function shortChoice(card: Card): readonly CardStatement[] {
  const three = tellingStatements(card, 3);
  return lengthOf(three) <= ROOMY_LENGTH ? three : tellingStatements(card, 2);
}

function lengthOf(statements: readonly CardStatement[]): number {
  return statements.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0);
}
