/** One entity in the list: who or what it is, how often the page mentions it, and where. */
import type { EntityKey } from '../article/entity-key.ts';
import { WhoSaid } from '../card/who-said.tsx';
import { kindLabel } from '../words/labels.ts';
import { say, sayCount } from '../words/words.ts';
import type { Row } from './list-rows.ts';
import { MarkedWords } from './marked-words.tsx';
import { PageMap } from './page-map.tsx';
import type { EntityMap } from './page-places.ts';

interface ListRowProps {
  readonly row: Row;
  readonly isSelected: boolean;
  /** Whether its card was the last one open over the page. */
  readonly isLookedAt: boolean;
  readonly map: EntityMap | null;
  /** The 0-based mention that the page was last scrolled to, if it is one of this entity. */
  readonly shown: number | null;
  readonly onOpen: () => void;
  readonly onShow: (index: number) => void;
}

/** The id of an entity's row, for `aria-activedescendant`. */
export const rowId = (entity: EntityKey): string => `sl-row-${entity}`;

/** An option of the list. A press opens its card, one on its map goes to a mention. */
export function ListRow({ row, isSelected, isLookedAt, map, shown, onOpen, onShow }: ListRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's and the list's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays there, and this is the active descendant
    <div
      class="sl-row"
      role="option"
      id={rowId(row.entity)}
      aria-selected={isSelected}
      data-entity={row.entity}
      onClick={onOpen}
    >
      <span class="sl-row-entity">
        <span class="sl-row-name" lang={row.lang} dir="auto">
          <MarkedWords pieces={row.name} />
        </span>{' '}
        <span class="sl-row-about">
          {row.description === null ? (
            kindLabel(row.kind)
          ) : (
            <span lang={row.lang} dir="auto">
              <MarkedWords pieces={row.description} />
            </span>
          )}
        </span>{' '}
        {isLookedAt && <span class="sl-row-looked-at">{say('popup_last_looked_at')}</span>}{' '}
        {row.headline !== null && (
          <span class="sl-row-story" lang={row.lang} dir="auto">
            {row.headline}
          </span>
        )}
      </span>{' '}
      {row.count !== null && (
        <>
          <PageMap map={map} shown={shown} onShow={onShow} />
          <span class="sl-row-count">
            <span aria-hidden="true">{row.count}</span>
            <span class="sl-unseen">{sayCount('popup_mentions', row.count)}</span>
          </span>
        </>
      )}
      {row.statement !== null && (
        <span class="sl-row-found">
          <WhoSaid statement={row.statement.statement} lang={row.lang} withHedge />
          <span class="sl-row-words" lang={row.lang} dir="auto">
            <MarkedWords pieces={row.statement.words} />
          </span>
        </span>
      )}
    </div>
  );
}
