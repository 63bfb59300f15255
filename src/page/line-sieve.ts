/**
 * Puts lines through the sieve together: each call of it, and of the browser below it, costs about as much as reading
 * a hundred letters.
 */
import type { Sieve } from '../detect/sieve.ts';
import { mayHideName } from './seams.ts';

/** So many units go together. */
const MOST_UNITS = 32_768;

export interface LineSieveOptions {
  readonly sieve: Sieve;
  /** Told of each line that a name may stand in as it is. */
  readonly onPassed: (block: Element, line: string) => void;
  /** Told of each line that may hide a name, which only its text nodes can tell. */
  readonly onHiding: (block: Element) => void;
}

export interface LineSieve {
  add(block: Element, line: string): void;
  /** Looks at all lines that wait. */
  flush(): void;
}

/** Tells of lines in the order in which they are added. */
export function createLineSieve({ sieve, onPassed, onHiding }: LineSieveOptions): LineSieve {
  let blocks: Element[] = [];
  let lines: string[] = [];
  let units = 0;

  const flush = () => {
    if (lines.length === 0) return;
    const [inBlocks, looked] = [blocks, lines];
    blocks = [];
    lines = [];
    units = 0;
    const together = looked.join('\n');
    const { passed, isPlain } = sieve.look(looked, together);
    const mayOneHide = mayHideName(together, isPlain);
    if (passed.length === 0 && !mayOneHide) return;
    let next = 0;
    for (const [i, line] of looked.entries()) {
      const block = inBlocks[i];
      const hasPassed = passed[next] === i;
      if (hasPassed) next++;
      if (block === undefined) continue;
      if (mayOneHide && mayHideName(line, isPlain)) onHiding(block);
      else if (hasPassed) onPassed(block, line);
    }
  };

  return {
    add(block, line) {
      blocks.push(block);
      lines.push(line);
      units += line.length;
      if (units > MOST_UNITS) flush();
    },
    flush,
  };
}
