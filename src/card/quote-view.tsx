/** A quotation of the article, with who says it. */
import type { CardQuote } from '../article/cards.ts';
import { sayAround } from '../words/words.ts';
import { WhoSaid } from './who-said.tsx';

export function QuoteView({ quote, lang }: { readonly quote: CardQuote; readonly lang: string }) {
  return (
    <figure class="sl-quote">
      <blockquote lang={lang} dir="auto">
        {sayAround('quotation', quote.words)}
      </blockquote>
      <figcaption>
        <WhoSaid statement={{ ...quote.statement, speaker: quote.speaker }} lang={lang} withHedge />
      </figcaption>
    </figure>
  );
}
