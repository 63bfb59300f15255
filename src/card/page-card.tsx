/**
 * What opens over a page at a mention: its short card, or one for each article that has the name. The background
 * script draws it and a content script puts it up, so that it is functions of its props and no more.
 */
import type { Card } from '../article/cards.ts';
import { language, say } from '../words/words.ts';
import type { MarkWhy } from './mark-words.ts';
import { ShortCard } from './short-card.tsx';

/** A card, and what goes with it where several are shown. */
export interface PageCardEntry {
  readonly card: Card;
  /** The headline of its article. */
  readonly headline: string;
  /** Why the mention is marked that the card was opened from; null for a card reached from another. */
  readonly why: MarkWhy | null;
}

interface PageCardProps {
  /** At least one. */
  readonly entries: readonly PageCardEntry[];
  /** Of the first heading, for the host's `aria-labelledby`; unique in the host's tree. */
  readonly headingId: string;
  readonly canGoBack: boolean;
}

/**
 * One short card, or several under the headlines of their articles. The host gives it a role, a place and a size, and
 * listens: a press on what has `data-entity` opens the card of that key, one on what has `data-back` leads back.
 */
export function PageCard({ entries, headingId, canGoBack }: PageCardProps) {
  const isAlone = entries.length === 1;
  const { tag, direction } = language();
  return (
    <div class="sl-root sl-short" lang={tag} dir={direction}>
      {canGoBack && (
        <button type="button" class="sl-back" data-back="">
          {say('card_back')}
        </button>
      )}
      {entries.map(({ card, headline, why }, at) => {
        const id = at === 0 ? headingId : `${headingId}-${at + 1}`;
        return (
          <section key={card.article} aria-labelledby={id}>
            {!isAlone && (
              <p class="sl-story" lang={card.lang} dir="auto">
                {headline}
              </p>
            )}
            <ShortCard card={card} headingId={id} statements={isAlone ? 3 : 1} why={why} />
          </section>
        );
      })}
    </div>
  );
}
