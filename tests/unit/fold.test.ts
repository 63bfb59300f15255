/** Folding: what makes two spellings one name, and what keeps two apart. */
import { describe, expect, it } from 'vitest';
import {
  DEPENDENT,
  foldText,
  HANGUL,
  KATAKANA,
  PREFIXED,
  UNSPACED,
  unitKind,
  WORD,
} from '../../src/detect/fold.ts';

describe('foldText', () => {
  it.each([
    ['SÉOUL', 'seoul'],
    ['Se\u0301oul', 'seoul'],
    ['Южная', 'южная'],
    ['Ёлем', 'елем'],
    ['Μόσχα', 'μοσχα'],
    ['Vladi\u00advos\u200btok', 'vladivostok'],
    ['South\u00a0Korea\u202fand\u3000more', 'south korea and more'],
    ['Hong‑kyun–x−y', 'hong kyun x y'],
    ['Zinov’ev ʼ', "zinov'ev '"],
    ['ＮＡＴＯ', 'nato'],
    ['مُوسْكُو', 'موسكو'],
    ['مـوسكو', 'موسكو'],
    ['מוֹסְקְבָה', 'מוסקבה'],
    ['キム・ホンギュン', 'キム ホンギュン'],
    ['ヒ\u3099', 'ヒ\u3099'],
    ['대한민국', '대한민국'],
    ['\u2029', '\u2029'],
  ])('%j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('unitKind', () => {
  it.each([
    ['a', WORD],
    ['ж', WORD],
    ['7', WORD],
    ['_', WORD],
    ['韓', WORD | UNSPACED],
    ['ー', WORD | UNSPACED | KATAKANA],
    ['ロ', WORD | UNSPACED | KATAKANA],
    ['่', WORD | UNSPACED | DEPENDENT],
    ['ב', WORD | PREFIXED],
    ['و', WORD | PREFIXED],
    ['ไ', WORD | UNSPACED],
    ['국', WORD | HANGUL],
    [' ', 0],
    ['-', 0],
    ["'", 0],
    ['。', 0],
    ['\ud83d', 0],
  ])('%j', (char, kind) => {
    expect(unitKind(char.charCodeAt(0))).toBe(kind);
  });
});
