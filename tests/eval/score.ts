/** Scoring by the rule book: which predicted spans are right, wrong or left out. */
import type { Label, LabelledSpan } from './passages.ts';

export interface Score {
  /** The labels that were found, without the optional ones. */
  readonly right: readonly LabelledSpan[];
  readonly wrong: readonly LabelledSpan[];
  readonly missed: readonly LabelledSpan[];
}

/** Words for a number that is not exact, in the languages of the names. */
const HEDGES = [
  'about|around|some|roughly|approximately|up to|an estimated',
  "rund|etwa|ungefähr|circa|bis zu|environ|quelque|jusqu[’']à|unos|alrededor de|hasta|cerca de|cerca di|fino a",
  "até|ongeveer|zo[’']n|tot|około|blisko|yaklaşık|около|примерно|до|близько|περίπου|نحو|حوالي|כ|ประมาณ",
  '約|およそ|약|约|大约|~|≈',
].join('|');
const HEDGE = new RegExp(`^(?:(?:${HEDGES})(?:[\\s-]+|(?<=[\\p{Lo}~≈])(?=\\d)))+`, 'iu');

/** What a span of an entity may hold or leave off before the name itself: all that "Edges" leaves open. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  'yoon-suk-yeol': /^(?:president|präsident(?:en)?|président|presidente|президент\p{L}*)\s+/iu,
  'figure-1500': HEDGE,
  'figure-12000': HEDGE,
  'war-in-ukraine': /^(?:Russia['’]s\s+)?(?:full[-‐‑]scale\s+)?(?=invasion\s+of\s+Ukraine)/iu,
};
/** The same after the name. */
const AFTER: Readonly<Record<string, RegExp>> = {
  'yoon-suk-yeol': /\s*(?:대통령|大統領|总统)$/u,
  x: /\s*[(（][^()（）]{0,20}(?:twitter|твиттер\p{L}*|ツイッター|트위터|推特)[)）]$/iu,
};

/**
 * Scores the mentions found in `text` against its labels. Each label can be found once, an optional one as well:
 * that is left out, and what only overlaps it is as wrong as elsewhere.
 */
export function score(text: string, labels: readonly Label[], found: readonly LabelledSpan[]): Score {
  const left = new Map(labels.map((label) => [coreOf(text, label), label]));
  if (left.size < labels.length) throw new Error('two labels of one entity are at the same place');
  const right: LabelledSpan[] = [];
  const wrong: LabelledSpan[] = [];
  for (const span of found) {
    const core = coreOf(text, span);
    const label = left.get(core);
    if (label === undefined) wrong.push(span);
    else if (!label.optional) right.push(label);
    left.delete(core);
  }
  return { right, wrong, missed: [...left.values()].filter(({ optional }) => !optional) };
}

/** Where the name itself stands in a span, and whose it is; two spans with the same are the same mention. */
function coreOf(text: string, { entity, start, end }: LabelledSpan): string {
  const words = text.slice(start, end);
  const before = BEFORE[entity]?.exec(words)?.[0].length ?? 0;
  const after = AFTER[entity]?.exec(words.slice(before))?.[0].length ?? 0;
  return `${entity} ${start + before}–${end - after}`;
}
