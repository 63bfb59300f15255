/** The relations of an article as a table: all that the map shows, in words. */
import type { Article } from '../../article/article.ts';
import type { MapEdge, RelationMap } from '../../article/relation-map.ts';
import { ArticleWords } from '../../card/article-words.tsx';
import { WhoSaid } from '../../card/who-said.tsx';
import { certaintyLabel, relationLabel } from '../../words/labels.ts';
import { say, sayAround } from '../../words/words.ts';
import { partHeadingId } from './part.tsx';
import { NameLink, SentenceLink } from './place-link.tsx';

interface RelationTableProps {
  readonly article: Article;
  readonly map: RelationMap;
}

/** A row for each relation, in the article's order. */
export function RelationTable({ article, map }: RelationTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section class="st-table-room" tabIndex={0} aria-label={say('story_table_room')}>
      <table aria-labelledby={partHeadingId('map')}>
        <thead>
          <tr>
            <th scope="col">{say('story_column_from')}</th>
            <th scope="col">{say('story_column_relation')}</th>
            <th scope="col">{say('story_column_to')}</th>
            <th scope="col">{say('story_column_who')}</th>
            <th scope="col">{say('story_column_certainty')}</th>
            <th scope="col">{say('story_column_sentence')}</th>
          </tr>
        </thead>
        <tbody>
          {map.edges.map((edge) => (
            <RelationRow key={edge.id} article={article} edge={edge} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RelationRow({ article, edge }: { readonly article: Article; readonly edge: MapEdge }) {
  const { from, to, type, words, certainty, statement } = edge;
  return (
    <tr>
      <th scope="row">
        <NameLink article={article} entity={from.id}>
          {from.name}
        </NameLink>
      </th>
      <td>
        {relationLabel(type, 'outgoing')}
        <br />
        <span class="st-words">
          {sayAround('quotation', <ArticleWords lang={article.lang}>{words}</ArticleWords>)}
        </span>
      </td>
      <td>
        <NameLink article={article} entity={to.id}>
          {to.name}
        </NameLink>
      </td>
      <td>
        {certainty === 'stated' ? (
          say('story_article_itself')
        ) : (
          <WhoSaid statement={statement} lang={article.lang} withHedge />
        )}
      </td>
      <td>{certaintyLabel(certainty)}</td>
      <td>
        <SentenceLink article={article} sentence={statement.sentence} />
      </td>
    </tr>
  );
}
