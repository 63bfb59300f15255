/** A link to a place of the story, so that it can be opened elsewhere and copied like any other. */
import type { ComponentChildren } from 'preact';
import type { Article, EntityId, SentenceId, StatementId } from '../../article/article.ts';
import { sentenceNumber } from '../../article/story-lists.ts';
import { type PlaceInArticle, storyPath } from '../../article/story-place.ts';
import { say } from '../../words/words.ts';

interface SentenceLinkProps {
  readonly article: Article;
  readonly sentence: SentenceId;
}

/** The address of a place in an article, or of the whole. */
export function placeAddress(article: Article, at: PlaceInArticle | null): string {
  return storyPath({ article: article.id, at });
}

/** “Sentence 3”, which leads to it. */
export function SentenceLink({ article, sentence }: SentenceLinkProps) {
  return (
    <a class="st-link" href={placeAddress(article, { type: 'sentence', id: sentence })}>
      {say('story_sentence', sentenceNumber(article, sentence))}
    </a>
  );
}

interface NameLinkProps {
  readonly article: Article;
  readonly entity: EntityId;
  /** Whether its card is open. */
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
}

/** A name, which opens its card. */
export function NameLink({ article, entity, isCurrent = false, children }: NameLinkProps) {
  return (
    <a
      class="st-name"
      href={placeAddress(article, { type: 'entity', id: entity })}
      lang={article.lang}
      data-name={entity}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {children}
    </a>
  );
}

interface StatementLinksProps extends SentenceLinkProps {
  readonly statement: StatementId;
}

/** What stands below a statement in a list: the ways to its sentence and to what it is about. */
export function StatementLinks({ article, sentence, statement }: StatementLinksProps) {
  return (
    <p class="st-links">
      <SentenceLink article={article} sentence={sentence} />
      <a class="st-link st-screen" href={placeAddress(article, { type: 'statement', id: statement })}>
        {say('story_statement_about')}
      </a>
    </p>
  );
}
