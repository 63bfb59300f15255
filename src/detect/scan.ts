/**
 * Scanning: every place in a text where a name or a cue of the dictionary stands as a whole word, in its casing
 * and with the right words beside it. What the rest of the page says for or against it is weighed elsewhere.
 */
import { endsWord, isInAddress, startsWord } from './boundaries.ts';
import type { Candidate } from './candidate.ts';
import { type Dictionary, step } from './dictionary.ts';
import { foldUnit, GAP, IGNORED, unitKind, WORD } from './fold.ts';
import { Spot } from './spot.ts';
import {
  hasBit,
  isBehindWord,
  NOT_PLAIN,
  nodeOfLead,
  rollWindow,
  slotOf,
  UNIT_CODE,
  unitsOfLead,
} from './start-filter.ts';

/**
 * Candidates that start in `text` from `from` up to `to` (default: all of it), by start. A name that starts
 * before `to` may end after it, so a long text can be scanned in parts without losing a name at the seam.
 */
export function scan(dictionary: Dictionary, text: string, from = 0, to = text.length): Candidate[] {
  const found: Candidate[] = [];
  const { windows, leads, units } = dictionary.filter;
  /** What begins with a unit before this place has been looked at. */
  let pending = from;
  let window = from === 0 ? 0 : codeBehind(text.charCodeAt(from - 1));
  const last = Math.min(text.length, to + GRAM_REST);
  for (let i = from; i < last; i++) {
    const unit = text.charCodeAt(i);
    const code = UNIT_CODE[unit] ?? NOT_PLAIN;
    if (code !== NOT_PLAIN) {
      window = rollWindow(window, code);
      if (windows[slotOf(window)] === 0 || !isBehindWord(window)) continue;
      const lead = leads.get(window);
      const start = i - GRAM_REST;
      if (lead !== undefined && start >= pending && start < to && startsWord(text, start))
        follow(dictionary, text, start, found, lead);
      continue;
    }
    for (let start = Math.max(pending, i - GRAM_REST); start < Math.min(i, to); start++)
      tryStart(dictionary, text, start, found);
    pending = i + 1;
    window = codeBehind(unit);
    // In Cyrillic or Greek most units go on with a word.
    const goesOn = window !== 0 && i > 0 && codeBehind(text.charCodeAt(i - 1)) !== 0;
    if (i < to && !goesOn && hasBit(units, foldUnit(unit)) && startsWord(text, i))
      follow(dictionary, text, i, found);
  }
  // At the end of the text its last units are followed by none.
  for (let start = last - GRAM_REST; start < to; start++) {
    window = rollWindow(window, 0);
    const lead = isBehindWord(window) ? leads.get(window) : undefined;
    if (lead !== undefined && start >= pending && startsWord(text, start))
      follow(dictionary, text, start, found, lead);
  }
  return found;
}

/** Units of a window after its first: a name is looked at when so many more have been read. */
const GRAM_REST = 3;

/** The code that stands for a unit in front of plain ones: 0 where a word may begin behind it. */
function codeBehind(unit: number): number {
  return unitKind(unit) === WORD && foldUnit(unit) !== IGNORED ? 1 : 0;
}

/** Looks at a plain unit whose window cannot be told. */
function tryStart(dictionary: Dictionary, text: string, start: number, found: Candidate[]): void {
  const unit = text.charCodeAt(start);
  if (hasBit(dictionary.filter.units, foldUnit(unit)) && startsWord(text, start))
    follow(dictionary, text, start, found);
}

/** Where the forms of some rules have come to their end; `ending` is a number in `Dictionary.endings`. */
interface Ending {
  readonly start: number;
  readonly end: number;
  readonly ending: number;
}

/** Adds every candidate that starts at `start`, from where the first units are known to lead. */
function follow(dictionary: Dictionary, text: string, start: number, found: Candidate[], lead = 0): void {
  let node = nodeOfLead(lead);
  let i = start + unitsOfLead(lead);
  if (lead !== 0) takeEnding(dictionary, text, start, i, node, found);
  while (i < text.length) {
    const unit = foldUnit(text.charCodeAt(i));
    let next = i + 1;
    if (unit !== IGNORED) {
      node = step(dictionary, node, unit);
      if (node === 0) return;
      if (unit === GAP) next = gapEnd(text, i);
      else takeEnding(dictionary, text, start, next, node, found);
    }
    i = next;
  }
}

/** Adds the candidates from `start` to `end` whose forms end at a node. */
function takeEnding(
  dictionary: Dictionary,
  text: string,
  start: number,
  end: number,
  node: number,
  found: Candidate[],
): void {
  const ending = dictionary.nodeEnding[node] ?? 0;
  if (ending !== 0 && endsWord(text, end) && !isInAddress(text, start, end))
    addCandidates(dictionary, text, { start, end: accentsEnd(text, end), ending }, found);
}

/** Where the accents and vowel points end that are set on the letter before `at`. */
function accentsEnd(text: string, at: number): number {
  let end = at;
  while (foldUnit(text.charCodeAt(end)) === IGNORED && (unitKind(text.charCodeAt(end)) & WORD) !== 0) end++;
  return end;
}

/** Where the gap that starts at `at` ends: a run of spaces, or a single hyphen or dash. */
function gapEnd(text: string, at: number): number {
  let end = at + 1;
  if (!isSpace(text.charCodeAt(at))) return end;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return end;
}

function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13);
  return foldUnit(unit) === GAP && /\s/.test(String.fromCharCode(unit));
}

/** Adds the candidates from `start` to `end` for the rules that agree with the letters and what is around. */
function addCandidates(
  dictionary: Dictionary,
  text: string,
  { start, end, ending }: Ending,
  found: Candidate[],
): void {
  const spot = new Spot(text, start, end);
  for (const number of dictionary.endings[ending] ?? []) {
    const rule = dictionary.ruleOf(number);
    if (
      spot.hasCasing(rule.casing) &&
      (rule.bearerSign === null || spot.isAnothers(rule.bearerSign) === rule.isBearer) &&
      spot.hasBeside(dictionary.besideOf(number)) &&
      !(rule.isPlace && spot.isPartOfName())
    )
      found.push({ start, end, rule: number });
  }
}
