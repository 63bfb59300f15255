/**
 * The reference for how a text tells that a name is another's: a given name beside a family name, an acronym
 * spelled out otherwise. By words, where the real one reads the text with patterns.
 */
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
  return words.length >= 2 && capitals > words.length - capitals;
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
  if (beginsSentence(rest)) return false;
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

export function isSpelledOtherwise(
  own: readonly string[],
  text: string,
  start: number,
  end: number,
): boolean {
  const near = text.slice(Math.max(0, start - 120), start);
  const part = near.slice(near.lastIndexOf(CUT) + 1).trimEnd();
  const inside = part.slice(0, -1);
  if (!/[([（]$/u.test(part) || inside === inside.trimEnd()) return false;
  const words = inside.trimEnd().split(/[\s\-‐‑–]+/u);
  const letters = [...text.slice(start, end)].filter((char) => /\p{L}/u.test(char));
  const spelled: string[] = [];
  for (let i = words.length - 1; i >= 0 && letters.length > 0; i--) {
    const word = words[i] ?? '';
    spelled.unshift(word);
    if (/^(of|for|and|the|de|du|la|der|di|y)$/i.test(word)) continue;
    if (word.charAt(0) !== letters.pop()) return false;
  }
  return letters.length === 0 && !own.includes(foldText(spelled.join(' ')));
}
