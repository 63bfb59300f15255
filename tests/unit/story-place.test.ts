/** Links into the story page lead where they came from, and no other fragment leads anywhere. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStoryPlace, type StoryPlace, storyPath } from '../../src/article/story-place.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' });
const place: fc.Arbitrary<StoryPlace> = fc.record({
  article: id,
  at: fc.option(fc.record({ type: fc.constantFrom('part', 'sentence', 'entity', 'statement'), id })),
});

describe('a place in the story page', () => {
  it('is read from its link as it was written', () => {
    fc.assert(
      fc.property(place, (written) => {
        const { pathname, hash } = new URL(storyPath(written), 'chrome-extension://id');
        expect(pathname).toBe('/story.html');
        expect(parseStoryPlace(hash)).toEqual(written);
      }),
    );
  });

  it.each([
    '',
    '#',
    '#/sentence/s1',
    '#story/paragraph/p1',
    '#story/sentence',
    '#story/sentence/',
    '#%',
    '#a/sentence/b/c',
  ])('is not in %j', (fragment) => {
    expect(parseStoryPlace(fragment)).toBeNull();
  });
});
