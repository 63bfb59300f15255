/**
 * The reference for places that are a part of another name: read letter by letter and word by word, where the real one
 * uses patterns. It shares the lists of words.
 */
import {
  AFTER_OFFICES,
  MAKES_A_NAME,
  NAMES_OR_VERBS,
  REPORTED_ON,
  SMALL_ENGLISH,
} from '../../src/detect/name-words.ts';

const CUT = '\u2029';
const AROUND = 160;
const is = (pattern: RegExp, char: string | undefined) => char !== undefined && pattern.test(char);
const isLetter = (char: string | undefined) => is(/^\p{L}$/u, char);
const isCapital = (char: string | undefined) => is(/^\p{Lu}$/u, char);
const isDigit = (char: string | undefined) => is(/^[0-9]$/, char);
const isWhite = (char: string | undefined) => is(/^\s$/, char);
const isWordPart = (char: string | undefined) => is(/^[\p{L}\p{N}]$/u, char);

/** Reads a text from its start on. */
class Reading {
  readonly rest: string[];

  constructor(text: string) {
    this.rest = [...text];
  }

  /** The letters at the start that are such, at most so many. */
  take(such: (char: string | undefined) => boolean, most = Number.POSITIVE_INFINITY): string {
    let taken = '';
    while (taken.length < most && such(this.rest[0])) taken += this.rest.shift();
    return taken;
  }

  /** A number of one or two digits that is one by itself. */
  goals(): boolean {
    const digits = this.take(isDigit);
    return digits.length > 0 && digits.length < 3 && !isWordPart(this.rest[0]);
  }
}

export function isInName(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(CUT)
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split(CUT)[0] ?? '';
  const place = text.slice(start, end);
  if (isInTitle(before)) return true;
  const [next = ''] = text.slice(end, end + 1);
  if (next !== ' ' && next !== '\u00a0')
    return '.,;:)”"'.includes(next) && next !== '' && isThing(place, before);
  if (isDigit(after[1]) && isTitleWithNumber(before, after)) return true;
  if (isDigit(after[1])) return isScoreAfter(after) || (isScoreBefore(before) && isLoneNumber(after));
  return is(/^\p{Script=Latin}$/u, place.charAt(0)) && isNamed(place, before, after);
}

/** One word with a capital first letter and small ones after it. */
const isPlainName = (place: string) =>
  [...place].length > 1 && [...place].every((char, i) => (i === 0 ? isCapital(char) : is(/^\p{Ll}$/u, char)));

function isThing(place: string, before: string): boolean {
  const said = before.slice(0, -1);
  if (
    !isPlainName(place) ||
    !isWhite(before.at(-1)) ||
    !/[Tt]he$/.test(said) ||
    isWordPart([...said.slice(0, -3)].at(-1))
  )
    return false;
  const front = said.slice(0, -3);
  const word = /[\p{L}\p{N}]*$/u.exec(front.slice(0, -1))?.[0] ?? '';
  return !(
    isWhite(front.at(-1)) && 'in of to from into over across for on with by'.split(' ').includes(word)
  );
}

/** “A” or “An”, a word with a capital that is no people's, and a small word right before the place. */
function isInTitle(before: string): boolean {
  const [article = '', word = '', small = '', ...rest] = before.split(/\s/).slice(-4);
  if (rest.length !== 1 || rest[0] !== '') return false;
  if (!['in', 'of', 'from', 'to', 'for'].includes(small) || !isPlainName(word)) return false;
  const isPeople = /(ese|ish)$/.test(word) || (word.endsWith('an') && !word.endsWith('man'));
  return !isPeople && /(^|[^\p{L}\p{N}])An?$/u.test(article);
}

function isTitleWithNumber(before: string, after: string): boolean {
  const reading = new Reading(after.slice(1));
  const digits = reading.take(isDigit).length;
  return /["“‘«]$/.test(before) && digits <= 4 && is(/^["”’»]$/, reading.rest[0]);
}

function isScoreAfter(after: string): boolean {
  const reading = new Reading(after.slice(1));
  if (reading.take(isDigit).length > 2) return false;
  const rest = reading.rest.join('');
  const dashed = new Reading(rest);
  dashed.take(isWhite, 1);
  const dash = dashed.take((char) => is(/^[–:-]$/, char), 1);
  if (dash !== '') {
    dashed.take(isWhite, 1);
    const isTime = dash === ':' && isDigit(dashed.rest[0]) && isDigit(dashed.rest[1]);
    if (!isTime && dashed.goals()) return true;
  }
  const other = new Reading(rest);
  const stop = other.take((char) => is(/^[,;:]$/, char), 1);
  const space = other.take(isWhite, 1);
  if (stop === '' && space === '') return false;
  for (let names = 0; names < 3; names++) {
    if (!isCapital(other.rest[0])) return false;
    other.take(isLetter);
    if (other.take(isWhite, 1) === '') return false;
    if (isDigit(other.rest[0])) return other.goals();
  }
  return false;
}

