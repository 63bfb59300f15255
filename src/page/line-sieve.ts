/**
 * Puts lines through the sieve, many at a time where names are rare: each call of it costs about as much as reading a
 * hundred letters.
 */
import type { Sieve } from '../detect/sieve.ts';
import { mayHideName } from './seams.ts';

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
  private readonly tell: (block: Element, text: string) => boolean;
  private waiting: Line[] = [];
  private waitingUnits = 0;
  /** Lines in a row that held no name. */
  private calm = 0;

  /** `tell` checks a single line and tells of it; whether a name may stand in it. */
  constructor(sieve: Sieve, tell: (block: Element, text: string) => boolean) {
    this.sieve = sieve;
    this.tell = tell;
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
    if (lines.length > 1) {
      const together = lines.map(({ text }) => text).join('\n');
      if (!this.sieve.mayHoldName(together) && !mayHideName(together)) {
        this.calm += lines.length;
        return;
      }
    }
    for (const line of lines) this.check(line);
  }

  private check({ block, text }: Line): void {
    this.calm = this.tell(block, text) ? 0 : this.calm + 1;
  }
}
