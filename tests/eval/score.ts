/** Scoring by the rule book: which predicted spans are right, wrong or left out, and the figures from them. */
import type { Label, LabelledSpan } from './passages.ts';

export interface Score {
  readonly right: number;
  readonly wrong: readonly LabelledSpan[];
  readonly missed: readonly LabelledSpan[];
}

/** What may be in or out of a span at its ends: titles, hedges, articles, and what "Edges" names. */
const OPTIONAL_EDGE =
  /^(?:\s|the|president|ambassador|mr|about|around|some|roughly|approximately|up to|an estimated|an|Russia['’]s|full-scale|\(formerly twitter\)|rund|etwa|environ|около|близько|약|約|[（(]旧ツイッター[）)])*$/iu;

/** Scores the mentions found in `text` against its labels. Each label can be found once. */
export function score(text: string, labels: readonly Label[], found: readonly LabelledSpan[]): Score {
  const left = new Set(labels);
  const wrong: LabelledSpan[] = [];
  let right = 0;
  for (const span of found) {
    const label = [...left].find((one) => one.entity === span.entity && fits(text, one, span));
    if (label !== undefined) {
      left.delete(label);
      if (!label.optional) right++;
    } else if (!labels.some((one) => one.optional && overlap(one, span))) wrong.push(span);
  }
  return { right, wrong, missed: [...left].filter(({ optional }) => !optional) };
}

function overlap(a: LabelledSpan, b: LabelledSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function fits(text: string, label: LabelledSpan, span: LabelledSpan): boolean {
  if (!overlap(label, span)) return false;
  const between = (a: number, b: number) => text.slice(Math.min(a, b), Math.max(a, b));
  return (
    OPTIONAL_EDGE.test(between(label.start, span.start)) && OPTIONAL_EDGE.test(between(label.end, span.end))
  );
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Micro-averaged over all spans of the scores. */
export function figuresOf(scores: readonly Score[]): Figures {
  const sum = (of: (score: Score) => number) => scores.reduce((total, one) => total + of(one), 0);
  const right = sum((one) => one.right);
  const wrong = sum((one) => one.wrong.length);
  const missed = sum((one) => one.missed.length);
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: (2 * right) / (2 * right + wrong + missed || 1) };
}
