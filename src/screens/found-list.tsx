/** The entities of the page, and the article's other ones, as rows that open their cards. */
import type { EntityKey } from '../article/entity-key.ts';
import { kindLabel } from '../words/labels.ts';
import { say, sayCount } from '../words/words.ts';
import type { ListRows, Row } from './list-rows.ts';

interface FoundListProps {
  readonly rows: ListRows;
  readonly onOpen: (entity: EntityKey) => void;
}

/** “On this page” with counts, then what else is in the articles. The arrow keys go from row to row. */
export function FoundList({ rows: { onPage, others }, onOpen }: FoundListProps) {
  const othersHeading = say(onPage.length > 0 ? 'popup_heading_others' : 'popup_heading_all');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the rows, which are buttons
    <div onKeyDown={moveAmongRows}>
      {onPage.length > 0 && <Rows heading={say('popup_heading_on_page')} rows={onPage} onOpen={onOpen} />}
      {others.length > 0 && <Rows heading={othersHeading} rows={others} onOpen={onOpen} />}
    </div>
  );
}

interface RowsProps {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly onOpen: (entity: EntityKey) => void;
}

function Rows({ heading, rows, onOpen }: RowsProps) {
  return (
    <section>
      <h2 class="sl-label">{heading}</h2>
      <ul class="sl-rows">
        {rows.map((row) => (
          <li key={row.entity}>
            <button type="button" class="sl-row" data-entity={row.entity} onClick={() => onOpen(row.entity)}>
              <span class="sl-row-entity">
                <span class="sl-row-name" lang={row.lang}>
                  {row.name}
                </span>{' '}
                <span class="sl-row-about">
                  {row.description === null ? (
                    kindLabel(row.kind)
                  ) : (
                    <span lang={row.lang}>{row.description}</span>
                  )}
                </span>{' '}
                {row.headline !== null && (
                  <span class="sl-row-story" lang={row.lang}>
                    {row.headline}
                  </span>
                )}
              </span>{' '}
              <Count count={row.count} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Count({ count }: Pick<Row, 'count'>) {
  if (count === null) return null;
  return (
    <span class="sl-row-count">
      <span aria-hidden="true">{count}</span>
      <span class="sl-unseen">{sayCount('popup_mentions', count)}</span>
    </span>
  );
}

function moveAmongRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entity]')];
  const at = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1;
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
