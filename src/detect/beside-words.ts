/**
 * The words right beside a name: whether one of a rule's words stands there. Words are compared folded; a word
 * that is written with a capital, or in capitals, stands only for one with them.
 */
import { endsWord, startsWord } from './boundaries.ts';
import type { BesideData } from './dictionary-data.ts';
import {
  type BesideSide,
  endOfWords,
  foldWords,
  keyAfter,
  keyBefore,
  type Side,
  type Surrounds,
  startOfWords,
} from './surrounds.ts';

/** Whether a word of a rule stands right beside a name, on the side that it was prepared for. */
type Test = (around: Surrounds) => boolean;

interface WordTest {
  readonly word: string;
  readonly test: Test;
}

/** Words of a rule for one side, ready to be looked for. */
interface WordList {
  /** By the word, or the last of several, that is next to the name, as `keyBefore` and `keyAfter` tell it. */
  readonly tests: ReadonlyMap<number, readonly WordTest[]>;
  /** Those that have a shape there. */
  readonly shaped: readonly WordTest[];
}

/** A rule's words, ready to be looked for; null where nothing is asked. */
export interface BesideWords {
  readonly onlyAfter: WordList | null;
  readonly onlyBefore: WordList | null;
  readonly notAfter: WordList | null;
  readonly notBefore: WordList | null;
}

/** The word beside a name that its rule wants there. */
export interface WordBeside {
  readonly side: BesideSide;
  /** As the names file writes it. */
  readonly word: string;
}

/** Prepares the words of a rule. */
export function openBesideWords({ onlyAfter, onlyBefore, notAfter, notBefore }: BesideData): BesideWords {
  return {
    onlyAfter: onlyAfter && listOf(onlyAfter, 'before'),
    onlyBefore: onlyBefore && listOf(onlyBefore, 'after'),
    notAfter: notAfter.length === 0 ? null : listOf(notAfter, 'before'),
    notBefore: notBefore.length === 0 ? null : listOf(notBefore, 'after'),
  };
}

/** Whether the words around a name are as the rule wants them. */
export function areBeside(words: BesideWords, around: Surrounds): boolean {
  return (
    (words.notAfter === null || wordIn(words.notAfter, around, 'before') === null) &&
    (words.notBefore === null || wordIn(words.notBefore, around, 'after') === null) &&
    (words.onlyAfter === null || wordIn(words.onlyAfter, around, 'before') !== null) &&
    (words.onlyBefore === null || wordIn(words.onlyBefore, around, 'after') !== null)
  );
}

/** The words beside a name that its rule wants there, of those that are. */
export function wordsBeside(
  { onlyAfter, onlyBefore }: BesideWords,
  around: Surrounds,
): readonly WordBeside[] {
  const found = [
    ['before', onlyAfter && wordIn(onlyAfter, around, 'before')],
    ['after', onlyBefore && wordIn(onlyBefore, around, 'after')],
  ] as const;
  return found.flatMap(([side, word]) => (word === null ? [] : [{ side, word }]));
}

function wordIn({ tests, shaped }: WordList, around: Surrounds, where: BesideSide): string | null {
  return wordThat(tests.get(around.side(where).key), around) ?? wordThat(shaped, around);
}

function wordThat(tests: readonly WordTest[] | undefined, around: Surrounds): string | null {
  if (tests === undefined) return null;
  for (const { word, test } of tests) if (test(around)) return word;
  return null;
}

const SHAPES: Readonly<Record<string, string>> = {
  '{Name}': '\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{L}+)?',
  '{number}': '\\d[\\d.,\\u00a0\\u202f]*',
};

function listOf(words: readonly string[], where: BesideSide): WordList {
  const tests = new Map<number, WordTest[]>();
  const shaped: WordTest[] = [];
  for (const word of words) {
    const parts = word.split(/(\{\w+\})/);
    const test = parts.length > 1 ? shapeTest(parts, where) : wordTest(word, where);
    const key = keyOfParts(parts, where);
    if (key === null) shaped.push({ word, test });
    else tests.set(key, [...(tests.get(key) ?? []), { word, test }]);
  }
  return { tests, shaped };
}

/** The key of what is next to the name, where that is a word of its own and no shape. */
function keyOfParts(parts: readonly string[], where: BesideSide): number | null {
  const words = (where === 'before' ? parts.at(-1) : parts[0]) ?? '';
  const key = where === 'before' ? keyBefore : keyAfter;
  if (parts.length === 1) return key(words, wholeOf(words));
  // What is next to the shape may belong to one word with it.
  const apart =
    where === 'before' ? words.replace(/^[\p{L}\p{N}]+/u, '') : words.replace(/[\p{L}\p{N}]+$/u, '');
  return apart === '' ? null : key(apart, wholeOf(apart));
}

function wholeOf({ length }: string): Side {
  return { from: 0, to: length };
}

function wordTest(word: string, where: BesideSide): Test {
  const folded = foldWords(word);
  const wantsCapital = isCapital(word, 0);
  const wantsCapitals = wantsCapital && isCapital(word, 1);
  return (around) => {
    const { text } = around;
    const side = around.side(where);
    const start = where === 'before' ? startOfWords(text, side, folded) : side.from;
    const end = where === 'before' ? side.to : endOfWords(text, side, folded);
    if (start === -1 || end === -1) return false;
    if (wantsCapital && !isCapital(text, start)) return false;
    if (wantsCapitals && !isCapital(text, start + 1)) return false;
    return where === 'before' ? startsWord(text, start) : endsWord(text, end);
  };
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** A test for words with shapes in them; the text is looked at as it is written. */
function shapeTest(parts: readonly string[], where: BesideSide): Test {
  const source = parts
    .map((part) => SHAPES[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]"))
    .join('')
    .replace(/ +/g, '\\s+');
  const pattern = new RegExp(
    where === 'before' ? `(?<![\\p{L}\\p{N}])${source}$` : `^${source}(?![\\p{L}\\p{N}])`,
    'u',
  );
  return (around) => pattern.test(around.side(where).visible);
}
