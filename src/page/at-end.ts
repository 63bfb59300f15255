/** Calls `clear` when `signal` is aborted: whatever runs on a page ends with the signal it was given. */
export function atEnd(signal: AbortSignal, clear: () => unknown): void {
  signal.addEventListener('abort', clear, { once: true });
}
