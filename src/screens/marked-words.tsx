/** Words of the article with what a search found in them marked. */
import type { Piece } from '../article/folded-text.ts';

interface MarkedWordsProps {
  readonly pieces: readonly Piece[];
}

/** The pieces, one after the other, so that they are the text they were cut from. */
export function MarkedWords({ pieces }: MarkedWordsProps) {
  return pieces.map(({ text, isMatch }, at) =>
    isMatch ? (
      <mark key={at} class="sl-match">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
