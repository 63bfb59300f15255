/**
 * The queue of a page's texts on their way to the desk for names: what waits while an answer is under way goes
 * together in the next message. One at a time, so that a long text makes no long task and no rule crosses twice.
 */
import type { Candidate } from '../detect/candidate.ts';
import { takeAnswer } from '../detect/names-answer.ts';
import { type NamesQuestion, type PlacedPiece, packQuestion, piecesOf } from '../detect/names-question.ts';
import { createPageRulebook } from '../detect/rulebook.ts';
import type { NameFinder } from '../page/name-finder.ts';

/** A message holds at most so many units of text: some milliseconds of copying, and of reading at the desk. */
const MESSAGE_UNITS = 131_072;
/** And so many pieces, of which each costs a little however short it is. */
const MESSAGE_PIECES = 16_384;

/** The texts of one call, until all are answered. */
interface Search {
  readonly found: readonly Candidate[][];
  /** Pieces that are not answered yet. */
  left: number;
  readonly end: (found: readonly (readonly Candidate[])[] | null) => void;
}

interface Waiting extends PlacedPiece {
  readonly search: Search;
  /** Which of its search's texts it is of. */
  readonly of: number;
}

/** Finds names by `ask`, which gives the answer to a question; anything else than an answer where nobody can. */
export function createNameQueue(
  ask: (question: NamesQuestion) => Promise<unknown>,
): Pick<NameFinder, 'find' | 'rulebook'> {
  const rulebook = createPageRulebook();
  let waiting: Waiting[] = [];
  let isAsking = false;

  const askForAll = async () => {
    if (isAsking) return;
    isAsking = true;
    // What else is wanted at this moment comes along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const count = countOfMessage(waiting);
      const sent = waiting.slice(0, count);
      waiting = waiting.slice(count);
      const answer = await ask(packQuestion(sent, rulebook.known));
      const found = takeAnswer(answer, sent, rulebook);
      if (found !== null) {
        for (const [i, piece] of sent.entries()) give(piece, found[i] ?? []);
        continue;
      }
      // Whoever did not answer this will not answer the rest.
      for (const { search } of [...sent, ...waiting]) search.end(null);
      waiting = [];
    }
    isAsking = false;
  };

  return {
    rulebook,
    find: (texts) =>
      new Promise((end) => {
        const pieces = texts.map((text) => piecesOf(text));
        const search: Search = { found: texts.map(() => []), left: pieces.flat().length, end };
        if (search.left === 0) end([]);
        pieces.forEach((ofText, of) => {
          for (const piece of ofText) waiting.push({ ...piece, search, of });
        });
        void askForAll();
      }),
  };
}

/** Adds the candidates of a piece to those of its text. */
function give({ search, of, offset }: Waiting, candidates: readonly Candidate[]): void {
  const found = search.found[of];
  for (const { start, end, rule } of candidates)
    found?.push({ start: start + offset, end: end + offset, rule });
  search.left--;
  if (search.left === 0) search.end(search.found);
}

/** How many of the pieces that wait go in one message; at least one. */
function countOfMessage(waiting: readonly Waiting[]): number {
  let units = 0;
  const most = Math.min(waiting.length, MESSAGE_PIECES);
  for (let count = 0; count < most; count++) {
    units += waiting[count]?.text.length ?? 0;
    if (units > MESSAGE_UNITS) return Math.max(count, 1);
  }
  return most;
}
