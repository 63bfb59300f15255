/** Statements one below the other, each with the names it is about. */
import type { ComponentChildren } from 'preact';
import type { CardStatement } from '../article/card-statement.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { StatementView } from '../card/statement-view.tsx';
import { say } from '../words/words.ts';

interface StatementListProps {
  readonly statements: readonly CardStatement[];
  /** BCP 47 tag of the article. */
  readonly lang: string;
  /** Leaves the rest of the sentence out, for places that show it themselves. */
  readonly withoutSentence?: boolean;
  readonly onOpen: (entity: EntityKey) => void;
  /** Shown below each statement's names. */
  readonly children?: (statement: CardStatement) => ComponentChildren;
}

/** The statements; each name opens its card. */
export function StatementList({
  statements,
  lang,
  withoutSentence = false,
  onOpen,
  children,
}: StatementListProps) {
  return (
    <ul class="sl-statements">
      {statements.map((statement) => (
        <li key={statement.id}>
          <StatementView statement={statement} lang={lang} withoutSentence={withoutSentence}>
            <ul class="sl-abouts" aria-label={say('popup_about')}>
              {statement.about.map(({ key, name }) => (
                <li key={key}>
                  <button
                    type="button"
                    class="sl-open"
                    lang={lang}
                    data-entity={key}
                    onClick={() => onOpen(key)}
                  >
                    {name}
                  </button>
                </li>
              ))}
            </ul>
            {children?.(statement)}
          </StatementView>
        </li>
      ))}
    </ul>
  );
}
