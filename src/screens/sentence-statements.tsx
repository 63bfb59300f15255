/** What one sentence of the article says: its statements, and the cards they are about. */
import type { Article, SentenceId } from '../article/article.ts';
import { statementsOfSentence } from '../article/card-statement.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { StatementView } from '../card/statement-view.tsx';

interface SentenceStatementsProps {
  readonly article: Article;
  readonly sentence: SentenceId;
  readonly onOpen: (entity: EntityKey) => void;
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
                {statement.about.map(({ key, name }) => (
                  <li key={key}>
                    <button
                      type="button"
                      class="sl-open"
                      lang={article.lang}
                      data-entity={key}
                      onClick={() => onOpen(key)}
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
