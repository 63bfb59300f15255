/** The content script's end of the desk for names: finds the names of a page by asking the background script. */

import type { WordBeside } from '../detect/beside-words.ts';
import type { NameFinder } from '../page/name-finder.ts';
import { askBackground, isOrphaned } from './ask-background.ts';
import type { NamesWanted, WordsBesideWanted } from './messages.ts';
import { createNameQueue } from './name-queue.ts';

/** A background script that is just being stopped, or not there yet, is asked again after so many milliseconds. */
const SECOND_TRY_MS = 200;

/** Finds names until `signal` aborts; then, and where the extension is gone, nothing more is found. */
export function createNameFinder(signal: AbortSignal): NameFinder {
  const askOnce = async (message: NamesWanted | WordsBesideWanted): Promise<unknown> => {
    const answer = signal.aborted ? null : await askBackground(message);
    return signal.aborted ? null : answer;
  };
  const ask = async (message: NamesWanted | WordsBesideWanted): Promise<unknown> => {
    const answer = await askOnce(message);
    if (answer !== null || signal.aborted || isOrphaned()) return answer;
    await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
    return askOnce(message);
  };
  return {
    ...createNameQueue((question) => ask({ type: 'names-wanted', ...question })),
    async wordsBeside(rule, excerpt) {
      const answer = await ask({ type: 'words-beside-wanted', rule, ...excerpt });
      return isWordsBeside(answer) ? answer : null;
    },
  };
}

function isWordsBeside(answer: unknown): answer is readonly WordBeside[] {
  return (
    Array.isArray(answer) &&
    answer.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'side' in one &&
        (one.side === 'before' || one.side === 'after') &&
        'word' in one &&
        typeof one.word === 'string',
    )
  );
}
