/** Links into the story page lead to what they name; a link that leads nowhere gives a story and says what is wrong. */
import { describe, expect, it } from 'vitest';
import { findPlace } from '../../src/article/find-place.ts';
import type { Library } from '../../src/article/library.ts';
import { storyPath } from '../../src/article/story-place.ts';
import { sampleArticle } from './sample-article.ts';

const other = { ...sampleArticle, id: 'other' };
const library: Library = [sampleArticle, other];

describe('findPlace', () => {
  it.each(['', '#'])('gives the first article for %j', (fragment) => {
    expect(findPlace(library, fragment)).toEqual({ article: sampleArticle, at: null, fault: null });
  });

  it('gives an article from its beginning', () => {
    expect(findPlace(library, '#other')).toEqual({ article: other, at: null, fault: null });
  });

  it.each([
    { type: 'part', id: 'map' },
    { type: 'sentence', id: 's-ships' },
    { type: 'entity', id: 'nis' },
    { type: 'statement', id: 'summons' },
  ] as const)('gives the $type that is there', (at) => {
    const { hash } = new URL(storyPath({ article: 'other', at }), 'chrome-extension://id');
    expect(findPlace(library, hash)).toEqual({ article: other, at, fault: null });
  });

  it.each([
    { type: 'part', id: 'comments' },
    { type: 'sentence', id: 'nis' },
    { type: 'entity', id: 's-ships' },
    { type: 'statement', id: 'nothing' },
  ] as const)('says of a $type that is not there which it is, and shows its article', (place) => {
    expect(findPlace(library, `#other/${place.type}/${place.id}`)).toEqual({
      article: other,
      at: null,
      fault: { type: 'not-in-article', place },
    });
  });

  it('says which article is not there, and shows the first', () => {
    expect(findPlace(library, '#nowhere/entity/nis')).toEqual({
      article: sampleArticle,
      at: null,
      fault: { type: 'no-article', article: 'nowhere' },
    });
  });

  it('says that a fragment is no place, and shows the first article', () => {
    expect(findPlace(library, '#other/paragraph/2')).toEqual({
      article: sampleArticle,
      at: null,
      fault: { type: 'unreadable', fragment: 'other/paragraph/2' },
    });
  });
});
