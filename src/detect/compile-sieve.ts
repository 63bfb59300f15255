/**
 * From a dictionary to the sieve in front of it. Each form is known by one key, a word of it, two words or a gram, and
 * keys of ASCII letters by the windows that a page is looked at through.
 */
import type { Dictionary } from './dictionary.ts';
import type { Casing } from './dictionary-data.ts';
import { isPlainWord } from './plain-text.ts';
import { isEntityKind } from './rulebook.ts';
import {
  addKey,
  addWindow,
  createTable,
  hashOfPaired,
  hashOn,
  hashPair,
  NO_LETTERS,
  type SieveData,
  SMALL_LETTERS,
  writeTable,
} from './sieve-tables.ts';
import { GRAM_UNITS, hashGram, isDense, isSpaced } from './sieve-words.ts';

/** Compiles the sieve of a dictionary. */
export function compileSieve(dictionary: Dictionary): SieveData {
  const forms = formsOf(dictionary);
  const plan = new KeyPlan(forms);
  const windows = plan.windows();
  const windowTable = createTable(2 * windows.size);
  for (const window of windows) addWindow(windowTable, window);
  const keyTable = createTable(2 * plan.keys.size);
  for (const key of plan.keys) addKey(keyTable, key);
  return { windows: writeTable(windowTable), keys: writeTable(keyTable), tiny: [...plan.tiny] };
}

/** A folded form, with the casings it is marked in. */
interface Form {
  readonly text: string;
  readonly casings: ReadonlySet<Casing>;
}

/**
 * The forms that a page must be asked for: names of entities, and what tells from anywhere on a page which of them are
 * mentions. What tells it only from nearby is found with the names.
 */
function formsOf(dictionary: Dictionary): Form[] {
  const { firstEdge, edgeTargets, edgeUnits, nodeEnding, endings } = dictionary;
  const speaks = speakingOf(dictionary);
  const forms: Form[] = [];
  const visit = (node: number, text: string) => {
    const wanted = (endings[nodeEnding[node] ?? 0] ?? []).filter((rule) =>
      speaks.has(dictionary.ruleOf(rule).subject),
    );
    if (wanted.length > 0)
      forms.push({ text, casings: new Set(wanted.map((rule) => dictionary.ruleOf(rule).casing)) });
    for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++)
      visit(edgeTargets[edge] ?? 0, text + String.fromCharCode(edgeUnits[edge] ?? 0));
  };
  visit(0, '');
  return forms;
}

function speakingOf({ subjects, ruleOf, ruleCount }: Dictionary): ReadonlySet<number> {
  const speaking = new Set<number>();
  subjects.forEach(({ kind }, i) => {
    if (isEntityKind(kind)) speaking.add(i);
  });
  for (let rule = 0; rule < ruleCount; rule++) {
    const { need, unless, nearest } = ruleOf(rule);
    const onPage = [
      ...(need.type === 'one-of' ? need.of.onPage : []),
      ...(unless?.onPage ?? []),
      ...(nearest?.is ?? []),
      ...(nearest?.not ?? []),
    ];
    for (const subject of onPage) speaking.add(subject);
  }
  return speaking;
}

/** By which keys forms are known, and by which windows their words are seen. */
class KeyPlan {
  readonly keys = new Set<number>();
  readonly tiny = new Set<string>();
  private readonly words = new Set<string>();

  constructor(forms: readonly Form[]) {
    const all = forms.map((form) => ({ form, tokens: tokensOf(form.text) }));
    const choose = rarest(all.flatMap(({ tokens }) => tokens.map(({ text }) => text)));
    for (const { form, tokens } of all) {
      const chosen = choose(tokens.map(({ text }) => text));
      this.take(
        form,
        tokens,
        tokens.findIndex(({ text }) => text === chosen),
      );
    }
  }

  private take({ text, casings }: Form, tokens: readonly Token[], i: number): void {
    const token = tokens[i];
    if (token === undefined) throw new Error(`“${text}” has no letters to look for`);
    if (token.isDense) {
      this.keys.add(hashGram(token.text));
      return;
    }
    const word = hashWord(token.text);
    const next = tokens[i + 1];
    const last = tokens[i - 1];
    if (next?.isDense === false) this.addPair(word, hashPair(word, hashWord(next.text)));
    else if (last?.isDense === false) this.addPair(word, hashPair(hashWord(last.text), word));
    else this.keys.add(word);
    if (!IS_PLAIN.test(token.text)) return;
    if (token.text.length >= SHORT_UNITS) this.words.add(token.text);
    else for (const written of writings(beginningOf(text), casings)) this.tiny.add(written);
  }

  private addPair(word: number, pair: number): void {
    this.keys.add(hashOfPaired(word));
    this.keys.add(pair);
  }

  /** The windows that show all words. */
  windows(): ReadonlySet<number> {
    const choose = rarest([...this.words].flatMap(stemsOf));
    return new Set([...this.words].flatMap((word) => windowsOf(choose(stemsOf(word)))));
  }
}

/** A part of a form that keys are made of: a word, or the grams of a script without words. */
interface Token {
  readonly text: string;
  readonly isDense: boolean;
}

function tokensOf(form: string): Token[] {
  const tokens: Token[] = [];
  const runs = form.match(/[^ ]+/g) ?? [];
  for (const run of runs) {
    let word = '';
    const endWord = () => {
      if (word !== '') tokens.push({ text: word, isDense: false });
      word = '';
    };
    for (let i = 0; i < run.length; i++) {
      const unit = run.charCodeAt(i);
      if (isSpaced(unit)) {
        word += run.charAt(i);
        continue;
      }
      endWord();
      if (!isDense(unit)) continue;
      let length = 1;
      while (length < GRAM_UNITS && isDense(run.charCodeAt(i + length))) length++;
      tokens.push({ text: run.slice(i, i + length), isDense: true });
    }
    endWord();
  }
  return tokens;
}

