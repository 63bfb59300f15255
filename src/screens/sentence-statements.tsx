/** What one sentence of the article says: its statements, and the cards they are about. */
import type { Article, EntityId, SentenceId } from '../article/article.ts';
import { statementsOfSentence } from '../article/card-statement.ts';
import { StatementView } from '../card/statement-view.tsx';

interface SentenceStatementsProps {
  readonly article: Article;
  readonly sentence: SentenceId;
  readonly onOpen: (entity: EntityId) => void;
}

/** The statements of the sentence, each with the names it is about. */
export function SentenceStatements({ article, sentence, onOpen }: SentenceStatementsProps) {
  const statements = statementsOfSentence(article, sentence);
  if (statements.length === 0) return null;
  return (
    <aside class="sl-aside" aria-label="What the sentence says" lang="en" dir="ltr">
      <ul class="sl-statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementView statement={statement} lang={article.lang} withoutSentence>
              <ul class="sl-abouts" aria-label="It is about">
                {statement.about.map(({ id, name }) => (
                  <li key={id}>
                    <button
                      type="button"
                      class="sl-open"
                      lang={article.lang}
                      data-entity={id}
                      onClick={() => onOpen(id)}
                    >
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
            </StatementView>
          </li>
        ))}
      </ul>
    </aside>
  );
}
