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

/** Tells of lines in the order in which they are added. */
export class LineSieve {
  readonly #options: LineSieveOptions;
  #blocks: Element[] = [];
  #lines: string[] = [];
  #units = 0;

  constructor(options: LineSieveOptions) {
    this.#options = options;
  }

  add(block: Element, line: string): void {
    this.#blocks.push(block);
    this.#lines.push(line);
    this.#units += line.length;
    if (this.#units > MOST_UNITS) this.flush();
  }

  /** Looks at all lines that wait. */
  flush(): void {
    const blocks = this.#blocks;
    const lines = this.#lines;
    const options = this.#options;
    if (lines.length === 0) return;
    this.#blocks = [];
    this.#lines = [];
    this.#units = 0;
    const together = lines.join('\n');
    const { passed, isPlain } = options.sieve.look(lines, together);
    const mayOneHide = mayHideName(together, isPlain);
    if (passed.length === 0 && !mayOneHide) return;
    let next = 0;
    for (const [i, line] of lines.entries()) {
      const block = blocks[i];
      const hasPassed = passed[next] === i;
      if (hasPassed) next++;
      if (block === undefined) continue;
      if (mayOneHide && mayHideName(line, isPlain)) options.onHiding(block);
      else if (hasPassed) options.onPassed(block, line);
    }
  }
}
