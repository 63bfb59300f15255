/**
 * One named highlight of the document, with a mirror of its own: in Firefox a content script may not list a
 * highlight's ranges, and in any browser the page may clear the registry without a word.
 */
import { atEnd } from './at-end.ts';

export interface NamedHighlight {
  add(range: StaticRange): void;
  delete(range: StaticRange): void;
  clear(): void;
  /** Whether the page has taken the highlight away, or ranges out of it. */
  isDamaged(): boolean;
  /** Puts it back as it was. */
  mend(): void;
  readonly size: number;
}

/** Registers the highlight when its first range comes; takes it away with the last, and with `signal`. */
export function createHighlight(name: string, priority: number, signal: AbortSignal): NamedHighlight {
  const ranges = new Set<StaticRange>();
  let highlight = new Highlight();
  highlight.priority = priority;

  const withdraw = () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
  atEnd(signal, withdraw);

  return {
    get size() {
      return ranges.size;
    },
    add(range) {
      if (signal.aborted) return;
      if (ranges.size === 0) CSS.highlights.set(name, highlight);
      ranges.add(range);
      highlight.add(range);
    },
    delete(range) {
      if (!ranges.delete(range)) return;
      highlight.delete(range);
      if (ranges.size === 0) withdraw();
    },
    clear() {
      for (const range of ranges) highlight.delete(range);
      ranges.clear();
      withdraw();
    },
    isDamaged: () =>
      ranges.size > 0 && (CSS.highlights.get(name) !== highlight || highlight.size !== ranges.size),
    mend() {
      withdraw();
      highlight = new Highlight();
      highlight.priority = priority;
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(name, highlight);
    },
  };
}
