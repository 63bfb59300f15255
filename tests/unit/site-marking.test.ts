/** How the pages of a site are marked, by the reader's settings. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/browser/settings-values.ts';
import { markingOf } from '../../src/browser/site-marking.ts';

const marking = (choices: Partial<Settings>, site = 'example.org', isForced = false) =>
  markingOf({ ...DEFAULT_SETTINGS, ...choices }, site, isForced);

describe('the marking of a site', () => {
  it('is of all names where nothing was chosen', () => {
    expect(marking({}).isWanted('story/nato', 'organization')).toBe(true);
  });

  it('has the look and the density that were chosen', () => {
    expect(marking({ look: 'tint', density: 'first' })).toMatchObject({ look: 'tint', density: 'first' });
  });

  it('has no look where colours are forced', () => {
    expect(marking({ look: 'both' }, 'example.org', true).look).toBe('none');
  });

  it('leaves out names that are hidden on the site, kinds, and articles that are not used', () => {
    const hiddenNames = [{ entity: 'story/nato', site: 'example.org' }] as const;
    expect(marking({ hiddenNames }).isWanted('story/nato', 'organization')).toBe(false);
    expect(marking({ hiddenNames }).isWanted('story/seoul', 'place')).toBe(true);
    expect(marking({ hiddenNames }, 'example.com').isWanted('story/nato', 'organization')).toBe(true);
    expect(marking({ unmarkedKinds: ['place'] }).isWanted('story/seoul', 'place')).toBe(false);
    expect(marking({ unusedArticles: ['story'] }).isWanted('story/seoul', 'place')).toBe(false);
    expect(marking({ unusedArticles: ['story'] }).isWanted('other/seoul', 'place')).toBe(true);
  });
});
