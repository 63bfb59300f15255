/**
 * Scanning: every place in a text where a name or a cue of the dictionary stands as a whole word, in its casing
 * and with the right words beside it. What the rest of the page says for or against it is weighed elsewhere.
 */
import { areBeside } from './beside-words.ts';
import { endsWord, isInAddress, startsWord } from './boundaries.ts';
import type { Candidate } from './candidate.ts';
import { type BearerSign, type Casing, type Dictionary, step } from './dictionary.ts';
import { foldUnit, GAP, IGNORED, unitKind, WORD } from './fold.ts';
import { isBesideGivenName } from './given-names.ts';
import { isSpelledOutOtherwise } from './spelled-out.ts';
import { ASCII_FOLD, ASCII_WORD, gramOf, hasBit } from './start-filter.ts';

/**
 * Candidates that start in `text` from `from` up to `to` (default: all of it), by start. A name that starts
 * before `to` may end after it, so a long text can be scanned in parts without losing a name at the seam.
 */
export function scan(dictionary: Dictionary, text: string, from = 0, to = text.length): Candidate[] {
  const found: Candidate[] = [];
  const { ascii, grams, units } = dictionary.filter;
  let i = from;
  let inWord = from > 0 && isPlainWord(text.charCodeAt(from - 1));
  while (i < to) {
    const unit = text.charCodeAt(i);
    if (unit < 128) {
      if (ASCII_WORD[unit] === 0) {
        inWord = false;
      } else if (!inWord) {
        // Most of a text is words in plain letters that no name begins like.
        inWord = true;
        const filter = ascii[unit];
        if (filter === 2 || (filter === 1 && mayBegin(grams, text, i)))
          if (startsWord(text, i)) follow(dictionary, text, i, found);
      }
    } else {
      const left = inWord;
      const kind = unitKind(unit);
      inWord = kind === WORD;
      if (!(left && inWord) && hasBit(units, foldUnit(unit)) && startsWord(text, i))
        follow(dictionary, text, i, found);
    }
    i++;
  }
  return found;
}

/** Whether a unit is of a script that writes spaces between words and nothing together with them. */
function isPlainWord(unit: number): boolean {
  return unitKind(unit) === WORD;
}

/** Whether a name may begin with the four units from `at`; in doubt it may. */
function mayBegin(grams: Uint8Array, text: string, at: number): boolean {
  const b = text.charCodeAt(at + 1);
  const c = text.charCodeAt(at + 2);
  const d = text.charCodeAt(at + 3);
  // Past the end of the text there is NaN, which is not below 128 either.
  if (!(b < 128 && c < 128 && d < 128)) return true;
  const a = ASCII_FOLD[text.charCodeAt(at)] ?? 0;
  return hasBit(grams, gramOf(a, ASCII_FOLD[b] ?? 0, ASCII_FOLD[c] ?? 0, ASCII_FOLD[d] ?? 0));
}

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
        if (ending !== 0 && endsWord(text, next) && !isInAddress(text, start, next))
          for (const rule of dictionary.endings[ending] ?? [])
            if (standsRight(dictionary, rule, text, start, next)) found.push({ start, end: next, rule });
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

/** Whether the letters of a name and the words beside it are as its rule wants them. */
function standsRight(
  dictionary: Dictionary,
  number: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const rule = dictionary.rules[number];
  if (rule === undefined || !hasCasing(rule.casing, text, start, end)) return false;
  if (rule.bearerSign !== null && isAnothers(rule.bearerSign, text, start, end) !== rule.isBearer)
    return false;
  return dictionary.beside[number]?.every((words) => areBeside(words, text, start, end)) === true;
}

/** Whether a text tells right there that a name is another's. */
function isAnothers(sign: BearerSign, text: string, start: number, end: number): boolean {
  return sign.type === 'given-name'
    ? isBesideGivenName(sign.side, text, start, end)
    : isSpelledOutOtherwise(sign.of, text, start, end);
}

const SMALL_START = /(?<![\p{L}\p{N}\p{M}])\p{Ll}/u;

function hasCasing(casing: Casing, text: string, start: number, end: number): boolean {
  if (casing === 'any') return true;
  const words = text.slice(start, end);
  if (casing === 'capitals') return words === words.toUpperCase();
  if (casing === 'title') return !SMALL_START.test(words);
  const first = words.charAt(0);
  return first === first.toUpperCase();
}
