/**
 * The interface's own words, in the reader's language. They stand in `public/_locales/<language>/messages.json`; the
 * browser chooses the language, and each script says at its start where its words come from (`speak`). English is the
 * pattern: its keys are the only ones there are. Pure.
 */
import type en from '../../public/_locales/en/messages.json';

type Key = keyof typeof en;

/** A count's words have a key for each plural form of the language; English has two, which end so. */
export type CountedKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The key of a text that does not depend on a count. */
export type TextKey = Exclude<Key, `${CountedKey}_${'one' | 'other'}`>;

/** Gives the text of a key as it is written, with `$1` to `$9` for what goes into it. */
export type Lookup = (key: string) => string;

/** The language that the words are in. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

interface Speech {
  readonly lookup: Lookup;
  readonly language: Language;
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
}

let speech: Speech | null = null;

/** Has all words come from `lookup` from now on. To be called once, before anything is said. */
export function speak(lookup: Lookup): void {
  const tag = lookup('language_tag');
  const direction = lookup('language_direction') === 'rtl' ? 'rtl' : 'ltr';
  speech = {
    lookup,
    language: { tag, direction },
    plural: new Intl.PluralRules(tag),
    number: new Intl.NumberFormat(tag),
  };
}

function spoken(): Speech {
  if (speech === null) throw new Error('Words were asked for before `speak` was called');
  return speech;
}

/** The language of the words, for `lang` and `dir`. It need not be the browser's: that may be one we do not have. */
export function language(): Language {
  return spoken().language;
}

/** A text; `values` go where it has `$1`, `$2`, …; numbers are written as the language writes them. */
export function say(key: TextKey, ...values: readonly (string | number)[]): string {
  return filled(key, values.map(written)).join('');
}

/** A text about `count` things, which is its `$1`; `values` are `$2`, … */
export function sayCount(key: CountedKey, count: number, ...values: readonly (string | number)[]): string {
  const form = `${key}_${spoken().plural.select(count)}`;
  return filled(form, [count, ...values].map(written)).join('');
}

/** A text in pieces, around what is no text: `parts` stand where it has `$1`, `$2`, … */
export function sayAround<T>(key: TextKey, ...parts: readonly T[]): readonly (string | T)[] {
  return filled(key, parts);
}

/** Several as the language lists them: “A, B and C”. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(spoken().language.tag, { type: 'conjunction' }).format(words);
}

/** The name of another language. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([spoken().language.tag], { type: 'language' }).of(tag) ?? tag;
}

function written(value: string | number): string {
  return typeof value === 'number' ? spoken().number.format(value) : value;
}

/** The text of a key, cut at its `$n`, with `parts` in their place. */
function filled<T>(key: string, parts: readonly T[]): readonly (string | T)[] {
  // Every second piece is the number of what goes between two.
  return spoken()
    .lookup(key)
    .split(/\$(\d)/)
    .flatMap((piece, at): readonly (string | T)[] => {
      if (at % 2 === 0) return piece === '' ? [] : [piece];
      return parts.slice(Number(piece) - 1, Number(piece));
    });
}
