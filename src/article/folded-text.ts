/**
 * Text as a search reads it: lower case, without diacritics and punctuation; and the way back from there to the text
 * as it is written, so that what was found can be shown in it. Pure.
 */
import type { Span } from './article.ts';

/** A stretch of a text that is a match or none. The pieces of a text, put together, are the text. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

interface Folded {
  /** Letters and digits; one space where something else stands between them, and none at the ends. */
  readonly text: string;
  /** The offset in the source of the character that each unit of `text` comes from. */
  readonly starts: readonly number[];
  /** And where that character ends, with the diacritics that follow it. */
  readonly ends: readonly number[];
}

/** A text as it is searched, with one space between words and nothing else but letters and digits. */
export function foldedText(text: string): string {
  return fold(text).text;
}

/**
 * The text in pieces. What matches is the beginnings of words that begin with one of `words`, which are folded; where
 * none does, as in Korean or in the middle of a German compound, any place that holds one of them.
 */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isMatch: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMatch });
    at = Math.max(at, end);
  };
  for (const { start, end } of matchesIn(text, words)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}

/** Where `words` stand in the text, as `piecesOf` shows it: sorted and apart from each other. */
export function matchesIn(text: string, words: readonly string[]): readonly Span[] {
  const folded = fold(text);
  const found = words.flatMap((word) => {
    const all = word === '' ? [] : placesOf(folded.text, word);
    const beginnings = all.filter((at) => at === 0 || folded.text[at - 1] === ' ');
    return (beginnings.length > 0 ? beginnings : all).map((at) => ({
      start: folded.starts[at] ?? 0,
      end: folded.ends[at + word.length - 1] ?? 0,
    }));
  });
  found.sort((a, b) => a.start - b.start);
  const apart: Span[] = [];
  for (const span of found) {
    const last = apart.at(-1);
    if (last === undefined || span.start > last.end) apart.push(span);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return apart;
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

function fold(source: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let isGap = false;
  let at = 0;
  const put = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  for (const character of source) {
    const start = at;
    at += character.length;
    const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace('ς', 'σ');
    if (bare === '') {
      // A diacritic by itself belongs to the letter before it.
      if (!isGap && ends.length > 0) ends[ends.length - 1] = at;
      continue;
    }
    for (const part of bare) {
      if (!/[\p{L}\p{N}]/u.test(part)) {
        isGap = true;
        continue;
      }
      if (isGap && units.length > 0) put(' ', start, start);
      isGap = false;
      for (const unit of part.split('')) put(unit, start, at);
    }
  }
  return { text: units.join(''), starts, ends };
}
