/**
 * Puts lines through the sieve, many at a time where names are rare: each call of it costs about as much as reading a
 * hundred letters.
 */
import type { Sieve } from '../detect/sieve.ts';
import { mayHaveBrokenLines, mayHaveSeam } from './seams.ts';

/** After so many lines without a name some are taken together. */
const CALM_LINES = 8;
/** And then more and more, up to so many units. */
const MOST_UNITS = 32_768;

interface Line {
  readonly block: Element;
  readonly text: string;
}

export class LineSieve {
  private readonly sieve: Sieve;
  private readonly onLine: (block: Element, text: string) => void;
  private waiting: Line[] = [];
  private waitingUnits = 0;
  /** Lines in a row that held no name. */
  private calm = 0;

  /** `onLine` is told of each line that a name may stand in, or that has to be looked at more closely to tell. */
  constructor(sieve: Sieve, onLine: (block: Element, text: string) => void) {
    this.sieve = sieve;
    this.onLine = onLine;
  }

  add(block: Element, text: string): void {
    if (this.calm < CALM_LINES) {
      this.check({ block, text });
      return;
    }
    this.waiting.push({ block, text });
    this.waitingUnits += text.length;
    if (this.waitingUnits > Math.min(MOST_UNITS, 256 * this.calm)) this.flush();
  }

  /** Checks all lines that wait. */
  flush(): void {
    const lines = this.waiting;
    if (lines.length === 0) return;
    this.waiting = [];
    this.waitingUnits = 0;
    if (lines.length > 1 && !this.mayMatter(lines.map(({ text }) => text).join('\n'))) {
      this.calm += lines.length;
      return;
    }
    for (const line of lines) this.check(line);
  }

  private check({ block, text }: Line): void {
    if (this.mayMatter(text)) {
      this.calm = 0;
      this.onLine(block, text);
    } else this.calm++;
  }

  /** Words that meet at a seam, and lines that the source breaks, are hidden from the sieve. */
  private mayMatter(text: string): boolean {
    return this.sieve.mayHoldName(text) || mayHaveSeam(text) || mayHaveBrokenLines(text);
  }
}
