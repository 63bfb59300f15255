/** Patterns of names: choices, optional parts, and what is not a pattern. */
import { describe, expect, it } from 'vitest';
import { expandPattern, PatternError } from '../../src/detect/pattern.ts';

describe('expandPattern', () => {
  it.each([
    ['Seoul', ['Seoul']],
    ['Росси[я|и]', ['Россия', 'России']],
    [
      "[Russian|Russia's] [naval |]ships",
      ['Russian naval ships', 'Russian ships', "Russia's naval ships", "Russia's ships"],
    ],
    ['Korea[| ]', ['Korea']],
  ])('%s', (pattern, forms) => {
    expect(expandPattern(pattern)).toEqual(forms);
  });

  it.each([
    ['a[b|c', /opens a bracket and does not close it/],
    ['a]b', /closes a bracket that was not opened/],
    ['a[b|[c|d]]', /nests brackets/],
    ['[a|]', /can be empty/],
    ['Юн[ь|ь|я]', /has “ь” twice in one choice/],
    ['a[|b|]c', /has “” twice in one choice/],
    ['[a|b]'.repeat(12), /more than 2048 forms/],
  ])('%s', (pattern, message) => {
    const expand = () => expandPattern(pattern);
    expect(expand).toThrow(message);
    expect(expand).toThrow(PatternError);
  });
});
