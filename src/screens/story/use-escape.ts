/** The Escape key, wherever the focus is. */
import { useLayoutEffect } from 'preact/hooks';

/** Calls `escaped` when Escape is pressed; null for nothing to escape from. */
export function useEscape(escaped: (() => void) | null): void {
  // Not later: the key may be pressed as soon as there is something to be seen.
  useLayoutEffect(() => {
    if (escaped === null) return;
    const ended = new AbortController();
    const keyed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) escaped();
    };
    window.addEventListener('keydown', keyed, { signal: ended.signal });
    return () => ended.abort();
  });
}
