/** A list of what was added to a setting, each with a button that takes it away again. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ListEntry {
  /** Unique in the list. */
  readonly key: string;
  readonly name: ComponentChildren;
  /** Smaller, below the name; null for nothing. */
  readonly detail: ComponentChildren;
}

interface EntryListProps {
  /** Unique on the page. */
  readonly id: string;
  readonly entries: readonly ListEntry[];
  /** What stands on each button. */
  readonly action: string;
  readonly onRemove: (key: string) => void;
  /** What is said where the list is empty; it takes the focus when the last entry goes. */
  readonly empty: string;
}

/** The entries, or a line that says that there are none. */
export function EntryList({ id, entries, action, onRemove, empty }: EntryListProps) {
  const { root, removing } = useFocusAfterRemoval(entries.length);
  return (
    <div ref={root}>
      {entries.length === 0 ? (
        <p class="sl-hint sl-empty" tabIndex={-1}>
          {empty}
        </p>
      ) : (
        <ul class="sl-entries">
          {entries.map(({ key, name, detail }, at) => (
            <li class="sl-entry" key={key}>
              <div class="sl-entry-words" id={`${id}-${at}`}>
                <span class="sl-entry-name">{name}</span>
                {detail !== null && <span class="sl-hint">{detail}</span>}
              </div>
              {/* Named by its own word and the entry's, whatever order a language would put them in. */}
              <button
                type="button"
                class="sl-button"
                id={`${id}-${at}-remove`}
                aria-labelledby={`${id}-${at}-remove ${id}-${at}`}
                onClick={() => {
                  removing(at);
                  onRemove(key);
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Has the focus go to the next entry when the one that had it is gone; without it, it would fall to the document. */
function useFocusAfterRemoval(count: number) {
  const root = useRef<HTMLDivElement>(null);
  const removed = useRef<{ readonly at: number; readonly count: number } | null>(null);
  useLayoutEffect(() => {
    if (removed.current === null || count >= removed.current.count) return;
    const buttons = root.current?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(removed.current.at, count - 1)];
    removed.current = null;
    (next ?? root.current?.querySelector<HTMLElement>('.sl-empty'))?.focus();
  }, [count]);
  return {
    root,
    removing: (at: number) => {
      removed.current = { at, count };
    },
  };
}
