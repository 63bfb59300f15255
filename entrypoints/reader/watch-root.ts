/** Tells when a document is written anew, which takes every listener off its window and says nothing. */
import { atEnd } from '../../src/page/at-end.ts';

/** Calls `onNewRoot` when the document has got another root element. Ends with `signal`. */
export function watchRoot(onNewRoot: () => void, signal: AbortSignal): void {
  let root = document.documentElement as Element | null;
  const observer = new MutationObserver(() => {
    const now = document.documentElement as Element | null;
    // Between `document.open` and the first tag there is none.
    if (now === null || now === root) return;
    root = now;
    onNewRoot();
  });
  observer.observe(document, { childList: true });
  atEnd(signal, () => observer.disconnect());
}
