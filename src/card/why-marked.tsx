/** "Why is this marked?": folded away at the foot of the card until the reader asks. */
import { say } from '../words/words.ts';
import { type MarkWhy, markSentences } from './mark-words.ts';

export function WhyMarked({ why }: { readonly why: MarkWhy }) {
  return (
    <details class="sl-why">
      <summary>{say('why_question')}</summary>
      {markSentences(why).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
