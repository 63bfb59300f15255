/** Random articles and pages over few letters, so that names, rules and words meet often; seeded, and fast. */
import type { EntityKind } from '../../src/article/article.ts';
import type { NameGroup, NamesFile } from '../../src/article/names-schema.ts';
import type { NamedArticle } from '../../src/detect/compile-dictionary.ts';

/** A source of chance that a seed makes again (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  times<T>(from: number, to: number, make: () => T): T[] {
    return Array.from({ length: from + this.below(to - from + 1) }, make);
  }
}

/** Letters of one dictionary are a few of these. */
const LETTERS = [
  ...['a', 'b', 'A', 'B', 'ab', 'Ab', 'AB', 'Abb', 'é', 'É', 'e', 'ж', 'Ж', '1', '12', '_', 'ł', 'l'],
  ...[
    '韓',
    '国',
    'ロ',
    'シ',
    'ー',
    'の',
    '한',
    '국',
    '군',
    '은',
    '에서',
    'ב',
    'ש',
    'ו',
    'و',
    'ب',
    'ا',
    'أ',
    'ก',
    'า',
    'ไ',
  ],
];
const JOINTS = [' ', ' ', '-', '-', "'", '', '', '.', '·'];
const WORDS = [
  'on',
  'Miss',
  'FC',
  'x-y',
  '{Name}',
  '{number}',
  'of {Name}',
  'ab',
  'A',
  '은',
  'Street',
  'in the',
  'd’',
];
const NAMED = [
  'President',
  'In',
  'in',
  'Anna',
  'Hee-jung',
  'Anna-Maria',
  'Monday',
  'A.',
  'M.',
  'Government',
  'said',
  'Both',
  'five',
];
const SPELLED_AFTER = [
  ' (Axa Bxb',
  ': Axa, Bxb',
  ' stands for the alpha beta',
  ' 3.50',
  ' 12 Anna men',
  ', or Alpha Beta',
];
const AFTER_PLACES = [
  ...[
    ' Bridge',
    ' Rules.',
    ' Rules',
    ' Ambassador Anna',
    ' Anna Forest and the',
    ' Anna',
    ' Anna. ',
    ' 2, Anna 3',
    ' 2-1',
    ' 2.',
  ],
  ...[
    'the ',
    'The Anna ',
    'in the ',
    'Anna 2, ',
    ' were with the others',
    ' Little Words',
    ' Anna Fair',
    ' and ',
    ' Anna, the',
    ' 1983”',
    '“',
  ],
];
const SPELLED = ['Axa Bxb (', 'Axa of Bxb (', 'Alpha Beta (', 'Alpha-Beta [ ', 'alpha (', ' Axa ('];
const SPACES = [' ', ' ', ' ', ' ', '  ', '\u00a0', '\n', ' \u2029', '\u2029'];
const MARKS = [
  ...[
    '-',
    '–',
    ' - ',
    ' — ',
    '--',
    '.',
    '. ',
    ', ',
    ',',
    ': ',
    '"',
    '“',
    ' (',
    ') ',
    '[',
    '’',
    "'",
    '\u00ad',
    '\u0301',
    '\u200b',
    '·',
    '_',
  ],
  ...['@', 'www.', 'http://', '.int', '/', '!', '…', '1', '은', '군', 'ו', 'ל', 'و', 'า', 'ー', 'é'],
];
/** Long enough that what stands beyond it is not near. */
const FAR = [`${'. '.repeat(118)}.`, `${'. '.repeat(122)}`, `${'. '.repeat(60)}`, ' far away '.repeat(30)];
const KINDS: readonly EntityKind[] = [
  ...(['person', 'place', 'organization', 'person', 'place', 'organization'] as const),
  ...(['group', 'term', 'event'] as const),
];

export interface RandomArticles {
  readonly articles: readonly NamedArticle[];
  /** Forms and words beside names, to write pages of. */
  readonly pieces: readonly string[];
}

