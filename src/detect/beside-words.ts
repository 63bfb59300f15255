/**
 * The words right beside a name: whether one of a rule's words stands there. Words are compared folded; a word
 * that is written with a capital, or in capitals, stands only for one with them.
 */
import { endsWord, startsWord } from './boundaries.ts';
import type { BesideData } from './dictionary-data.ts';
import { IGNORED } from './fold.ts';
import {
  type BesideSide,
  endOfWords,
  foldWords,
  type Side,
  type Surrounds,
  startOfWords,
  visibleText,
} from './surrounds.ts';

/** Whether a word of a rule stands at the end of a side that is next to the name. */
type Test = (text: string, side: Side) => boolean;

interface WordTest {
  readonly word: string;
  readonly test: Test;
}

/** Words of a rule for one side, ready to be looked for. */
interface WordList {
  /** By the folded units of the word that are next to the name, as `keyOf` puts them together. */
  readonly tests: ReadonlyMap<number, readonly WordTest[]>;
  /** Words with shapes in them. */
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
  const { next, second } = around.unitsBeside(where);
  return (
    wordThat(tests.get(keyOf(next, second)), around, where) ??
    // A word of a single letter says nothing of the unit behind it.
    wordThat(tests.get(keyOf(next, IGNORED)), around, where) ??
    wordThat(shaped, around, where)
  );
}

function wordThat(
  tests: readonly WordTest[] | undefined,
  around: Surrounds,
  where: BesideSide,
): string | null {
  if (tests === undefined) return null;
  for (const { word, test } of tests) if (test(around.text, around.side(where))) return word;
  return null;
}

/** The key of a word by the unit of it that is next to a name and the one behind that, `IGNORED` for none. */
function keyOf(next: number, second: number): number {
  return next * 0x1_0000 + second;
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
    if (parts.length > 1) {
      shaped.push({ word, test: shapeTest(parts, where) });
      continue;
    }
    const folded = foldWords(word);
    const units = where === 'before' ? [...folded].reverse().join('') : folded;
    const key = keyOf(units.charCodeAt(0), units.length > 1 ? units.charCodeAt(1) : IGNORED);
    tests.set(key, [...(tests.get(key) ?? []), { word, test: wordTest(word, folded, where) }]);
  }
  return { tests, shaped };
}

function wordTest(word: string, folded: string, where: BesideSide): Test {
  const wantsCapital = isCapital(word, 0);
  const wantsCapitals = wantsCapital && isCapital(word, 1);
  return (text, side) => {
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
  return (text, side) => pattern.test(visibleText(text, side));
}
