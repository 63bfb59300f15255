/** A line of an article with a mark in it, as marks look on pages. */
import { type Article, type Span, wordsAt } from '../../article/article.ts';
import type { Look } from '../../browser/settings-values.ts';

interface MarkPreviewProps {
  readonly article: Article;
  readonly look: Look;
}

/** The headline, with the first name in it marked. Only to be looked at: the option's label says what it is. */
export function MarkPreview({ article, look }: MarkPreviewProps) {
  const { headline } = article;
  const name = firstName(article);
  return (
    <p class="sl-preview" lang={article.lang} dir="auto" aria-hidden="true">
      {wordsAt(article, { start: headline.start, end: name.start })}
      <span class={`sl-mark sl-mark--${look}`}>{wordsAt(article, name)}</span>
      {wordsAt(article, { start: name.end, end: headline.end })}
    </p>
  );
}

/** Where the first of the article's names stands in its headline; the whole headline where none does. */
function firstName(article: Article): Span {
  const headline = wordsAt(article, article.headline);
  const places = article.entities
    .map(({ name }) => wordsAt(article, name))
    .map((words) => ({ at: headline.indexOf(words), length: words.length }))
    // A headline that is itself the name of an event would be marked from end to end.
    .filter(({ at, length }) => at !== -1 && length < headline.length)
    .sort((a, b) => a.at - b.at || b.length - a.length);
  const first = places[0];
  if (first === undefined) return article.headline;
  const start = article.headline.start + first.at;
  return { start, end: start + first.length };
}
