/**
 * Compares the value of a figure with the number that the article writes for it. It refuses only what no
 * reader could take for the same number: places differ in their separators, and many numbers are words.
 */

/** Digits in groups, with decimals: “1,500”, “1 500”, “2.5”. A space joins only a group of three. */
const NUMBER = /\d+(?:[.,'’]\d+|\s\d{3}(?!\d))*/gu;
const OTHER_NUMERAL = /(?![0-9])\p{Number}/u;

/**
 * False where `words` hold one number in digits and it is not `value`. A word between the number and `unit`
 * may multiply it (“2.5 million people”, “3 dozen”); right beside its unit it is the value itself. Words
 * with no number in digits, or with several, are not understood here and are let pass.
 */
export function isNumberIn(words: string, value: number, unit: string): boolean {
  const [number, ...others] = words.matchAll(NUMBER);
  if (number === undefined || others.length > 0 || OTHER_NUMERAL.test(words)) return true;
  const before = words.slice(0, number.index).trimEnd();
  const after = words.slice(number.index + number[0].length).trimStart();
  const beside = before.endsWith(unit) || after.startsWith(unit);
  return readings(number[0]).some((read) => value === read || (!beside && isMultiplier(value / read)));
}

/** What a word after a number can stand for: a dozen, a hundred and the powers of ten above it. */
function isMultiplier(factor: number): boolean {
  // The quotient of two decimals is seldom exact: 1,100,000 / 1.1 falls a hair short of a million.
  return /^(12|10{2,})$/.test(String(Number(factor.toPrecision(12))));
}

/** “1,500” is fifteen hundred, or in some places one and a half. */
function readings(number: string): number[] {
  const [, before = number, separator, after = ''] = /^(.*)([.,])(\d+)$/u.exec(number) ?? [];
  const digits = (text: string) => text.replace(/\D/g, '');
  const read: number[] = [];
  if (separator === undefined || after.length === 3) read.push(Number(digits(number)));
  if (separator !== undefined && !before.includes(separator)) read.push(Number(`${digits(before)}.${after}`));
  return read;
}
