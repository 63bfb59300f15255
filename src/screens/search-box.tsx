/**
 * Search over all cards. The focus stays in the field while the arrow keys go through the list, so that typing can go
 * on at any time; screen readers follow by `aria-activedescendant`.
 */
import { useRef } from 'preact/hooks';
import { say } from '../words/words.ts';

interface SearchBoxProps {
  readonly query: string;
  /** Id of the listbox, and of the selected option in it. */
  readonly listId: string;
  readonly selectedId: string | null;
  readonly hasRows: boolean;
  readonly onQuery: (query: string) => void;
  /** Keys that move in the list or open what is selected. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The search field of the list view; takes the focus when the popup opens. */
export function SearchBox({ query, listId, selectedId, hasRows, onQuery, onKeyDown }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <search class="sl-search">
      <input
        ref={field}
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        aria-label={say('popup_search')}
        aria-autocomplete="list"
        aria-expanded={hasRows}
        aria-controls={listId}
        aria-activedescendant={selectedId ?? undefined}
        placeholder={say('popup_search')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        data-search=""
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="sl-clear"
          aria-label={say('popup_clear_search')}
          title={say('popup_clear_search')}
          onClick={() => {
            onQuery('');
            field.current?.focus();
          }}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2 10 10M10 2 2 10" />
          </svg>
        </button>
      )}
    </search>
  );
}
