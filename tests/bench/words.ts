/**
 * A language made from a seed that reads like English by its letters, by the lengths of its words and by how often
 * each comes back: pages to measure on are long, and no one else's text is to stand in them.
 */
import { COMMON_WORDS, createRandom } from './prose.ts';

/** How words begin, go on and end; letters that English has often stand more than once. */
const ONSETS =
  'b br bl c ch cl cr d dr f fl fr g gl gr h j k l l m m n n p p pl pr qu r r s s s sc sh sl sp st st str sw t t t th tr tw v w w wh y'.split(
    ' ',
  );
const VOWELS = 'a a a e e e e i i i o o o u u ai ea ee ie oa oo ou'.split(' ');
const CODAS = ['', '', '', ...'n n r r t t s l l d m ck ll nd ng nt rd rk rm rn rt sh ss st th'.split(' ')];
const ENDINGS = [
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    's',
    's',
    's',
    'ed',
    'ed',
    'ing',
    'ing',
    'er',
    'ly',
    'al',
    'ous',
    'ness',
    'ion',
  ],
  ...['ation', 'ment', 'able', 'ive', 'y', 'ity', 'ism', 'ent'],
];
/** How many words there are beside the common ones. */
const VOCABULARY = 6_000;
/** Of so many words one is rare, out of the vocabulary. As in prose, about half of all words are common ones. */
const RARE_SHARE = 0.46;
/** Rare words by Zipf's law with this exponent below one, as the long tail of a real text is flatter. */
const TAIL = 0.75;

export interface Writer {
  /** A number from 0 up to 1. */
  random(): number;
  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** A lower-case word. */
  word(): string;
  /** Two or three words beginning with a capital that are the name of nothing we look for: "Brenter Stoakal". */
  stranger(): string;
  /** A sentence with its full stop. `name`, where given, stands in the middle of it, between lower-case words. */
  sentence(name?: string): string;
  /** Sentences of at least `units` units in all, one of them with `name`. */
  paragraph(units: number, name?: string): string;
}

/** A writer that writes the same for the same seed. */
export function createWriter(seed: number): Writer {
  const random = createRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const rare = vocabulary();
  const word = (): string => {
    if (random() < RARE_SHARE) return rare[Math.floor(rare.length * random() ** (1 / TAIL))] ?? 'none';
    // By Zipf's law: the logarithm of a word's rank is evenly spread.
    return COMMON_WORDS[Math.floor(COMMON_WORDS.length ** random()) - 1] ?? 'the';
  };
  const stranger = () => Array.from({ length: between(2, 3) }, () => capital(pick(rare))).join(' ');
  const sentence = (name?: string): string => {
    const length = between(7, 24);
    const words = Array.from({ length }, word);
    for (let i = 4; i < length - 2; i += between(5, 9)) words[i] = `${words[i]},`;
    if (random() < 0.15) words.push('of', stranger());
    if (random() < 0.08) words.push('in', String(between(1200, 2030)));
    if (name !== undefined)
      words.splice(between(1, 3), 0, 'and', 'it', 'was', 'said', 'of', name, 'that', 'the');
    return `${capital(words.join(' '))}.`;
  };
  const paragraph = (units: number, name?: string): string => {
    const named = name === undefined ? -1 : between(0, 2);
    let text = '';
    for (let i = 0; text.length < units || i <= named; i++)
      text += `${text === '' ? '' : ' '}${sentence(i === named ? name : undefined)}`;
    return text;
  };
  return { random, between, pick, word, stranger, sentence, paragraph };
}

/** `word` with a capital at its start. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

let made: readonly string[] | null = null;

/** The words beside the common ones, by rank; the same for every writer. */
export function vocabulary(): readonly string[] {
  made ??= makeVocabulary();
  return made;
}

function makeVocabulary(): readonly string[] {
  const random = createRandom(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = random() < 0.45 ? 1 : random() < 0.75 ? 2 : 3;
    let word = '';
    for (let i = 0; i < syllables; i++)
      word += pick(ONSETS) + pick(VOWELS) + (i > 0 || syllables === 1 ? pick(CODAS) : '');
    word += pick(ENDINGS);
    if (word.length >= 3 && word.length <= 14) words.add(word);
  }
  // Words that are used more are shorter, in any language.
  const rank = new Map([...words].map((word) => [word, word.length + random() * 8]));
  return [...words].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
