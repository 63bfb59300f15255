/**
 * The question for names as it crosses from a page to who has the dictionary: texts as one string, their lengths
 * and the rules that the page has already as packed numbers. Few strings cross faster than many values.
 */
import { packNumbers, unpackNumbers } from './packed-numbers.ts';

/** Longer texts go in pieces of so many units: reading one takes a few milliseconds, copying it one. */
const PIECE_UNITS = 131_072;
/**
 * A piece brings so many units more on either side of it. Detection looks at most 160 units around a name, which leaves
 * the rest for a name that runs out of the piece it begins in; one that is longer, as by a run of spaces, is missed there.
 */
const MARGIN_UNITS = 1_024;

/** A text, or a piece of one, in which names are looked for. */
export interface Piece {
  /** What is read: the piece and what stands around it. */
  readonly text: string;
  /** Names are looked for that begin from here up to `to`, in UTF-16 offsets of `text`. */
  readonly from: number;
  readonly to: number;
}

/** A piece and its place in the text that it is of. */
export interface PlacedPiece extends Piece {
  /** The offset of the piece's `text` in that text. */
  readonly offset: number;
}

export interface NamesQuestion {
  /** The texts of all pieces, one right behind the other. */
  readonly texts: string;
  /** Packed, for each piece: its length, `from`, and the length less `to`. */
  readonly pieces: string;
  /** Packed, ascending: the numbers of the rules that need not be told, each less the one before. */
  readonly known: string;
}

/** The pieces of a text, in order; one, which may be empty, of a text that is not long. `units` is for tests. */
export function piecesOf(text: string, units = PIECE_UNITS): readonly PlacedPiece[] {
  if (text.length <= units) return [{ text, from: 0, to: text.length, offset: 0 }];
  const pieces: PlacedPiece[] = [];
  for (let begin = 0; begin < text.length; begin += units) {
    const offset = Math.max(0, begin - MARGIN_UNITS);
    const end = Math.min(begin + units, text.length);
    pieces.push({
      text: text.slice(offset, end + MARGIN_UNITS),
      from: begin - offset,
      to: end - offset,
      offset,
    });
  }
  return pieces;
}

export function packQuestion(pieces: readonly Piece[], known: Iterable<number>): NamesQuestion {
  let last = 0;
  const steps = [...known]
    .sort((a, b) => a - b)
    .map((number) => {
      const step = number - last;
      last = number;
      return step;
    });
  return {
    texts: pieces.map(({ text }) => text).join(''),
    pieces: packNumbers(pieces.flatMap(({ text, from, to }) => [text.length, from, text.length - to])),
    known: packNumbers(steps),
  };
}

export interface ReadQuestion {
  readonly pieces: readonly Piece[];
  readonly known: ReadonlySet<number>;
}

/** What a question asks; null where its parts do not agree. */
export function readQuestion(question: NamesQuestion): ReadQuestion | null {
  const numbers = unpackNumbers(question.pieces);
  const pieces: Piece[] = [];
  let begin = 0;
  for (let i = 0; i < numbers.length; i += 3) {
    const [length = 0, from = 0, behind = 0] = numbers.subarray(i, i + 3);
    if (from + behind > length || begin + length > question.texts.length) return null;
    pieces.push({ text: question.texts.slice(begin, begin + length), from, to: length - behind });
    begin += length;
  }
  if (begin !== question.texts.length) return null;
  let number = 0;
  const known = new Set<number>();
  for (const step of unpackNumbers(question.known)) {
    number += step;
    known.add(number);
  }
  return { pieces, known };
}
