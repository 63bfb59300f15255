/** Where words meet at the ends of elements, and lines that the source breaks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSeam, mayHaveSeam, withoutBrokenLines } from '../../src/page/seams.ts';

describe('isSeam', () => {
  it.each([
    ['World', 'Korean Peninsula', true],
    ['NATO', 'Seoul', true],
    ['11:04', 'Moscow', true],
    ['NIS', '1,500 soldiers', true],
    ['Мир', 'Россия', true],
    // One word, of which a part stands in an element of its own.
    ['S', 'eoul', false],
    ['N', 'ATO', false],
    ['Моск', 'ва', false],
    ['12,', '000 soldiers', false],
    ['1', '500 soldiers', false],
    // Something between the words parts them anyhow.
    ['South ', 'Korea', false],
    ['South\n', 'Korea', false],
    ['Hong-', 'Kyun', false],
    ['', 'Korea', false],
    ['韓国', 'ソウル', false],
  ])('%j + %j: %s', (before, data, expected) => {
    expect(isSeam(before, data)).toBe(expected);
  });
});

describe('mayHaveSeam', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'aAzZ09 .’“éÉłŁжЖабАБ한韩ツאب١０Ａａ\u0301\u00ad'),
    fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  const text = fc.array(unit, { maxLength: 4 }).map((units) => units.join(''));

  const plainText = fc
    .array(fc.constantFrom(...'aAzZ09 .’“—'), { maxLength: 4 })
    .map((units) => units.join(''));

  it.each([
    ['', text, false],
    [', where all letters are ASCII', plainText, true],
  ])('sees every seam in the joined text%s', (_, part, isPlain) => {
    let seams = 0;
    fc.assert(
      fc.property(part, part, (before, data) => {
        if (!isSeam(before, data)) return;
        seams++;
        expect(mayHaveSeam(`in ${before}${data} on`, isPlain)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(seams).toBeGreaterThan(500);
  });

  it.each([
    'In Seoul, “the NATO summit” of 2024—he said—won’t end.',
    'Сегодня в Сеуле, 2024.',
    '韩国召见俄罗斯大使',
  ])('sees none in %s', (plain) => {
    expect(mayHaveSeam(plain, false)).toBe(false);
  });
});

describe('withoutBrokenLines', () => {
  it.each([
    ['北\n朝鮮', '北\u200b朝鮮'],
    ['俄罗\n    斯', '俄罗\u200b\u200b\u200b\u200b\u200b斯'],
    ['ロシア\nの', 'ロシア\u200bの'],
    // Two words, or one: a reader sees a space.
    ['ロシア\nウクライナ', 'ロシア\nウクライナ'],
    ['South\nKorea', 'South\nKorea'],
    ['南韓\nNATO', '南韓\nNATO'],
    ['한국\n서울', '한국\n서울'],
    ['北 朝鮮', '北 朝鮮'],
  ])('%j', (data, expected) => {
    expect(withoutBrokenLines(data)).toBe(expected);
  });
});
