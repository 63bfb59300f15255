import { describe, expect, it } from 'vitest';
import { isEntityKey, partsOfKey } from '../../src/article/entity-key.ts';
import { articleOf, cardInLibrary, type Library } from '../../src/article/library.ts';
import { sampleArticle } from './sample-article.ts';

const other = { ...sampleArticle, id: 'other', lang: 'en-GB' };
const library: Library = [other, sampleArticle];

describe('the library', () => {
  it('tells entities of the same id apart by their articles', () => {
    expect(cardInLibrary(library, 'sample/nis')).toMatchObject({ article: 'sample', lang: 'en' });
    expect(cardInLibrary(library, 'other/nis')).toMatchObject({ article: 'other', lang: 'en-GB' });
  });

  it.each(['sample/nobody', 'nowhere/nis', '/nis', 'sample/'] as const)('has no card of %s', (key) => {
    expect(cardInLibrary(library, key)).toBeNull();
  });

  it('gives articles by their ids', () => {
    expect(articleOf(library, 'other')).toBe(other);
    expect(articleOf(library, 'nowhere')).toBeNull();
  });

  it('names the entities on a card by their keys, which lead to their cards', () => {
    const relations =
      cardInLibrary(library, 'other/nis')?.relations.flatMap((group) => group.relations) ?? [];
    expect(relations.length).toBeGreaterThan(0);
    for (const { to } of relations) {
      expect(isEntityKey(to.key) && partsOfKey(to.key)).toEqual({ article: 'other', entity: to.id });
      expect(cardInLibrary(library, to.key)?.name).toBe(to.name);
    }
  });
});
