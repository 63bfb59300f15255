/** From the forms of a names file to what is looked for in a text. */
import type { Casing } from './dictionary-data.ts';
import { foldText, foldUnit, IGNORED, unitKind, WORD } from './fold.ts';
import { expandPattern, PatternError } from './pattern.ts';

/** The plain forms of a pattern; what is wrong with it is told. */
export function formsOf(pattern: string, fault: (reason: string) => void): string[] {
  try {
    const forms = expandPattern(pattern);
    const odd = forms.find((form) => !beginsWithWord(form));
    if (odd !== undefined) fault(`“${odd}” does not begin with a letter or digit`);
    return forms;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    fault(error.message);
    return [];
  }
}

function beginsWithWord(form: string): boolean {
  for (const char of form) {
    const unit = char.charCodeAt(0);
    if (foldUnit(unit) !== IGNORED) return (unitKind(unit) & WORD) !== 0;
  }
  return false;
}

/** On Latin, Greek and Cyrillic letters; a syllable of Hangul is taken apart by NFD too, and has no accent. */
const ACCENTED = /[\u0300-\u036f]/u;

/** How the letters of a form that counts as it is written must be. */
export function casingOf(form: string): Casing {
  if (form === form.toLowerCase()) return 'any';
  if (form === form.toUpperCase() && !ACCENTED.test(form.normalize('NFD'))) return 'capitals';
  const words = form.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => !/^\p{Ll}/u.test(word)) ? 'title' : 'capital';
}

const HYPHEN = /[-‐‑‒–—]/u;

/**
 * The folded spellings of a form. A hyphen of it may be a hyphen, a dash or a space in a text, nothing at all, or
 * a dash between spaces, which is a gap three times.
 */
export function spellings(form: string): string[] {
  const hyphen = form.search(HYPHEN);
  if (hyphen === -1) return [foldText(form)];
  const head = foldText(form.slice(0, hyphen));
  return spellings(form.slice(hyphen + 1)).flatMap((tail) => [
    `${head} ${tail}`,
    `${head}   ${tail}`,
    head + tail,
  ]);
}
