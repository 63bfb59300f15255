/** The entities of the page, and the article's other ones, as rows that open their cards. */
import type { EntityId } from '../article/article.ts';
import { kindLabel } from '../article/labels.ts';
import type { ListRows, Row } from './list-rows.ts';

interface FoundListProps {
  readonly rows: ListRows;
  /** BCP 47 tag of the names. */
  readonly lang: string;
  readonly onOpen: (entity: EntityId) => void;
}

/** “On this page” with counts, then “Also in this story”. The arrow keys go from row to row. */
export function FoundList({ rows: { onPage, others }, lang, onOpen }: FoundListProps) {
  return (
    <div data-rows="" onKeyDown={moveAmongRows} role="presentation">
      {onPage.length > 0 && <Rows heading="On this page" rows={onPage} lang={lang} onOpen={onOpen} />}
      {others.length > 0 && <Rows heading="Also in this story" rows={others} lang={lang} onOpen={onOpen} />}
    </div>
  );
}

interface RowsProps {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly lang: string;
  readonly onOpen: (entity: EntityId) => void;
}

function Rows({ heading, rows, lang, onOpen }: RowsProps) {
  return (
    <section>
      <h2 class="sl-label">{heading}</h2>
      <ul class="sl-rows">
        {rows.map((row) => (
          <li key={row.entity}>
            <button type="button" class="sl-row" data-entity={row.entity} onClick={() => onOpen(row.entity)}>
              <span class="sl-row-name" lang={lang}>
                {row.name}
              </span>
              <Count count={row.count} />
              <span class="sl-row-about">
                {row.description === null ? kindLabel(row.kind) : <span lang={lang}>{row.description}</span>}
              </span>
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
      {count}
      <span class="sl-unseen">{count === 1 ? ' mention' : ' mentions'}</span>
    </span>
  );
}

function moveAmongRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entity]')];
  const at = rows.findIndex((row) => row === event.target);
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
