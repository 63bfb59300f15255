/**
 * The reference for how a text tells that a name is another's: a given name beside a family name, an acronym
 * spelled out otherwise. By words, where the real one reads the text with patterns.
 */
import { COMMON_GIVEN_NAMES } from '../../src/detect/common-given-names.ts';
import { foldText } from '../../src/detect/fold.ts';

const CUT = '\u2029';
const AROUND = 160;

/** Of the words in the tests' texts those that are no given names. */
const TITLES = ['President', 'Mr', 'Ms', 'Miss', 'M', 'General'];
const CAPITALIZED = ['Monday', 'Government'];

/** The text of the same part of the flow on either side of a name. */
const before = (text: string, start: number) => {
  const near = text.slice(Math.max(0, start - AROUND), start);
  return near.slice(near.lastIndexOf(CUT) + 1);
};
const after = (text: string, end: number) => text.slice(end, end + AROUND).split(CUT)[0] ?? '';

/** Whether most words of four letters or more around a name have a capital. */
function isInTitleCase(text: string, start: number, end: number): boolean {
  const words = [before(text, start), after(text, end)]
    .flatMap((side) => side.split(/[^\p{L}]+/u))
    .filter((word) => [...word].length >= 4);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 2 && capitals > 3 * (words.length - capitals);
}

export function followedByGivenName(text: string, start: number, end: number): boolean {
  const rest = after(text, end);
  const words = rest.trimStart();
  if (words === rest) return false;
  const word = /^[\p{L}\p{N}]*/u.exec(words)?.[0] ?? '';
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  const second = /^[-‐‑–]([\p{L}\p{N}]+)/u.exec(words.slice(word.length))?.[1];
  if (second !== undefined && /^\p{L}\p{Ll}+$/u.test(second)) return true;
  return !CAPITALIZED.includes(word) && !isInTitleCase(text, start, end);
}

export function beforeIsAnother(text: string, start: number, end: number): boolean {
  const near = before(text, start);
  const spoken = near.trimEnd();
  if (spoken === near) return false;
  const word = lastName(spoken);
  if (word === '' || TITLES.includes(word.replace('.', '')) || CAPITALIZED.includes(word)) return false;
  const rest = spoken.slice(0, spoken.length - word.length);
  if (beginsSentence(rest)) return word.endsWith('.') || COMMON_GIVEN_NAMES.has(word);
  if (/(^|[^\p{L}])(in|at|on|from|near|outside|since|until)\s+$/iu.test(rest)) return false;
  return !isInTitleCase(text, start, end);
}

/** What is written like a name, or an initial, at the end of a text. */
function lastName(text: string): string {
  const initial = /\p{Lu}\.$/u.exec(text)?.[0];
  if (initial !== undefined) return initial;
  return /\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.exec(text)?.[0] ?? /\p{Lu}\p{Ll}+$/u.exec(text)?.[0] ?? '';
}

/** Whether a sentence, a line or a quotation begins after `rest`. */
function beginsSentence(rest: string): boolean {
  const spoken = rest.replace(/[^\S\n]+$/u, '');
  if (spoken.trim() === '' || /\n\s*$/.test(rest)) return true;
  if (/["'“‘(–—-]$/u.test(spoken)) return true;
  return /[.!?:;…\n]["'”’)\]]*$/u.test(spoken);
}

const isSmall = (word: string) => /^(of|for|and|the|de|du|la|der|di|y)$/i.test(word);

export function isSpelledOtherwise(
  own: readonly string[],
  text: string,
  start: number,
  end: number,
): boolean {
  const near = text.slice(Math.max(0, start - 120), start);
  const front = near.slice(near.lastIndexOf(CUT) + 1);
  const back = text.slice(end, end + 120).split(CUT)[0] ?? '';
  if (isUnit(front, back)) return true;
  const letters = [...text.slice(start, end)].filter((char) => /\p{L}/u.test(char));
  const spelled = spelledInFront(front, letters) ?? spelledBehind(back, letters);
  return spelled !== null && !own.includes(foldText(spelled));
}

/** Whether a number stands beside the acronym that counts it, and not people. */
function isUnit(front: string, back: string): boolean {
  const number = /^[\s-]?(\d[\d.,]*)/.exec(back);
  if (number !== null) {
    const words = back.slice(number[0].length).split(/\s/);
    const people = words
      .slice(1, 4)
      .findIndex((word) => /^(soldiers|troops|men|personnel)(?!\p{L})/u.test(word));
    const isOfPeople =
      words[0] === '' &&
      people >= 0 &&
      words.slice(1, people + 1).every((word) => /^\p{Lu}\p{L}*$/u.test(word));
    if (!isOfPeople) return !/(^|\P{L})the\s$/iu.test(front);
  }
  if (!/(^|[^\p{L}\p{N}])\d[\d.,]*\s?$/u.test(front)) return false;
  const word = /^\s(\p{L}+)/u.exec(back)?.[1] ?? '';
  if (['is', 'was', 'has', 'as', 'less', 'plus'].includes(word)) return true;
  return !(/^\p{Ll}+s$/u.test(word) || word === 'men' || word === 'personnel');
}

function spelledInFront(front: string, letters: readonly string[]): string | null {
  const said = front.trimEnd();
  let before: string | null = null;
  if (/[([（]$/u.test(said) && /\s[([（]$/u.test(said)) before = said.slice(0, -1).trimEnd();
  else {
    const told = /^(.*?),?\s(?:or|known as|called|abbreviated|abbreviated as|abbreviated to)\s$/su.exec(
      front,
    )?.[1];
    if (told !== undefined) before = told.replace(/\s\p{Ll}+$/u, '');
  }
  if (before === null) return null;
  const words = before.split(/[,;]?[\s\-‐‑–]+/u);
  const spelled: string[] = [];
  for (const letter of [...letters].reverse()) {
    while (words.length > 0 && isSmall(words.at(-1) ?? '')) spelled.unshift(words.pop() ?? '');
    const word = words.pop();
    if (word === undefined || word.charAt(0) !== letter) return null;
    spelled.unshift(word);
  }
  return spelled.join(' ');
}

function spelledBehind(back: string, letters: readonly string[]): string | null {
  const verbs = '(?:(?:is |are |was )?short for|stands for|stood for|means|meant)';
  const loose =
    new RegExp(`^(?:\\s?[:=]|,?\\s?${verbs})\\s(?:the\\s|an?\\s)?["“‘«„]?`, 'u').exec(back)?.[0] ??
    /^\s?[.:=,–—]?\s?["“‘«„](?=\p{L})/u.exec(back)?.[0];
  const opening = loose ?? /^(?:\s[([（]|,\sor\s(?:the\s)?|\s[–—]\s)/u.exec(back)?.[0];
  if (opening === undefined) return null;
  const words = back.slice(opening.length).split(/[,;]?[\s\-‐‑–]+/u);
  const spelled: string[] = [];
  for (const letter of letters) {
    while (words.length > 0 && isSmall(words[0] ?? '')) spelled.push(words.shift() ?? '');
    const word = words.shift();
    if (word === undefined) return null;
    const first = loose === undefined ? word.charAt(0) : word.charAt(0).toUpperCase();
    if (first !== letter) return null;
    spelled.push(/^[\p{L}\p{M}\p{N}'’]*/u.exec(word)?.[0] ?? '');
  }
  return spelled.join(' ');
}
