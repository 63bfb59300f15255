/**
 * What opens over a page at a mention: its short card, or one for each article that has the name. The background
 * script draws it and a content script puts it up, so that it is functions of its props and no more.
 */
import type { Card } from '../article/cards.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { language, say } from '../words/words.ts';
import { CardFoot } from './card-foot.tsx';
import type { MarkWhy } from './mark-words.ts';
import { NameHidden } from './name-hidden.tsx';
import { ShortCard } from './short-card.tsx';

/** A card, and what goes with it over a page. */
export interface PageCardEntry {
  readonly key: EntityKey;
  readonly card: Card;
  /** The headline of its article. */
  readonly headline: string;
  /** Why the mention is marked that the card was opened from; null for a card reached from another. */
  readonly why: MarkWhy | null;
  /** How often the page mentions it; 0 where that is not known. */
  readonly mentions: number;
}

interface PageCardProps {
  /** At least one. */
  readonly entries: readonly PageCardEntry[];
  /** Of the first heading, for the host's `aria-labelledby`; unique in the host's tree. */
  readonly headingId: string;
  readonly canGoBack: boolean;
  /** The page's host name; '' where it has none. */
  readonly site: string;
}

/**
 * One short card, or several under the headlines of their articles. The host gives it a role, a place and a size, and
 * listens: a press on what has `data-entity` opens the card of that key, one on what has `data-back` leads back, and one
 * on what has `data-do` has that done about its `data-about`. A section that has `data-hidden` shows nothing but that.
 */
export function PageCard({ entries, headingId, canGoBack, site }: PageCardProps) {
  const isAlone = entries.length === 1;
  const { tag, direction } = language();
  return (
    <div class="sl-root sl-short" lang={tag} dir={direction}>
      {canGoBack && (
        <button type="button" class="sl-back" data-back="">
          {say('card_back')}
        </button>
      )}
      {entries.map(({ key, card, headline, why, mentions }, at) => {
        const id = at === 0 ? headingId : `${headingId}-${at + 1}`;
        return (
          <section key={key} aria-labelledby={id}>
            <div class="sl-shown">
              {!isAlone && (
                <p class="sl-story" lang={card.lang} dir="auto">
                  {headline}
                </p>
              )}
              <ShortCard card={card} headingId={id} statements={isAlone ? 3 : 1} />
              <CardFoot entity={key} isOfMention={!canGoBack} {...{ mentions, why, site }} />
            </div>
            <NameHidden entity={key} name={card.name} lang={card.lang} site={site} />
          </section>
        );
      })}
    </div>
  );
}