export function randomArticles(chance: Chance): RandomArticles {
  const letters = chance.times(3, 6, () => chance.of(LETTERS));
  const pieces: string[] = [];
  const form = (): string => {
    if (pieces.length > 0 && chance.is(0.4)) {
      // A longer one, so that names overlap.
      const other = chance.of(pieces).replace(/[[{(].*/, '');
      const more = chance.of(letters);
      const made = chance.is(0.5)
        ? `${other}${chance.of(JOINTS)}${more}`
        : `${more}${chance.of(JOINTS)}${other}`;
      if (/^[\p{L}\p{N}]/u.test(made) && made.length < 16)
        return remember(made.replace(/(\P{L})\P{L}+/gu, '$1').replace(/[- .·]$/, ''));
    }
    let made = chance.of(letters);
    for (let more = chance.below(3); more > 0; more--) made += chance.of(JOINTS) + chance.of(letters);
    if (!/^[\p{L}\p{N}]/u.test(made)) made = `a${made}`;
    if (chance.is(0.1)) made += `[|${chance.of(letters)}${chance.of(letters)}x]`;
    return remember(made);
  };
  const remember = (made: string) => {
    pieces.push(made);
    return made;
  };
  const articles = chance
    .times(1, chance.is(0.25) ? 2 : 1, () => 0)
    .map((_, a) => randomArticle(chance, a, form));
  return { articles, pieces };
}

function randomArticle(chance: Chance, number: number, form: () => string): NamedArticle {
  const entities = chance.times(1, 4, () => 0).map((_, i) => ({ id: `e${i}`, kind: chance.of(KINDS) }));
  const cues = ['c0', 'c1'].slice(0, chance.below(3));
  const decoys = ['d0', 'd1'].slice(0, chance.below(3));
  const ids = [...entities.map(({ id }) => id), ...cues, ...decoys];
  const some = () => chance.times(1, 2, () => chance.of(ids));
  const places = () => {
    const near = chance.is(0.6);
    return { ...(near ? { near: some() } : {}), ...(!near || chance.is(0.3) ? { onPage: some() } : {}) };
  };
  const words = () => chance.times(1, 2, () => chance.of(WORDS));
  const group = (isPlain: boolean): string | NameGroup => {
    if (isPlain || chance.is(0.35)) return form();
    return {
      forms: chance.times(1, 2, form),
      ...(chance.is(0.5) ? { case: chance.is(0.8) ? 'as-written' : 'any' } : {}),
      ...(chance.is(0.6)
        ? {
            needs: chance.of([
              places(),
              places(),
              'company',
              'introduction',
              'introduction',
              'nothing',
            ] as const),
          }
        : {}),
      ...(chance.is(0.15) ? { unless: places() } : {}),
      ...(chance.is(0.15) ? { nearest: { is: some(), not: some() } } : {}),
      ...(chance.is(0.1) ? { onlyAfter: words() } : {}),
      ...(chance.is(0.1) ? { onlyBefore: words() } : {}),
      ...(chance.is(0.1) ? { notAfter: words() } : {}),
      ...(chance.is(0.1) ? { notBefore: words() } : {}),
      ...(chance.is(0.15) ? { givenName: chance.of(['before', 'after'] as const) } : {}),
      ...(chance.is(0.1) ? { acronymOf: [chance.of(['Alpha Beta', 'Axa of Bxb', 'Alpha[ of] Beta'])] } : {}),
      ...(chance.is(0.07) ? { in: [chance.of(['en', 'ko'])] } : {}),
      ...(chance.is(0.07) ? { notIn: [chance.of(['en', 'ko'])] } : {}),
    };
  };
  const part = (list: readonly string[], plain: number) =>
    Object.fromEntries(list.map((id) => [id, chance.times(1, 2, () => group(chance.is(plain)))]));
  const file = (lang: string): NamesFile => ({
    file: `${number}/names/${lang}.json`,
    lang,
    entities: part(
      entities.map(({ id }) => id),
      0.3,
    ),
    cues: part(cues, 0.7),
    decoys: part(decoys, 0.7),
  });
  const names = chance.is(0.2) ? [file('en'), file('ko')] : [file('en')];
  return { id: `article-${number}`, lang: 'en', entities, names };
}

/** A spelling of a piece: its hyphens, its capitals, what is invisible in it. */
function spelled(chance: Chance, piece: string): string {
  let text = piece.replace(/\[\|(.*)\]/, (_, more: string) => (chance.is(0.5) ? more : ''));
  if (chance.is(0.5)) return text;
  if (chance.is(0.3)) text = text.replace('-', () => chance.of(['', ' ', '–', ' – ', '\u00a0']));
  if (chance.is(0.3)) text = text.replace(/ /g, () => chance.of(['\u00a0', '  ', '\n', '-', ' - ']));
  if (chance.is(0.2)) text = chance.is(0.5) ? text.toUpperCase() : text.toLowerCase();
  if (chance.is(0.3)) {
    const at = chance.below(text.length + 1);
    text = text.slice(0, at) + chance.of(['\u00ad', '\u0301', '\u200b']) + text.slice(at);
  }
  return text;
}

/** A page of one to three flows. */
export function randomPage(chance: Chance, pieces: readonly string[]): string[] {
  return chance.times(1, 3, () => {
    let text = '';
    for (let left = 1 + chance.below(9); left > 0; left--) {
      const die = chance.next();
      if (die < 0.58) text += spelled(chance, chance.of(pieces));
      else if (die < 0.66) text += chance.of(WORDS).replace('{Name}', 'Anna').replace('{number}', '1.5');
      else if (die < 0.74) text += chance.of(NAMED);
      else if (die < 0.76) text += chance.of(SPELLED);
      else if (die < 0.78) text += chance.of(SPELLED_AFTER);
      else if (die < 0.83) text += chance.of(AFTER_PLACES);
      else if (die < 0.97) text += chance.of(MARKS);
      else text += chance.of(FAR);
      if (chance.is(0.6)) text += chance.of(SPACES);
    }
    return text;
  });
}

export const LANGS = ['en', 'en', '', 'ko', 'en-GB'];
