/**
 * What an entity is connected with, and how. A relation that somebody only claims is never shown without
 * the one who claims it.
 */
import type { RelationType } from '../article/article.ts';
import { certaintyOf } from '../article/card-statement.ts';
import type { CardRelation, RelationGroup } from '../article/cards.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { type Direction, isToldByTheArticle } from '../article/relations.ts';
import { relationLabel } from '../words/labels.ts';
import { sayAround } from '../words/words.ts';
import { ArticleWords } from './article-words.tsx';
import { WhoSaid } from './who-said.tsx';

interface RelationListProps {
  readonly groups: readonly RelationGroup[];
  readonly lang: string;
  /** Also shows the article's words for each relation. */
  readonly withWords?: boolean;
  /** Not given where the host listens for presses on what has `data-entity`. */
  readonly onOpen?: (entity: EntityKey) => void;
}

/** Relations by type; each name opens its card. */
export function RelationList({ groups, lang, withWords = false, onOpen }: RelationListProps) {
  return (
    <dl class="sl-relations">
      {groups.map(({ type, direction, relations }) => (
        <div class="sl-relation" key={`${direction} ${type}`}>
          <dt>{relationLabel(type, direction)}</dt>
          {relations.map((relation) => (
            <dd key={`${relation.to.id} ${relation.statement.id}`}>
              <button
                type="button"
                class="sl-open"
                lang={lang}
                data-entity={relation.to.key}
                onClick={() => onOpen?.(relation.to.key)}
              >
                {relation.to.name}
              </button>
              {isQualified(type, relation) && (
                <p class="sl-note">
                  <WhoSaid statement={relation.statement} lang={lang} withHedge />
                </p>
              )}
              {withWords && saysMore(type, direction, relation) && (
                <p class="sl-note">
                  {sayAround('quotation', <ArticleWords lang={lang}>{relation.words}</ArticleWords>)}
                </p>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Whether the article's words tell more than the label and the name beside them. */
function saysMore(type: RelationType, direction: Direction, { words, to }: CardRelation): boolean {
  return words !== relationLabel(type, direction) && words !== to.name;
}

function isQualified(type: RelationType, { statement }: CardRelation): boolean {
  return !isToldByTheArticle(type) && certaintyOf(statement) !== 'stated';
}
