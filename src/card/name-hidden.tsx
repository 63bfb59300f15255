/** What a card over a page shows in its place once its name was hidden there: that it was, and the way back. */
import type { EntityKey } from '../article/entity-key.ts';
import { say, sayAround } from '../words/words.ts';
import { ArticleWords } from './article-words.tsx';

interface NameHiddenProps {
  readonly entity: EntityKey;
  readonly name: string;
  /** BCP 47 tag of the name. */
  readonly lang: string;
  /** The page's host name; '' where it has none. */
  readonly site: string;
}

/** “NATO is no longer marked on example.org.” */
export function NameHidden({ entity, name, lang, site }: NameHiddenProps) {
  const words = <ArticleWords lang={lang}>{name}</ArticleWords>;
  return (
    <div class="sl-name-hidden">
      <p role="status">
        {site === ''
          ? sayAround('card_hidden_here', words)
          : sayAround('card_hidden', words, <bdi>{site}</bdi>)}
      </p>
      <button type="button" class="sl-action" data-do="show" data-about={entity}>
        {say('card_undo')}
      </button>
    </div>
  );
}
