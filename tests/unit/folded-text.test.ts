import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText, piecesOf } from '../../src/article/folded-text.ts';

/** The text with what matches in brackets. */
const shown = (text: string, query: string) =>
  piecesOf(text, foldedText(query).split(' '))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('Kim', 'Hong-kyun', 'É', 'e\u0301', 'ﬁ', '1,500', ' ', '한', 'ς', '𝐀', 'İ', '\u0301'),
    )
    .map((parts) => parts.join('')),
);

describe('piecesOf', () => {
  it.each([
    ['a word’s beginning', 'Georgi Zinoviev', 'zin', 'Georgi [Zin]oviev'],
    ['all words', 'Kim Hong-kyun', 'hong kim', '[Kim] [Hong]-kyun'],
    ['whatever the diacritics', 'Société Générale', 'gene', 'Société [Géné]rale'],
    ['and those that stand by themselves', 'Ne\u0301o', 'ne', '[Ne\u0301]o'],
    ['beginnings rather than middles', 'an Asian ban', 'an', '[an] Asian ban'],
    ['middles where there is no beginning', 'Außenministerium', 'minister', 'Außen[minister]ium'],
    ['letters that stand for several', 'oﬃce', 'off', '[oﬃ]ce'],
    ['a syllable of which only a part was typed', '한국', '하', '[한]국'],
    ['nothing where there is nothing', 'Seoul', 'moscow', 'Seoul'],
    ['nothing for no word', 'Seoul', ' ', 'Seoul'],
    ['overlapping words once', 'Zinoviev', 'zin zino', '[Zino]viev'],
    ['a final sigma', 'Νίκος', 'νικοσ', '[Νίκος]'],
  ])('marks %s', (_, words, query, expected) => {
    expect(shown(words, query)).toBe(expected);
  });

  it('is the text when put together, and never marks a part of a letter', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (words, queries) => {
        const asked = queries.flatMap((query) => foldedText(query).split(' '));
        const pieces = piecesOf(words, asked);
        expect(pieces.map((piece) => piece.text).join('')).toBe(words);
        expect(pieces.map((piece) => piece.text)).not.toContain('');
        for (const piece of pieces) expect(piece.text.isWellFormed()).toBe(words.isWellFormed());
      }),
    );
  });

  it('marks something exactly where the folded text holds a word', () => {
    fc.assert(
      fc.property(text, text, (words, query) => {
        const asked = foldedText(query).split(' ').filter(Boolean);
        const holds = asked.some((word) => foldedText(words).includes(word));
        expect(piecesOf(words, asked).some(({ isMatch }) => isMatch)).toBe(holds);
      }),
    );
  });

  it('marks what folds to a text with the word in it', () => {
    fc.assert(
      fc.property(text, text, (words, query) => {
        const [word] = foldedText(query).split(' ').filter(Boolean);
        if (word === undefined) return;
        for (const piece of piecesOf(words, [word]))
          if (piece.isMatch) expect(foldedText(piece.text)).toContain(word);
      }),
    );
  });
});

describe('foldedText', () => {
  it('is the same when folded again', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(foldedText(foldedText(words))).toBe(foldedText(words));
      }),
    );
  });
});
