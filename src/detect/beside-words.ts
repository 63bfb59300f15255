/**
 * The words right beside a name: whether one of a rule's words stands there. Words are compared folded; a word
 * that is written with a capital, or in capitals, stands only for one with them.
 */
import { endsWord, startsWord } from './boundaries.ts';
import type { BesideData } from './dictionary.ts';
import { foldUnit, GAP, IGNORED } from './fold.ts';

/** Longest stretch looked at on either side, in units: enough for any word of a rule with what stands between. */
const BESIDE_UNITS = 96;

/** A text around a name, folded, with a way back to its letters. */
interface Side {
  readonly folded: string;
  /** For each folded unit, its place in the text; one more at the end. */
  readonly places: readonly number[];
}

/** Whether a word of a rule stands at the end of `side` that is next to the name. */
type Test = (text: string, side: Side) => boolean;

/** A rule's words, ready to be looked for. */
export interface BesideWords {
  readonly onlyAfter: readonly Test[] | null;
  readonly onlyBefore: readonly Test[] | null;
  readonly notAfter: readonly Test[];
  readonly notBefore: readonly Test[];
  readonly data: BesideData;
}

/** The word beside a name that its rule wants there. */
export interface WordBeside {
  readonly side: 'before' | 'after';
  /** As the names file writes it. */
  readonly word: string;
}

/** Prepares the words of a rule. */
export function openBesideWords(data: BesideData): BesideWords {
  const before = (word: string) => testFor(word, 'before');
  const after = (word: string) => testFor(word, 'after');
  return {
    onlyAfter: data.onlyAfter?.map(before) ?? null,
    onlyBefore: data.onlyBefore?.map(after) ?? null,
    notAfter: data.notAfter.map(before),
    notBefore: data.notBefore.map(after),
    data,
  };
}

/** Whether the words beside the name from `start` to `end` are as the rule wants them. */
export function areBeside(words: BesideWords, text: string, start: number, end: number): boolean {
  if (words.onlyAfter !== null || words.notAfter.length > 0) {
    const side = sideBefore(text, start);
    const stands = (test: Test) => test(text, side);
    if (words.notAfter.some(stands) || words.onlyAfter?.some(stands) === false) return false;
  }
  if (words.onlyBefore !== null || words.notBefore.length > 0) {
    const side = sideAfter(text, end);
    const stands = (test: Test) => test(text, side);
    if (words.notBefore.some(stands) || words.onlyBefore?.some(stands) === false) return false;
  }
  return true;
}

/** Where a flow is cut in two: words beyond it are not beside a name. */
const CUT = '\u2029';

/** The words beside the name from `start` to `end` that its rule wants there, of those that are. */
export function wordsBeside(
  { onlyAfter, onlyBefore, data }: BesideWords,
  text: string,
  start: number,
  end: number,
): readonly WordBeside[] {
  const before = sideBefore(text, start);
  const after = sideAfter(text, end);
  const found = [
    ['before', data.onlyAfter?.find((_, i) => onlyAfter?.[i]?.(text, before))],
    ['after', data.onlyBefore?.find((_, i) => onlyBefore?.[i]?.(text, after))],
  ] as const;
  return found.flatMap(([side, word]) => (word === undefined ? [] : [{ side, word }]));
}

/** What may stand between a name and the words beside it. */
const BETWEEN_BEFORE = /[ "“„«‹(（「『\u{5b}]$/u;
const BETWEEN_AFTER = /^[ "”“»›,，、(（」』]/u;

function sideBefore(text: string, start: number): Side {
  const first = Math.max(0, start - BESIDE_UNITS);
  const side = fold(text, first + text.slice(first, start).lastIndexOf(CUT) + 1, start);
  let length = side.folded.length;
  while (length > 0 && BETWEEN_BEFORE.test(side.folded.charAt(length - 1))) length--;
  return { folded: side.folded.slice(0, length), places: side.places };
}

function sideAfter(text: string, end: number): Side {
  const last = Math.min(text.length, end + BESIDE_UNITS);
  const cut = text.slice(end, last).indexOf(CUT);
  const side = fold(text, end, cut === -1 ? last : end + cut);
  let from = 0;
  while (from < side.folded.length && BETWEEN_AFTER.test(side.folded.charAt(from))) from++;
  return { folded: side.folded.slice(from), places: side.places.slice(from) };
}

/** Folds a stretch of a text; a run of gaps becomes one, what is invisible nothing. */
function fold(text: string, from: number, to: number): Side {
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

const SHAPES: Readonly<Record<string, string>> = {
  '{Name}': '\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{L}+)?',
  '{number}': '\\d[\\d.,\\u00a0\\u202f]*',
};

function testFor(word: string, where: 'before' | 'after'): Test {
  const parts = word.split(/(\{\w+\})/);
  if (parts.length > 1) return shapeTest(parts, where);
  const { folded } = fold(word, 0, word.length);
  const wantsCapital = isCapital(word, 0);
  const wantsCapitals = wantsCapital && isCapital(word, 1);
  return (text, side) => {
    const at = where === 'before' ? side.folded.length - folded.length : 0;
    if (at < 0 || !side.folded.startsWith(folded, at)) return false;
    const start = side.places[at] ?? 0;
    if (wantsCapital && !isCapital(text, start)) return false;
    if (wantsCapitals && !isCapital(text, start + 1)) return false;
    return where === 'before'
      ? startsWord(text, start)
      : endsWord(text, (side.places[folded.length - 1] ?? start) + 1);
  };
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** A test for words with shapes in them; the text is looked at as it is written. */
function shapeTest(parts: readonly string[], where: 'before' | 'after'): Test {
  const source = parts
    .map((part) => SHAPES[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]"))
    .join('')
    .replace(/ +/g, '\\s+');
  const pattern =
    where === 'before'
      ? new RegExp(`(?<![\\p{L}\\p{N}])${source}$`, 'u')
      : new RegExp(`^${source}(?![\\p{L}\\p{N}])`, 'u');
  return (text, side) => {
    const from = side.places[0] ?? 0;
    const to = side.places[side.folded.length] ?? text.length;
    return pattern.test(text.slice(from, to));
  };
}
