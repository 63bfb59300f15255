/** The foot of a card over a page: what of it is on the page, why, and the ways not to see it there. */
import type { EntityKey } from '../article/entity-key.ts';
import { say, sayAround, sayCount } from '../words/words.ts';
import type { MarkWhy } from './mark-words.ts';
import { WhyMarked } from './why-marked.tsx';

interface CardFootProps {
  readonly entity: EntityKey;
  /** How often the page mentions it; 0 where that is not known. */
  readonly mentions: number;
  /** Null for a card that was reached from another: no mention of it was pointed at. */
  readonly why: MarkWhy | null;
  /** The page's host name; '' where it has none. */
  readonly site: string;
}

/** Count, reason, and the two ways to fewer marks. */
export function CardFoot({ entity, mentions, why, site }: CardFootProps) {
  return (
    <footer class="sl-foot">
      {mentions > 0 && <p class="sl-count">{sayCount('card_mentions', mentions)}</p>}
      {why !== null && <WhyMarked why={why} />}
      {mentions > 0 && (
        <div class="sl-actions">
          <button type="button" class="sl-quiet" data-do="hide" data-about={entity}>
            {say('card_hide')}
          </button>
          {site !== '' && (
            <button type="button" class="sl-quiet" data-do="pause" data-about={site}>
              {sayAround('card_pause', <bdi>{site}</bdi>)}
            </button>
          )}
        </div>
      )}
    </footer>
  );
}
