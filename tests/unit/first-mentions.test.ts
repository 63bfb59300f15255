/** Which mentions are an entity's first in their section. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, Owner } from '../../src/detect/decide.ts';
import { firstInSections } from '../../src/page/first-mentions.ts';

interface Block {
  readonly mentions: readonly Mention[];
  /** Whether a heading stands before it. */
  readonly isAfterHeading: boolean;
}

const owner = (name: string): Owner => ({ entity: `story/${name}`, rule: 0 });
const mention = (names: string, start: number): Mention => {
  const [first = '', ...others] = names.split('+');
  return { start, end: start + 5, owners: [owner(first), ...others.map(owner)] };
};
/** “# a b” is a block after a heading that names a and b. */
const block = (text: string, spread = 10): Block => ({
  isAfterHeading: text.startsWith('#'),
  mentions: text
    .replace('#', '')
    .split(' ')
    .filter((name) => name !== '')
    .map((name, i) => mention(name, i * spread)),
});
const namesOf = (mentions: readonly Mention[]) =>
  mentions.map(({ owners }) => owners.map(({ entity }) => entity.slice('story/'.length)).join('+')).join(' ');
const firsts = (blocks: readonly Block[]) =>
  [...firstInSections(blocks, ({ isAfterHeading }) => isAfterHeading)].map(([, first]) => namesOf(first));

describe('the first mentions in sections', () => {
  it.each([
    [
      ['a b a', 'b c'],
      ['a b', 'c'],
    ],
    [
      ['a', '# a b', 'a b', '# b'],
      ['a', 'a b', '', 'b'],
    ],
    // One that leads to two cards is first where it is the first of either.
    [
      ['a', 'a+b', 'b+a'],
      ['a', 'a+b', ''],
    ],
    [
      ['', '# ', 'a'],
      ['', '', 'a'],
    ],
  ])('of %j are %j', (blocks, expected) => {
    expect(firsts(blocks.map((text) => block(text)))).toEqual(expected);
  });

  it('begin anew after twenty blocks without a heading', () => {
    const found = firsts(Array.from({ length: 45 }, () => block('a')));
    expect(found.flatMap((first, i) => (first === 'a' ? [i] : []))).toEqual([0, 20, 40]);
  });

  it('begin anew in a block that goes on for thousands of characters', () => {
    const [found] = firsts([block('a a a a a a a a a', 1_000)]);
    // At 0, and at 5,000, which is the first behind 4,000.
    expect(found).toBe('a a');
  });

  it('are all that a page without repetitions has, and never fewer than its entities', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const blocks = fc.array(fc.tuple(fc.boolean(), fc.array(name, { maxLength: 6 })));
    fc.assert(
      fc.property(blocks, (given) => {
        const all = given.map(([isAfter, names]) => block(`${isAfter ? '#' : ''} ${names.join(' ')}`));
        const found = [...firstInSections(all, ({ isAfterHeading }) => isAfterHeading)];
        const entities = new Set(given.flatMap(([, names]) => names));
        expect(new Set(found.flatMap(([, first]) => first.map(({ owners }) => owners[0].entity))).size).toBe(
          entities.size,
        );
        for (const [{ mentions }, first] of found) for (const one of first) expect(mentions).toContain(one);
      }),
    );
  });
});
