/**
 * One statement: who says it and how surely, then its words within their sentence. The rest of the sentence
 * is dimmed, not left out; words that hedge are marked.
 */
import type { ComponentChildren } from 'preact';
import { type CardStatement, certaintyOf, type Segment } from '../article/card-statement.ts';
import { WhoSaid } from './who-said.tsx';

interface StatementViewProps {
  readonly statement: CardStatement;
  readonly lang: string;
  /** Leaves the rest of the sentence out, for places that show it themselves. */
  readonly withoutSentence?: boolean;
  /** Of the element with the words, for a control that is described by them. */
  readonly wordsId?: string;
  /** Beside the line of who said it. */
  readonly action?: ComponentChildren;
  /** Shown below the words. */
  readonly children?: ComponentChildren;
}

/** A statement with its sentence; the rule at its side shows its certainty, and the text says it. */
export function StatementView({
  statement,
  lang,
  withoutSentence,
  wordsId,
  action,
  children,
}: StatementViewProps) {
  const segments = withoutSentence
    ? statement.segments.filter(({ place }) => place === 'statement')
    : statement.segments;
  const showsHedge = segments.some(({ mark }) => mark === 'hedge');
  return (
    <div class={`sl-statement sl-statement--${certaintyOf(statement)}`}>
      <div class="sl-statement-head">
        <p>
          <WhoSaid statement={statement} lang={lang} withHedge={!showsHedge} />
        </p>
        {action}
      </div>
      <p class="sl-sentence" lang={lang} dir="auto" id={wordsId}>
        {segments.map((segment, at) => (
          <SegmentView key={at} segment={segment} />
        ))}
      </p>
      {children}
    </div>
  );
}

function SegmentView({ segment: { text, place, mark } }: { readonly segment: Segment }) {
  const dimmed = place === 'statement' ? undefined : 'sl-dim';
  if (mark === 'hedge') return <em class="sl-hedge">{text}</em>;
  return <span class={dimmed}>{text}</span>;
}