function isScoreBefore(before: string): boolean {
  if (!isWhite(before.at(-1))) return false;
  const words = before.slice(0, -1).replace(/[,;:]$/, '');
  const digits = /[0-9]*$/.exec(words)?.[0] ?? '';
  const front = words.slice(0, words.length - digits.length);
  if (digits.length < 1 || digits.length > 2 || !isWhite(front.at(-1))) return false;
  const letters = [...front.slice(0, -1)].reverse();
  let i = 0;
  while (isLetter(letters[i])) i++;
  return i > 0 && isCapital(letters[i - 1]) && !isWordPart(letters[i]);
}

function isLoneNumber(after: string): boolean {
  const reading = new Reading(after.slice(1));
  if (!reading.goals()) return false;
  const [first, second] = reading.rest;
  if ((first === '.' || first === ',') && isDigit(second)) return false;
  return !(isWhite(first) && is(/^\p{Ll}$/u, second));
}

function isNamed(place: string, before: string, after: string): boolean {
  const reading = new Reading(after);
  const words: string[] = [];
  let rest = after;
  while (words.length < 4 && is(/^[ \u00a0]$/, reading.rest[0])) {
    reading.rest.shift();
    const word = reading.take((char) => is(/^[\p{L}\p{M}\p{N}'’-]$/u, char));
    if (!isCapital([...word][0]) || /\p{N}/u.test(word)) break;
    words.push(word.replace(/['’]s?$/, ''));
    rest = reading.rest.join('');
  }
  const [first] = words;
  if (first === undefined || !/\p{Ll}/u.test(first)) return false;
  const goesOn = rest.charAt(0);
  if (MAKES_A_NAME.has(first)) return !(REPORTED_ON.has(first) && isHeadline(before, rest));
  if (NAMES_OR_VERBS.has(first))
    return words.length === 1 && (goesOn === '' || '.,;:!?)”’"»'.includes(goesOn));
  if (AFTER_OFFICES.has(first) || isHeadline(before, rest)) return false;
  if (words.some((word) => MAKES_A_NAME.has(word))) return true;
  const begins = beginsSentence(before);
  if (begins && goesOn !== '' && '.”"»'.includes(goesOn)) return true;
  const isInList = isWhite(before.at(-1)) && /(^|[^\p{L}\p{N}])(and|or)$|,$/u.test(before.slice(0, -1));
  const isEnglish = SMALL_ENGLISH.test(before + rest);
  if (isInList && goesOn !== '' && '.,;”")'.includes(goesOn) && isEnglish) return true;
  return (begins || (isPlainName(place) && hasArticle(before))) && isEnglish;
}

/** Whether an article stands before the place, with at most two capitalized words between. */
function hasArticle(before: string): boolean {
  if (!isWhite(before.at(-1))) return false;
  const words = before.trimEnd().split(/\s+/);
  for (let between = 0; between < 3; between++) {
    const word = words.pop() ?? '';
    if (/^(.*[^\p{L}\p{N}])?([Tt]he|[Aa]n?)$/su.test(word)) return true;
    if (!/^\p{Lu}\p{L}*$/u.test(word)) return false;
  }
  return false;
}

function isHeadline(before: string, rest: string): boolean {
  const long: string[] = [];
  for (const side of [before, rest])
    for (let i = 0; i < side.length; i++) {
      if (isWordPart([...side.slice(0, i)].at(-1)) || !isLetter(side[i])) continue;
      const word = new Reading(side.slice(i)).take(isLetter);
      if ([...word].length >= 4 && !beginsSentence(side.slice(0, i))) long.push(word);
    }
  const capitals = long.filter((word) => isCapital([...word][0])).length;
  return capitals > long.length - capitals;
}

function beginsSentence(before: string): boolean {
  const said = before.trimEnd();
  if (said === '' || before.slice(said.length).includes('\n')) return true;
  if ('"“«‘([–—-'.includes(said.at(-1) ?? '')) return true;
  const open = said.replace(/["'”’)\]]+$/, '');
  return open !== '' && '.!?:;…\n•'.includes(open.at(-1) ?? '');
}
