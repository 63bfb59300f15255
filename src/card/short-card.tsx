/** A card of the page's kind: enough to go on reading, no more. */
import type { CardStatement } from '../article/card-statement.ts';
import { type Card, tellingStatements } from '../article/cards.ts';
import { EntityHeading } from './entity-heading.tsx';
import type { MarkWhy } from './mark-words.ts';
import { RelationList } from './relation-list.tsx';
import { StatementView } from './statement-view.tsx';
import { WhyMarked } from './why-marked.tsx';

/** Characters of sentences that fit a card of 340 px without scrolling; the last statement must not exceed it. */
const ROOMY_LENGTH = 330;

interface ShortCardProps {
  readonly card: Card;
  /** Of the heading; unique in the host's tree. */
  readonly headingId: string;
  /** The most statements to show, from 1. */
  readonly statements: number;
  /** Why the mention is marked that the card was opened from; null for a card reached from another. */
  readonly why: MarkWhy | null;
}

/** Name, telling statements, connections, and why the name is marked. */
export function ShortCard({ card, headingId, statements, why }: ShortCardProps) {
  return (
    <>
      <EntityHeading card={card} id={headingId} />
      <ul class="sl-statements">
        {shortChoice(card, statements).map((statement) => (
          <li key={statement.id}>
            <StatementView statement={statement} lang={card.lang} />
          </li>
        ))}
      </ul>
      {card.relations.length > 0 && <RelationList groups={card.relations} lang={card.lang} />}
      {why !== null && <WhyMarked why={why} />}
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
