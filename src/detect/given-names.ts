/**
 * Whether a given name stands beside a family name: then the name is the full name of somebody, and where that
 * is not a name of the entity, of somebody else. Told by the way names are written, not by a list of names.
 */
import { COMMON_GIVEN_NAMES } from './common-given-names.ts';
import type { GivenNameSide } from './dictionary-data.ts';
import { partAfter, partBefore } from './surrounds.ts';

/** Looked at on either side of a family name, in units. */
const AROUND_UNITS = 160;

/** Whether what stands at `side` of the family name from `start` to `end` is written like a given name. */
export function isBesideGivenName(side: GivenNameSide, text: string, start: number, end: number): boolean {
  return (
    (side !== 'before' && isFollowed(text, start, end)) || (side !== 'after' && isPreceded(text, start, end))
  );
}

/** `Hee-jung`, `Hee-Jung`: romanized Korean and Chinese given names of two syllables. */
const TWO_SYLLABLES = /^\s+\p{Lu}\p{Ll}+[-‐‑–]\p{L}\p{Ll}+(?![\p{L}\p{N}])/u;
const ONE_WORD = /^\s+(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}])/u;

/** Written with a capital in English, and after a family name no given name. */
const CAPITALIZED_WORDS = new Set(
  [
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    'January February March April May June July August September October November December',
    'Administration Government Presidency Cabinet Office Doctrine',
  ]
    .join(' ')
    .split(' '),
);

function isFollowed(text: string, start: number, end: number): boolean {
  const after = partAfter(text, end, AROUND_UNITS);
  if (TWO_SYLLABLES.test(after)) return true;
  const word = ONE_WORD.exec(after)?.[1];
  return word !== undefined && !CAPITALIZED_WORDS.has(word) && !isInTitleCase(text, start, end);
}

const WORD_BEFORE = /(\p{Lu}\.|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s+$/u;
/** The end of a sentence, of a quotation's mark or of a line: a capital after it says nothing. */
const SENTENCE_BEGINS = /(?:^\s*|[.!?:;…\n]["'”’)\]]*\s*|["'“‘(–—-]\s*)$/u;
/** After these a capitalized word is a place or a day (“In Brussels Rutte said”). */
const ADVERBIAL = /(?<!\p{L})(?:in|at|on|from|near|outside|since|until)\s+$/iu;

/** What people are called by before their family name. */
const TITLES = new Set(
  [
    'President Premier Minister Chancellor Secretary General Chief Chair Chairman Leader Ambassador Envoy Diplomat',
    'Mr Mrs Ms Miss M Mme Sr Sra Dr Prof Professor Sir Dame Lord Comrade Herr Frau Monsieur Madame Official Spokesman Boss Head',
    'Dutchman Dutchwoman Frenchman Englishman Scotsman Irishman Norwegian Korean Russian American German',
    'Secretary-General Vice-President Generalsekretär Präsident Botschafter Ministerpräsident Premierminister Chef',
    'Regierungschef Sekreteri Başkanı Büyükelçi Büyükelçisi Bakanı',
  ]
    .join(' ')
    .split(' '),
);

function isPreceded(text: string, start: number, end: number): boolean {
  const before = partBefore(text, start, AROUND_UNITS);
  const found = WORD_BEFORE.exec(before);
  const word = found?.[1];
  if (
    found === null ||
    word === undefined ||
    TITLES.has(word.replace('.', '')) ||
    CAPITALIZED_WORDS.has(word)
  )
    return false;
  const rest = before.slice(0, found.index);
  const isCertain = word.endsWith('.') || COMMON_GIVEN_NAMES.has(word);
  if (isCertain && SENTENCE_BEGINS.test(rest)) return true;
  if (SENTENCE_BEGINS.test(rest) || ADVERBIAL.test(rest)) return false;
  return !isInTitleCase(text, start, end);
}

const LONG_WORD = /\p{L}{4,}/gu;

/**
 * Whether nearly all longer words around a name have a capital, so that a capital tells nothing. Half of them would be
 * too few: in news of several people every second word is a name.
 */
function isInTitleCase(text: string, start: number, end: number): boolean {
  const around = `${partBefore(text, start, AROUND_UNITS)} ${partAfter(text, end, AROUND_UNITS)}`;
  const words = around.match(LONG_WORD) ?? [];
  const capitalized = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 && capitalized.length * 4 > words.length * 3;
}
