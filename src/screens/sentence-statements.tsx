/** What one sentence of the article says: its statements, and the cards they are about. */
import type { Article, SentenceId } from '../article/article.ts';
import { statementsOfSentence } from '../article/card-statement.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { StatementView } from '../card/statement-view.tsx';
import { language, say } from '../words/words.ts';

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
      <ul class="sl-statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementView statement={statement} lang={article.lang} withoutSentence>
              <ul class="sl-abouts" aria-label={say('popup_about')}>
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
