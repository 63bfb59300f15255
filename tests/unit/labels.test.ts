/** What the interface says in its own words is no more than the article says, and no less. */
import { describe, expect, it } from 'vitest';
import { MODES, RELATION_TYPES } from '../../src/article/article.ts';
import { isToldByTheArticle } from '../../src/article/relations.ts';
import { spokenModeLabel } from '../../src/words/labels.ts';

describe('spokenModeLabel', () => {
  it('gives each mode a word of its own', () => {
    expect(new Set(MODES.map((mode) => spokenModeLabel(mode, '').join(''))).size).toBe(MODES.length);
  });

  it('calls a plan that somebody passes on reported', () => {
    expect(spokenModeLabel('planned', 'NIS').join('')).toBe('NIS reported a plan');
  });
});

describe('isToldByTheArticle', () => {
  it('holds for acts of speaking, for offices and for the war, not for what somebody claims', () => {
    expect(RELATION_TYPES.filter(isToldByTheArticle)).toEqual([
      'accused',
      'warned-against',
      'conveyed-regrets-to',
      'replied-to',
      'published-for',
      'wrote-on',
      'serves',
      'wages-war-on',
    ]);
  });
});
