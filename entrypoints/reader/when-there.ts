/**
 * When to start on a document: once it is there as a whole or, where it is sent bit by bit over a long time, soon
 * after its first words. The script itself comes at its very beginning, since no later moment is sure to come.
 */

/** A page that is still being sent after so many milliseconds is read meanwhile; most are whole by then. */
const STREAM_WAIT_MS = 500;

/** Calls `start` once. */
export function whenThere(start: () => void): void {
  if (document.readyState !== 'loading') {
    start();
    return;
  }
  const ended = new AbortController();
  const begin = () => {
    if (ended.signal.aborted) return;
    ended.abort();
    start();
  };
  document.addEventListener('DOMContentLoaded', begin, { signal: ended.signal });
  // A document that is written anew meanwhile has lost its listeners; it is not lost to this one.
  setTimeout(begin, STREAM_WAIT_MS);
}
