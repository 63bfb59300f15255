/** What one sentence of the article says: its statements, and the cards they are about. */
import type { Article, SentenceId } from '../article/article.ts';
import { statementsOfSentence } from '../article/card-statement.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { language, say } from '../words/words.ts';
import { StatementList } from './statement-list.tsx';

interface SentenceStatementsProps {
  readonly article: Article;
  readonly sentence: SentenceId;
  readonly onOpen: (entity: EntityKey) => void;
}

/** The statements of the sentence, each with the names it is about. */
export function SentenceStatements({ article, sentence, onOpen }: SentenceStatementsProps) {
  const statements = statementsOfSentence(article, sentence);
  if (statements.length === 0) return null;
  const { tag, direction } = language();
  return (
    <aside class="sl-aside" aria-label={say('popup_sentence_says')} lang={tag} dir={direction}>
      <StatementList statements={statements} lang={article.lang} withoutSentence onOpen={onOpen} />
    </aside>
  );
}
