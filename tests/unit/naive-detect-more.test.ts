/** Detection against its reference: the second half of a million random pages. */
import { it } from 'vitest';
import { expectSameFrom } from './random-differences.ts';

it('finds what trying every name at every place finds', { timeout: 600_000 }, () => {
  expectSameFrom(12_501, 12_500);
});
