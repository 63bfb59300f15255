/** A line of an article with a mark in it, as marks look on pages. */
import { type Article, type EntityKind, type Span, wordsAt } from '../../article/article.ts';
import type { Look } from '../../browser/settings-values.ts';

interface MarkPreviewProps {
  readonly article: Article;
  readonly look: Look;
}

/** The headline, with the first name in it marked. Only to be looked at: the option's label says what it is. */
export function MarkPreview({ article, look }: MarkPreviewProps) {
  const { headline } = article;
  const { name, kind } = firstName(article);
  return (
    <p class="sl-preview" lang={article.lang} dir="auto" aria-hidden="true">
      {wordsAt(article, { start: headline.start, end: name.start })}
      <MarkedWords look={look} kind={kind}>
        {wordsAt(article, name)}
      </MarkedWords>
      {wordsAt(article, { start: name.end, end: headline.end })}
    </p>
  );
}

interface MarkedWordsProps {
  readonly look: Look;
  readonly kind: EntityKind;
  readonly children: string;
}

/** Words marked as a name of a kind is. */
export function MarkedWords({ look, kind, children }: MarkedWordsProps) {
  return (
    <span class={`sl-mark sl-mark--${look}`} data-kind={kind}>
      {children}
    </span>
  );
}

/** The first of the article's names in its headline, and where it stands; the whole headline where there is none. */
function firstName(article: Article): { readonly name: Span; readonly kind: EntityKind } {
  const headline = wordsAt(article, article.headline);
  const places = article.entities
    .map(({ name, kind }) => ({ words: wordsAt(article, name), kind }))
    .map(({ words, kind }) => ({ at: headline.indexOf(words), length: words.length, kind }))
    // A headline that is itself the name of an event would be marked from end to end.
    .filter(({ at, length }) => at !== -1 && length < headline.length)
    .sort((a, b) => a.at - b.at || b.length - a.length);
  const [first] = places;
  if (first === undefined) return { name: article.headline, kind: 'event' };
  const start = article.headline.start + first.at;
  return { name: { start, end: start + first.length }, kind: first.kind };
}
