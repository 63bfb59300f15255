/** The parts that are lists: who says what, the timeline, and the key figures. */
import type { Article } from '../../article/article.ts';
import type { CardStatement } from '../../article/card-statement.ts';
import { keyFigures, statementsByDay, statementsBySpeaker } from '../../article/story-lists.ts';
import { ArticleWords } from '../../card/article-words.tsx';
import { StatementView } from '../../card/statement-view.tsx';
import { say, sayAround } from '../../words/words.ts';
import { Part } from './part.tsx';
import { NameLink, StatementLinks } from './place-link.tsx';

interface ListPartProps {
  readonly article: Article;
}

/** Statements by speaker. */
export function SpeakersPart({ article }: ListPartProps) {
  return (
    <Part part="speakers">
      {statementsBySpeaker(article).map(({ speaker, statements }) => (
        <div class="st-group" key={speaker?.id ?? ''}>
          <h3 class="st-group-heading">
            {speaker === null ? (
              say('story_article_itself')
            ) : (
              <NameLink article={article} entity={speaker.id}>
                {speaker.name}
              </NameLink>
            )}
          </h3>
          <Statements article={article} statements={statements} />
        </div>
      ))}
    </Part>
  );
}

/** Statements by the day that the article names. */
export function TimelinePart({ article }: ListPartProps) {
  return (
    <Part part="timeline">
      <p class="st-note">{say('story_timeline_note')}</p>
      <ol class="st-days">
        {statementsByDay(article).map(({ day, statements }) => (
          <li class={day === null ? 'st-group st-group--no-day' : 'st-group'} key={day ?? ''}>
            <h3 class="st-group-heading">
              {day === null ? (
                say('story_no_day')
              ) : (
                <span lang={article.lang} dir="auto">
                  {day}
                </span>
              )}
            </h3>
            <Statements article={article} statements={statements} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** The key figures, each in the article's words, with what it counts and who says so. */
export function FiguresPart({ article }: ListPartProps) {
  const figures = keyFigures(article);
  return (
    <Part part="figures">
      {figures.length === 0 && <p class="st-note">{say('story_no_figures')}</p>}
      <ul class="st-figures">
        {figures.map(({ entity, value, unit, statement }) => (
          <li class="st-figure" key={entity.id}>
            <h3 class="st-figure-words" dir="auto" lang={article.lang}>
              <NameLink article={article} entity={entity.id}>
                {entity.name}
              </NameLink>
            </h3>
            <p class="st-note">
              {say('story_figure_value', value)} ·{' '}
              {sayAround('story_figure_unit', <ArticleWords lang={article.lang}>{unit}</ArticleWords>)}
            </p>
            <StatementView statement={statement} lang={article.lang}>
              <StatementLinks article={article} sentence={statement.sentence} statement={statement.id} />
            </StatementView>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface StatementsProps extends ListPartProps {
  readonly statements: readonly CardStatement[];
}

function Statements({ article, statements }: StatementsProps) {
  return (
    <ul class="sl-statements">
      {statements.map((statement) => (
        <li key={statement.id}>
          <StatementView statement={statement} lang={article.lang}>
            <StatementLinks article={article} sentence={statement.sentence} statement={statement.id} />
          </StatementView>
        </li>
      ))}
    </ul>
  );
}
