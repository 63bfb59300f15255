/**
 * What is nearest to the limit of the engine: its own way through a page, block by block, with a sieve that lets nothing
 * through and costs nothing. Whatever finds names has to read them first.
 */
import { shadowRootOf } from '../../../src/browser/closed-roots.ts';
import { readBlocks } from '../../../src/page/blocks.ts';
import { rootMet } from '../../../src/page/shadow-door.ts';
import { type Contender, inOneGo } from './contender.ts';

export const readingAlone: Contender = () => {
  let units = 0;
  const door = { rootOf: shadowRootOf, isCheap: import.meta.env.FIREFOX };
  const reading = {
    sieve: {
      mayHoldName(text: string) {
        units += text.length;
        return false;
      },
      look(_: readonly string[], together: string) {
        units += together.length;
        return { passed: [], isPlain: true };
      },
    },
    onFlow() {},
    onOwner() {},
    rootOf: (element: Element) => rootMet(element, door),
    onShadowRoot() {},
    onPossibleHost() {},
  };
  const root = document.documentElement;
  return inOneGo(() => {
    for (const _ of readBlocks(root, root, reading));
    return units;
  });
};
