/** What cannot be compiled of an article's names is a fault with its path; a bug of ours is not. */
import { describe, expect, it, vi } from 'vitest';
import type { ArticleFile } from '../../src/article/schema.ts';
import { compileDictionary } from '../../src/detect/compile-dictionary.ts';
import * as fold from '../../src/detect/fold.ts';

type Entities = Pick<ArticleFile, 'entities'>;

const withForms = (...forms: string[]): Entities => ({
  entities: [
    {
      id: 'anna',
      kind: 'person',
      name: { in: 's1', text: 'Anna' },
      description: null,
      names: [{ lang: 'en', forms, case: 'any' }],
    },
  ],
});

describe('compileDictionary', () => {
  it('tells which form cannot be read, and why', () => {
    expect(compileDictionary(withForms('Anna', 'Ann[a|a]', 'Ann[e')).faults).toEqual([
      { path: 'entities[0].names[0].forms[1]', reason: '“Ann[a|a]” has “a” twice in one choice' },
      { path: 'entities[0].names[0].forms[2]', reason: '“Ann[e” opens a bracket and does not close it' },
    ]);
  });

  it('throws what is no fault of the article', () => {
    const folding = vi.spyOn(fold, 'foldText').mockImplementation(() => {
      throw new TypeError('a bug');
    });
    try {
      expect(() => compileDictionary(withForms('Anna'))).toThrow(new TypeError('a bug'));
    } finally {
      folding.mockRestore();
    }
  });
});
