/** What the list shows, with how many there are, and in which order. While a search stands: how many it has found. */
import type { ListOrder } from '../browser/list-order.ts';
import { say, sayCount, type TextKey } from '../words/words.ts';
import type { Tab } from './list-rows.ts';

interface ListTabsProps {
  readonly tab: Tab;
  readonly counts: Readonly<Record<Tab, number | null>>;
  readonly order: ListOrder;
  /** How many cards a search has found; null while there is none. */
  readonly found: number | null;
  /** Id of the panel. */
  readonly panelId: string;
  readonly onTab: (tab: Tab) => void;
  readonly onOrder: (order: ListOrder) => void;
}

const TABS: readonly { readonly tab: Tab; readonly label: TextKey }[] = [
  { tab: 'page', label: 'popup_heading_on_page' },
  { tab: 'all', label: 'popup_heading_all' },
];

/** Id of a tab, which names the panel. */
export const tabId = (tab: Tab): string => `sl-tab-${tab}`;

/** Two tabs and a switch for the order. The arrow keys go from tab to tab. */
export function ListTabs({ tab, counts, order, found, panelId, onTab, onOrder }: ListTabsProps) {
  const keyed = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = tab === 'page' ? 'all' : 'page';
    onTab(other);
    event.currentTarget.querySelector<HTMLElement>(`#${tabId(other)}`)?.focus();
  };
  const isSearching = found !== null;
  return (
    <div class="sl-tabs-line">
      <p class={isSearching ? 'sl-results' : 'sl-unseen'} role="status">
        {isSearching ? sayCount('popup_cards', found) : ''}
      </p>
      {!isSearching && (
        <>
          <div class="sl-tabs" role="tablist" aria-label={say('popup_tabs')} onKeyDown={keyed}>
            {TABS.map(({ tab: one, label }) => (
              <button
                key={one}
                type="button"
                class="sl-tab"
                role="tab"
                id={tabId(one)}
                aria-selected={one === tab}
                aria-controls={panelId}
                tabIndex={one === tab ? 0 : -1}
                onClick={() => onTab(one)}
              >
                {say(label)}
                {counts[one] !== null && <span class="sl-tab-count"> {counts[one]}</span>}
              </button>
            ))}
          </div>
          <button
            type="button"
            class="sl-order"
            aria-pressed={order === 'kind'}
            onClick={() => onOrder(order === 'kind' ? 'appearance' : 'kind')}
          >
            {say('popup_by_kind')}
          </button>
        </>
      )}
    </div>
  );
}
