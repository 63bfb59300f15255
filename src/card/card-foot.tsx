/** The foot of a card over a page: what of it is on the page, why, and the ways not to see it there. */
import type { EntityKey } from '../article/entity-key.ts';
import { say, sayAround, sayCount } from '../words/words.ts';
import type { MarkWhy } from './mark-words.ts';
import { WhyMarked } from './why-marked.tsx';

interface CardFootProps {
  readonly entity: EntityKey;
  /** How often the page mentions it; 0 where that is not known. */
  readonly mentions: number;
  readonly why: MarkWhy | null;
  /** Whether it is the card of a mention, and not one that was reached from another. */
  readonly isOfMention: boolean;
  /** The page's host name; '' where it has none. */
  readonly site: string;
}

/** Count, reason, and the two ways to fewer marks. */
export function CardFoot({ entity, mentions, why, isOfMention, site }: CardFootProps) {
  return (
    <footer class="sl-foot">
      {mentions > 0 && <p class="sl-count">{sayCount('card_mentions', mentions)}</p>}
      {why !== null && <WhyMarked why={why} />}
      {isOfMention && (
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
