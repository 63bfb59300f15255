/** What stands around a name: the text on either side of it, as far as any rule looks. */
import { foldUnit, GAP, IGNORED, unitKind, WORD } from './fold.ts';

/** On which side of a name words stand. */
export type BesideSide = 'before' | 'after';

/** The stretch of a text on one side of a name, in offsets, without what may stand between it and the name. */
export interface Side {
  readonly from: number;
  readonly to: number;
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
const BETWEEN_BEFORE = unitsOf(' "“”„«»‹›(（「『」』[');
const BETWEEN_AFTER = unitsOf(' "“”„«»‹›(（「『」』[,،，、');

function unitsOf(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (char) => char.charCodeAt(0)));
}

/** One side of a name, and what is told from it, when first asked for. */
class LookedAtSide implements Side {
  readonly from: number;
  readonly to: number;
  readonly #text: string;
  readonly #keyOf: (text: string, side: Side) => number;
  #knownKey: number | null = null;
  #knownVisible: string | null = null;

  constructor(text: string, { from, to }: Side, keyOf: (text: string, side: Side) => number) {
    this.#text = text;
    this.from = from;
    this.to = to;
    this.#keyOf = keyOf;
  }

  /** The side as it is written, without what is invisible in it. */
  get visible(): string {
    this.#knownVisible ??= visibleText(this.#text, this);
    return this.#knownVisible;
  }

  /** What tells the word next to the name from most others, for looking words up. */
  get key(): number {
    this.#knownKey ??= this.#keyOf(this.#text, this);
    return this.#knownKey;
  }
}

/** What stands around the name from `start` to `end` of `text`; looked at when first asked for. */
export class Surrounds {
  readonly text: string;
  readonly #start: number;
  readonly #end: number;
  #before: LookedAtSide | null = null;
  #after: LookedAtSide | null = null;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.#start = start;
    this.#end = end;
  }

  side(where: BesideSide): LookedAtSide {
    if (where === 'before') {
      this.#before ??= new LookedAtSide(this.text, sideBefore(this.text, this.#start), keyBefore);
      return this.#before;
    }
    this.#after ??= new LookedAtSide(this.text, sideAfter(this.text, this.#end), keyAfter);
    return this.#after;
  }
}

function sideBefore(text: string, start: number): Side {
  const first = Math.max(0, start - BESIDE_UNITS);
  const from = first + text.slice(first, start).lastIndexOf(CUT) + 1;
  let to = start;
  while (to > from && isBetween(text, to - 1, BETWEEN_BEFORE)) to--;
  return { from, to };
}

function sideAfter(text: string, end: number): Side {
  const last = Math.min(text.length, end + BESIDE_UNITS);
  const cut = text.slice(end, last).indexOf(CUT);
  const to = cut === -1 ? last : end + cut;
  let from = end;
  while (from < to && isBetween(text, from, BETWEEN_AFTER)) from++;
  return { from, to };
}

/** Whether a unit is one of `between`, or nothing to be seen. */
function isBetween(text: string, at: number, between: ReadonlySet<number>): boolean {
  const unit = foldUnit(text.charCodeAt(at));
  return unit === IGNORED || between.has(unit);
}

/**
 * The key of the words at the end of a text, or of a stretch of one: of their last word where its script has spaces
 * between words, of the last unit elsewhere, as there a word may stand right behind another. Others may share it.
 */
export function keyBefore(text: string, { from, to }: Side): number {
  let key = 0;
  for (let at = to - 1; at >= from; at--) {
    const unit = text.charCodeAt(at);
    if (foldUnit(unit) === IGNORED) continue;
    if (unitKind(unit) !== WORD) return key === 0 ? foldUnit(unit) : key;
    key = keyWith(key, unit);
  }
  return key;
}

/** The same of the words at the beginning. */
export function keyAfter(text: string, { from, to }: Side): number {
  let key = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (foldUnit(unit) === IGNORED) continue;
    if (unitKind(unit) !== WORD) return key === 0 ? foldUnit(unit) : key;
    key = keyWith(key, unit);
  }
  return key;
}

/** A word's key that has gone on by a unit; never that of a single unit. */
function keyWith(key: number, unit: number): number {
  return (Math.imul(key, 31) + foldUnit(unit)) | 0x4000_0000;
}

/** A text folded, with one gap for a run of them and nothing for what is invisible. */
export function foldWords(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    const isRepeated = unit === GAP && folded.charCodeAt(folded.length - 1) === GAP;
    if (unit !== IGNORED && !isRepeated) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** Where words folded by `foldWords` begin that stand right at the end of a side; -1 where they do not. */
export function startOfWords(text: string, { from, to }: Side, words: string): number {
  let at = to;
  for (let w = words.length - 1; w >= 0; w--) {
    do at--;
    while (at >= from && isPassed(text, at, w + 1 < words.length && words.charCodeAt(w + 1) === GAP));
    if (at < from || foldUnit(text.charCodeAt(at)) !== words.charCodeAt(w)) return -1;
  }
  return at;
}

/** Where words folded by `foldWords` end that stand right at the beginning of a side; -1 where they do not. */
export function endOfWords(text: string, { from, to }: Side, words: string): number {
  let at = from - 1;
  for (let w = 0; w < words.length; w++) {
    do at++;
    while (at < to && isPassed(text, at, w > 0 && words.charCodeAt(w - 1) === GAP));
    if (at >= to || foldUnit(text.charCodeAt(at)) !== words.charCodeAt(w)) return -1;
  }
  return at + 1;
}

/** Whether a unit is nothing to be seen, or one more of a run of gaps. */
function isPassed(text: string, at: number, isAfterGap: boolean): boolean {
  const unit = foldUnit(text.charCodeAt(at));
  return unit === IGNORED || (isAfterGap && unit === GAP);
}

/** A stretch of a text as it is written, without what is invisible in it. */
function visibleText(text: string, { from, to }: Side): string {
  let visible = '';
  for (let i = from; i < to; i++) if (foldUnit(text.charCodeAt(i)) !== IGNORED) visible += text.charAt(i);
  return visible;
}
