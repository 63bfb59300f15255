/**
 * The listbox of the popup: rows under their headings, of which one may be selected. It has one place in the order of
 * the Tab key; the search field moves the same selection.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityKey } from '../article/entity-key.ts';
import { kindHeading } from '../words/labels.ts';
import { say, sayCount } from '../words/words.ts';
import { ListRow, rowId } from './list-row.tsx';
import type { ListRows, RowGroup } from './list-rows.ts';
import type { EntityMap } from './page-places.ts';

interface FoundListProps {
  readonly id: string;
  readonly rows: ListRows;
  readonly selected: EntityKey | null;
  readonly lookedAt: EntityKey | null;
  readonly maps: ReadonlyMap<EntityKey, EntityMap>;
  /** The 0-based mention of an entity that the page was last scrolled to. */
  readonly shownOf: (entity: EntityKey) => number | null;
  readonly onOpen: (entity: EntityKey) => void;
  readonly onShow: (entity: EntityKey, index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The rows. The selected one is kept in sight. */
export function FoundList({ id, rows, selected, lookedAt, maps, ...props }: FoundListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (selected === null) return;
    const row = document.getElementById(rowId(selected));
    if (row !== null) bringIntoSight(row);
  }, [selected, rows.groups.length]);
  return (
    <>
      <div
        class="sl-list"
        ref={list}
        id={id}
        role="listbox"
        aria-label={say('popup_list_label')}
        tabIndex={0}
        aria-activedescendant={selected === null ? undefined : rowId(selected)}
        onKeyDown={props.onKeyDown}
        // A press opens a row, and leaves the focus where it is.
        onMouseDown={(event) => event.preventDefault()}
      >
        {rows.groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
          <div
            key={group.heading}
            class="sl-rows"
            role="group"
            aria-label={headingOf(group.heading) ?? say('popup_list_label')}
          >
            {group.heading !== null && (
              <p class="sl-label" aria-hidden="true">
                {headingOf(group.heading)}
              </p>
            )}
            {group.rows.map((row) => (
              <ListRow
                key={row.entity}
                row={row}
                isSelected={row.entity === selected}
                isLookedAt={row.entity === lookedAt}
                map={maps.get(row.entity) ?? null}
                shown={props.shownOf(row.entity)}
                onOpen={() => props.onOpen(row.entity)}
                onShow={(index) => props.onShow(row.entity, index)}
              />
            ))}
          </div>
        ))}
      </div>
      {rows.left > 0 && <p class="sl-more">{sayCount('popup_more', rows.left)}</p>}
    </>
  );
}

function headingOf(heading: RowGroup['heading']): string | null {
  if (heading === null) return null;
  if (heading === 'on-page') return say('popup_heading_on_page');
  if (heading === 'not-on-page') return say('popup_heading_others');
  return kindHeading(heading);
}

/** By hand: scrollIntoView would also scroll the popup's document where the browser gives it less room. */
function bringIntoSight(row: HTMLElement): void {
  const view = row.closest<HTMLElement>('.sl-scroll');
  if (view === null) return;
  const frame = view.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  // The first row has its heading above it.
  if (top < frame.top + MARGIN) view.scrollTop += top - frame.top - MARGIN;
  else if (bottom > frame.bottom) view.scrollTop += bottom - frame.bottom;
}

/** Pixels above a row that are brought into sight with it. */
const MARGIN = 40;
