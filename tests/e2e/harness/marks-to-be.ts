/** Waits until what is marked in a document is what a test wants. */
import type { Frame, Page } from 'puppeteer-core';
import { highlights, waitFor } from './index.ts';
import { unlessGoing } from './unless-going.ts';

/**
 * Waits for exactly these marks, in reading order; those in closed shadow roots come last, in no order
 * of theirs.
 */
export async function marksToBe(where: Page | Frame, wanted: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  const isSo = async () => {
    last = await unlessGoing(() => highlights(where), []);
    return last.length === wanted.length && last.every((words, i) => words === wanted[i]);
  };
  try {
    await waitFor(isSo, { what: `the marks ${wanted.join(', ')}` });
  } catch (error) {
    throw new Error(`marked are ${last.join(', ')}`, { cause: error });
  }
}
