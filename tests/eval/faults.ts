/** Wrong and missed spans in words: what one looks at when a figure has fallen. */
import type { ScoredPassage } from './groups.ts';
import type { LabelledSpan } from './passages.ts';

/** Characters of context on each side. */
const CONTEXT = 40;

/** One line for each wrong or missed span: passage, what it is, entity, and the words in ⟦⟧ with what is around. */
export function faultsOf(results: readonly ScoredPassage[]): string[] {
  return results.flatMap(({ passage, text, score }) => {
    const spans = (['wrong', 'missed'] as const).flatMap((what) =>
      score[what].map((span) => ({ ...span, what })),
    );
    return spans
      .sort((a, b) => a.start - b.start)
      .map((span) => `${passage.id}  ${span.what.padEnd(6)}  ${span.entity}: ${inContext(text, span)}`);
  });
}

function inContext(text: string, { start, end }: LabelledSpan): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const left = start > CONTEXT ? '…' : '';
  const right = end + CONTEXT < text.length ? '…' : '';
  return `${left}${before}⟦${text.slice(start, end)}⟧${after}${right}`.replace(/\s+/g, ' ').trim();
}
