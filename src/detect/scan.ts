/**
 * Scanning: every place in a text where a name of the dictionary stands as a whole word, in its casing and
 * with the right words beside it. What the rest of the page says for or against it is decide.ts's to weigh.
 */
import { type Casing, type Dictionary, type NameRule, step } from './dictionary.ts';
import { foldText, foldUnit, GAP, HANGUL, IGNORED, UNSPACED, unitKind, WORD } from './fold.ts';

/** A place where a name stands; `rule` is a number in `Dictionary.rules`. Candidates may overlap. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly rule: number;
}

/**
 * Candidates that start in `text` from `from` up to `to` (default: all of it), by start. A name that starts
 * before `to` may end after it, so a long text can be scanned in parts without losing a name at the seam.
 */
export function scan(dictionary: Dictionary, text: string, from = 0, to = text.length): Candidate[] {
  const found: Candidate[] = [];
  const { asciiStarts, root } = dictionary;
  let before = from === 0 ? 0 : text.charCodeAt(from - 1);
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    // Most of a text is the inside of words in plain letters: told apart by two looks into small tables.
    const mayStart =
      unit < 128
        ? asciiStarts[unit] === 1 && (before >= 128 || ASCII_WORD[before] === 0)
        : root.has(foldUnit(unit));
    before = unit;
    if (mayStart && startsWord(text, i)) follow(dictionary, text, i, found);
  }
  return found;
}

/** By ASCII unit: 1 for letters, digits and the underscore. */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, unit) => unitKind(unit) & WORD);

/** Adds every candidate that starts at `start`. */
function follow(dictionary: Dictionary, text: string, start: number, found: Candidate[]): void {
  let node = 0;
  let i = start;
  while (i < text.length) {
    const unit = foldUnit(text.charCodeAt(i));
    let next = i + 1;
    if (unit !== IGNORED) {
      node = step(dictionary, node, unit);
      if (node === 0) return;
      if (unit === GAP) next = gapEnd(text, i);
      else {
        const ending = dictionary.nodeEnding[node] ?? 0;
        if (ending !== 0 && endsWord(text, next))
          for (const rule of dictionary.endings[ending] ?? [])
            if (standsRight(dictionary.rules[rule], text, start, next))
              found.push({ start, end: next, rule });
      }
    }
    i = next;
  }
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

/** Whether a name may start at `at`: not in the middle of a word. */
function startsWord(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && foldUnit(text.charCodeAt(before)) === IGNORED) before--;
  if (before < 0) return true;
  const left = unitKind(text.charCodeAt(before));
  if ((left & WORD) === 0 || (left & UNSPACED) !== 0) return true;
  const right = unitKind(text.charCodeAt(at));
  if ((right & UNSPACED) !== 0) return true;
  // Letters of another script right before Hangul belong to another word; Hangul before Hangul does not.
  return (right & HANGUL) !== (left & HANGUL);
}

/** Whether a name may end before `end`: not in the middle of a word, but a Korean particle may follow. */
function endsWord(text: string, end: number): boolean {
  let after = end;
  while (after < text.length && foldUnit(text.charCodeAt(after)) === IGNORED) after++;
  if (after >= text.length) return true;
  const right = unitKind(text.charCodeAt(after));
  if ((right & WORD) === 0 || (right & (UNSPACED | HANGUL)) !== 0) return true;
  return (unitKind(text.charCodeAt(end - 1)) & (UNSPACED | HANGUL)) !== 0;
}

/** Longest context word looked for, with its gap; enough for any word of a rule. */
const CONTEXT_UNITS = 48;

function standsRight(rule: NameRule | undefined, text: string, start: number, end: number): boolean {
  if (rule === undefined || !hasCasing(rule.casing, text, start, end)) return false;
  if (rule.onlyAfter !== null || rule.notAfter.length > 0) {
    const before = foldText(text.slice(Math.max(0, start - CONTEXT_UNITS), start)).trimEnd();
    const stands = (word: string) =>
      before.endsWith(word) && !isWordAt(before, before.length - word.length - 1);
    if (rule.onlyAfter !== null && !rule.onlyAfter.some(stands)) return false;
    if (rule.notAfter.some(stands)) return false;
  }
  if (rule.notBefore.length > 0) {
    // "Moscow, Idaho" and "Moscow (Idaho)" stand beside each other like "Moscow Idaho".
    const after = foldText(text.slice(end, end + CONTEXT_UNITS)).replace(/^[ ,(]+/, '');
    if (rule.notBefore.some((word) => after.startsWith(word) && !isWordAt(after, word.length))) return false;
  }
  return true;
}

/** Whether a unit of a word stands at `at`. */
function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (unitKind(text.charCodeAt(at)) & WORD) !== 0;
}

function hasCasing(casing: Casing, text: string, start: number, end: number): boolean {
  if (casing === 'any') return true;
  const words = text.slice(start, end);
  if (casing === 'capitals') return words === words.toUpperCase();
  const first = words.charAt(0);
  return first === first.toUpperCase();
}
