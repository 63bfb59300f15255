/** Detection against its reference: the first half of a million random pages. */
import { it } from 'vitest';
import { expectSameFrom } from './random-differences.ts';

it('finds what trying every name at every place finds', { timeout: 600_000 }, () => {
  expectSameFrom(1, 12_500);
});
