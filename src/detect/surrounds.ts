/** What stands around a name: the text on either side of it, folded when first asked for. */
import { foldUnit, GAP, IGNORED } from './fold.ts';

/** On which side of a name words stand. */
export type BesideSide = 'before' | 'after';

/** A text on one side of a name, folded, with a way back to its letters. */
export interface Side {
  readonly folded: string;
  /** For each folded unit, its place in the text; one more at the end. */
  readonly places: readonly number[];
}

/** Longest stretch looked at on either side, in units: enough for any word of a rule with what stands between. */
const BESIDE_UNITS = 96;
/** Where a flow is cut in two: words beyond it are not beside a name. */
const CUT = '\u2029';

/** The text before `start`, of the same part of its flow, up to so many units. */
export function partBefore(text: string, start: number, units: number): string {
  const before = text.slice(Math.max(0, start - units), start);
  return before.slice(before.lastIndexOf(CUT) + 1);
}

/** The text from `end` on, of the same part of its flow, up to so many units. */
export function partAfter(text: string, end: number, units: number): string {
  const after = text.slice(end, end + units);
  const cut = after.indexOf(CUT);
  return cut === -1 ? after : after.slice(0, cut);
}

/** What may stand between a name and the words beside it. */
const BETWEEN_BEFORE = ' "“”„«»‹›(（「『」』[';
const BETWEEN_AFTER = `${BETWEEN_BEFORE},，、`;

/** What stands around the name from `start` to `end` of `text`; folded when first asked for. */
export class Surrounds {
  readonly text: string;
  private readonly start: number;
  private readonly end: number;
  private before: Side | null = null;
  private after: Side | null = null;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  side(where: BesideSide): Side {
    if (where === 'before') {
      this.before ??= sideBefore(this.text, this.start);
      return this.before;
    }
    this.after ??= sideAfter(this.text, this.end);
    return this.after;
  }

  /** The folded unit next to the name, what may stand between left out; `IGNORED` for none. */
  unitBeside(where: BesideSide): number {
    const step = where === 'before' ? -1 : 1;
    const between = where === 'before' ? BETWEEN_BEFORE : BETWEEN_AFTER;
    let at = where === 'before' ? this.start - 1 : this.end;
    for (let steps = 0; steps < BESIDE_UNITS && at >= 0 && at < this.text.length; steps++, at += step) {
      const unit = foldUnit(this.text.charCodeAt(at));
      if (unit !== IGNORED && !between.includes(String.fromCharCode(unit))) return unit;
    }
    return IGNORED;
  }
}

function sideBefore(text: string, start: number): Side {
  const first = Math.max(0, start - BESIDE_UNITS);
  const side = foldSide(text, first + text.slice(first, start).lastIndexOf(CUT) + 1, start);
  let length = side.folded.length;
  while (length > 0 && BETWEEN_BEFORE.includes(side.folded.charAt(length - 1))) length--;
  return { folded: side.folded.slice(0, length), places: side.places };
}

function sideAfter(text: string, end: number): Side {
  const last = Math.min(text.length, end + BESIDE_UNITS);
  const cut = text.slice(end, last).indexOf(CUT);
  const side = foldSide(text, end, cut === -1 ? last : end + cut);
  let from = 0;
  while (from < side.folded.length && BETWEEN_AFTER.includes(side.folded.charAt(from))) from++;
  return { folded: side.folded.slice(from), places: side.places.slice(from) };
}

/** Folds a stretch of a text; a run of gaps becomes one, what is invisible nothing. */
export function foldSide(text: string, from: number, to: number): Side {
  let folded = '';
  const places: number[] = [];
  let wasGap = false;
  for (let i = from; i < to; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === IGNORED || (unit === GAP && wasGap)) continue;
    wasGap = unit === GAP;
    folded += String.fromCharCode(unit);
    places.push(i);
  }
  places.push(to);
  return { folded, places };
}

/** A stretch of a text as it is written, without what is invisible in it. */
export function visibleText(text: string, from: number, to: number): string {
  let visible = '';
  for (let i = from; i < to; i++) if (foldUnit(text.charCodeAt(i)) !== IGNORED) visible += text.charAt(i);
  return visible;
}
