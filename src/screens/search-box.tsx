/** Search over all cards. Escape empties it, and only an empty one lets Escape pass. */
import { say, sayCount } from '../words/words.ts';

interface SearchBoxProps {
  readonly query: string;
  /** Told to screen readers while a query stands: how many cards it finds. */
  readonly resultCount: number;
  readonly onQuery: (query: string) => void;
  /** The arrow down: on to the list. */
  readonly onDown: () => void;
}

/** The search field of the list view; takes the focus when the popup opens. */
export function SearchBox({ query, resultCount, onQuery, onDown }: SearchBoxProps) {
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      event.stopPropagation();
      onQuery('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    }
  };
  return (
    <search class="sl-search">
      <input
        type="search"
        aria-label={say('popup_search')}
        placeholder={say('popup_search')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        data-search=""
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={keyed}
      />
      <span class="sl-unseen" role="status">
        {query.trim() === '' ? '' : sayCount('popup_cards', resultCount)}
      </span>
    </search>
  );
}
