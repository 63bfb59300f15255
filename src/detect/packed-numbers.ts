/**
 * Lists of small whole numbers as text: a fraction of the size of JSON, and read without parsing. Each number is
 * written in digits of five bits, the lowest first, the sixth bit of a digit telling that another follows
 * (variable-length quantities, as in source maps).
 */

/** The first of 64 characters that stand for digits; none of them needs escaping in a script. */
const FIRST = 0x23;
const BACKSLASH = 0x5c;
/** Stands for the digit whose character would be a backslash. */
const INSTEAD = 0x7e;

export function packNumbers(numbers: readonly number[]): string {
  let packed = '';
  for (const number of numbers) {
    let rest = number;
    do {
      const digit = (rest & 31) | (rest > 31 ? 32 : 0);
      rest >>>= 5;
      packed += String.fromCharCode(FIRST + digit === BACKSLASH ? INSTEAD : FIRST + digit);
    } while (rest > 0);
  }
  return packed;
}

export function unpackNumbers(packed: string): Uint32Array {
  const numbers = new Uint32Array(packed.length);
  let length = 0;
  let number = 0;
  let shift = 0;
  for (let i = 0; i < packed.length; i++) {
    const unit = packed.charCodeAt(i);
    const digit = (unit === INSTEAD ? BACKSLASH : unit) - FIRST;
    number |= (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    numbers[length++] = number;
    number = 0;
    shift = 0;
  }
  return numbers.slice(0, length);
}
