/**
 * The words right beside a name: whether one of a rule's words stands there. Words are compared folded; a word
 * that is written with a capital, or in capitals, stands only for one with them.
 */
import { endsWord, startsWord } from './boundaries.ts';
import type { BesideData } from './dictionary-data.ts';
import { type BesideSide, foldSide, type Side, type Surrounds, visibleText } from './surrounds.ts';

/** Whether a word of a rule stands at the end of a side that is next to the name. */
type Test = (text: string, side: Side) => boolean;

/** Words of a rule for one side, ready to be looked for. */
interface WordList {
  /** By the folded unit of the word that is next to the name; of words with shapes, by `SHAPED`. */
  readonly tests: ReadonlyMap<number, readonly { readonly word: string; readonly test: Test }[]>;
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

function wordIn({ tests }: WordList, around: Surrounds, where: BesideSide): string | null {
  for (const key of [around.unitBeside(where), SHAPED])
    for (const { word, test } of tests.get(key) ?? []) if (test(around.text, around.side(where))) return word;
  return null;
}

/** The key of words with shapes in them: no folded unit. */
const SHAPED = -1;

const SHAPES: Readonly<Record<string, string>> = {
  '{Name}': '\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{L}+)?',
  '{number}': '\\d[\\d.,\\u00a0\\u202f]*',
};

function listOf(words: readonly string[], where: BesideSide): WordList {
  const tests = new Map<number, { word: string; test: Test }[]>();
  for (const word of words) {
    const parts = word.split(/(\{\w+\})/);
    const { folded } = foldSide(word, 0, word.length);
    const key = parts.length > 1 ? SHAPED : folded.charCodeAt(where === 'before' ? folded.length - 1 : 0);
    const test = parts.length > 1 ? shapeTest(parts, where) : wordTest(word, folded, where);
    tests.set(key, [...(tests.get(key) ?? []), { word, test }]);
  }
  return { tests };
}

function wordTest(word: string, folded: string, where: BesideSide): Test {
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
function shapeTest(parts: readonly string[], where: BesideSide): Test {
  const source = parts
    .map((part) => SHAPES[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]"))
    .join('')
    .replace(/ +/g, '\\s+');
  const pattern = new RegExp(
    where === 'before' ? `(?<![\\p{L}\\p{N}])${source}$` : `^${source}(?![\\p{L}\\p{N}])`,
    'u',
  );
  return (text, side) => {
    const from = side.places[0] ?? 0;
    const to = side.places[side.folded.length] ?? text.length;
    return pattern.test(visibleText(text, from, to));
  };
}