/** Letters of a word that a page is looked at for: two windows of it, of which one is seen wherever it stands. */
const STEM_UNITS = 5;
/** The shortest word that fills all but one place of a window. */
const SHORT_UNITS = 3;
/** Bytes of ASCII that are no part of a word. */
const PARTING_BYTES = Array.from({ length: 0x80 }, (_, byte) => byte).filter((byte) => !isPlainWord(byte));
/** What may stand before a word in a text of ASCII letters: those, or the end of a sign beyond ASCII. */
const BYTES_BEFORE = [...PARTING_BYTES, ...Array.from({ length: 0x40 }, (_, i) => 0x80 + i)];
/** And behind it: signs beyond ASCII that are no letters begin with one of two bytes. */
const BYTES_BEHIND = [...PARTING_BYTES, 0xc2, 0xe2];
const IS_PLAIN = /^[a-z0-9]+$/;

function stemsOf(word: string): string[] {
  if (word.length <= STEM_UNITS) return [word];
  return Array.from({ length: word.length - STEM_UNITS + 1 }, (_, i) => word.slice(i, i + STEM_UNITS));
}

/** The windows of a stem, of which a page meets one: it looks at every second. */
function windowsOf(stem: string): number[] {
  const bytes = Array.from(stem, (char) => char.charCodeAt(0));
  const behindAny = () => BYTES_BEFORE.map((any) => windowOf([any, ...bytes.slice(0, 3)]));
  const beforeAny = () => BYTES_BEHIND.map((any) => windowOf([...bytes.slice(-3), any]));
  if (stem.length === SHORT_UNITS) return [...behindAny(), ...beforeAny()];
  if (stem.length < STEM_UNITS) {
    const words = [...COMMON_WORDS];
    const like = (isLike: (word: string) => boolean) => words.filter(isLike).length;
    const begins = like((word) => word.startsWith(stem.slice(0, 3)));
    const ends = like((word) => word.endsWith(stem.slice(1)));
    return [windowOf(bytes), ...(begins < ends ? behindAny() : beforeAny())];
  }
  return [windowOf(bytes.slice(0, -1)), windowOf(bytes.slice(1))];
}

function windowOf(bytes: readonly number[]): number {
  return bytes.reduceRight((window, byte) => (window << 8) | byte, 0) | SMALL_LETTERS;
}

/** The first word of a form of short ones, or the first two with what stands between: `x`, `n.a`. */
function beginningOf(form: string): string {
  return /^[a-z0-9]+(?:[^a-z0-9 ]+[a-z0-9]+)?/.exec(form)?.[0] ?? form;
}

/** How a word without case is written where it is marked in these casings. */
function writings(word: string, casings: ReadonlySet<Casing>): string[] {
  if (!casings.has('any'))
    return [...casings].map((casing) => (casing === 'capitals' ? capitals(word) : capital(word)));
  return Array.from(word).reduce<string[]>(
    (written, char) => written.flatMap((text) => [...new Set([text + char, text + capitals(char)])]),
    [''],
  );
}

const capitals = (word: string) => word.toUpperCase();
const capital = (word: string) => capitals(word.charAt(0)) + word.slice(1);

function hashWord(word: string): number {
  return Array.from(word).reduce((hash, char) => hashOn(hash, char.charCodeAt(0)), NO_LETTERS);
}

/**
 * Chooses of some texts the one that is in most of `all`, so that few are enough for all, and that other texts seldom
 * have.
 */
function rarest(all: readonly string[]): (texts: readonly string[]) => string {
  const count = new Map<string, number>();
  for (const text of all) count.set(text, (count.get(text) ?? 0) + 1);
  const weigh = (text: string) => (count.get(text) ?? 0) / costOf(text);
  return (texts) => texts.reduce((a, b) => (weigh(b) > weigh(a) ? b : a), texts[0] ?? '');
}

/** The commonest words of English and letters that many words have: looking for others instead saves time. */
const COMMON_WORDS = new Set(
  [
    'the of and to in is that for it as was with be by on not he his but at are this have from or had an they which',
    'one you were all her she there would their we him been has when who will more no if out so up said what its about',
    'into than them can only other time new some could these two may first then do any like my now over such our man me',
    'even most made after also did many off before must well back through years where much your way down should long',
    'each just state those people how too little good world make very year still see own men work day get here old both',
    'between life being under three never know same last another while us might great go come since against right came',
    'take used few house use during without again place around home high school part away system point service country',
  ]
    .join(' ')
    .split(' '),
);
const COMMON_LETTERS =
  /rest|part|fore|outh|hile|ause|ount|anti|nder|stra|stri|sing|dent|alle|isti|ines|rmen|stre|trea|then|twee|rong|clea|lean|nion|ethi|emen|enin|erde|eren|athe|ween|tion|atio|that|ther|with|ment|ions|this|here|from|ould|ting|hich|ence|have|ight|sion|ever|ical|inte|ough|ance|were|tive|over|ding|pres|nter|comp|able|heir|ally|ated|ring|ture|cont|ents|cons|rati|form|ning|ecti|some|port|stat|king|land|ward|less|ness|ious|ound|ster|ling|side|ants|ages|ires|year|time|peop|work|ress|ract/;

/** How much it costs to look for letters: more for those that are in many words. */
function costOf(text: string): number {
  if (!IS_PLAIN.test(text)) return text.length < 2 ? 100 : 1;
  const short = [1e9, 1e9, 1e9, 1e3, 20][text.length] ?? 1;
  return short * (COMMON_WORDS.has(text) ? 1e4 : 1) * (COMMON_LETTERS.test(text) ? 100 : 1);
}
