/** "Why is this marked?": folded away at the foot of the card until the reader asks. */
import { type MarkWhy, markSentences } from './mark-words.ts';

export function WhyMarked({ why }: { readonly why: MarkWhy }) {
  return (
    // The card scrolls: without this the answer could open below what is seen of it.
    <details class="sl-why" onToggle={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })}>
      <summary>Why is this marked?</summary>
      {markSentences(why).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
