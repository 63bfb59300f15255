/**
 * The article's own words, set apart from the interface's by their typeface and by the language they are in.
 */
import type { ComponentChildren } from 'preact';

interface ArticleWordsProps {
  /** BCP 47 tag of the article. */
  readonly lang: string;
  readonly children: ComponentChildren;
}

/** Inline words of the article. */
export function ArticleWords({ lang, children }: ArticleWordsProps) {
  return (
    <span class="sl-words" lang={lang} dir="auto">
      {children}
    </span>
  );
}
