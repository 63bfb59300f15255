/** From one mention on the page to the next: in reading order, beginning with what the reader sees. */
import type { MarkedFlow, PlacedMention } from './marked-flow.ts';
import { rectsOf } from './ranges.ts';

/** On to the next mention, or back to the one before. */
export type Step = 1 | -1;

/** A mention, what the reader sees, or the beginning (for the way back: the end) of the page. */
export type StepFrom = PlacedMention | 'sight' | 'edge';

/**
 * The mention after `from`, or before it; from sight the first (or last) that begins on the screen or after (before)
 * it. Null where there is none. `near` are the flows near the screen.
 */
export function stepFrom(
  mentions: readonly PlacedMention[],
  from: StepFrom,
  near: ReadonlySet<MarkedFlow>,
  step: Step,
): PlacedMention | null {
  const edge = (step > 0 ? mentions[0] : mentions.at(-1)) ?? null;
  if (from === 'edge') return edge;
  const at = from === 'sight' ? -1 : mentions.findIndex(({ mention }) => mention === from.mention);
  if (at >= 0) return mentions[at + step] ?? null;
  // What is far from the screen is not measured: it comes before or after all that is near.
  const seen = mentions.filter(({ marked }) => near.has(marked));
  const tops = seen.map((placed) => rectsOf(placed)[0]?.top ?? Number.NaN);
  const found =
    step > 0 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top <= innerHeight);
  return seen[found] ?? edge;
}
