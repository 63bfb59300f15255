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

/** “On this page” with counts, then what else is in the story. The arrow keys go from row to row. */
export function FoundList({ rows: { onPage, others }, lang, onOpen }: FoundListProps) {
  const othersHeading = onPage.length > 0 ? 'Also in this story' : 'In this story';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the rows, which are buttons
    <div onKeyDown={moveAmongRows}>
      {onPage.length > 0 && <Rows heading="On this page" rows={onPage} lang={lang} onOpen={onOpen} />}
      {others.length > 0 && <Rows heading={othersHeading} rows={others} lang={lang} onOpen={onOpen} />}
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
              <span class="sl-row-entity">
                <span class="sl-row-name" lang={lang}>
                  {row.name}
                </span>{' '}
                <span class="sl-row-about">
                  {row.description === null ? (
                    kindLabel(row.kind)
                  ) : (
                    <span lang={lang}>{row.description}</span>
                  )}
                </span>
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
      {count}
      <span class="sl-unseen">{count === 1 ? ' mention' : ' mentions'}</span>
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
