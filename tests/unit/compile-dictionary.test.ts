/** A bug of ours in compiling names is thrown as it is, and not told as a fault of the article. */
import { describe, expect, it, vi } from 'vitest';
import * as fold from '../../src/detect/fold.ts';
import { dictionaryDataOf } from './sample-names.ts';

describe('compileDictionary', () => {
  it('throws what is no fault of the article', () => {
    const folding = vi.spyOn(fold, 'foldText').mockImplementation(() => {
      throw new TypeError('a bug');
    });
    try {
      expect(() => dictionaryDataOf({ entities: { it: ['Anna'] } })).toThrow(new TypeError('a bug'));
    } finally {
      folding.mockRestore();
    }
  });
});
