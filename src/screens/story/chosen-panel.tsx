/**
 * What is chosen, beside the article or, on a narrow screen, over its lower half: the card of an entity, what a
 * sentence says, or a statement in its sentence.
 */
import { type Article, wordsAt } from '../../article/article.ts';
import { cardStatement, statementsOfSentence } from '../../article/card-statement.ts';
import { cardOf } from '../../article/cards.ts';
import { partsOfKey } from '../../article/entity-key.ts';
import { sentenceNumber } from '../../article/story-lists.ts';
import type { PlaceInArticle } from '../../article/story-place.ts';
import { FullCard } from '../../card/full-card.tsx';
import { say } from '../../words/words.ts';
import { StatementList } from '../statement-list.tsx';
import { SentenceLink } from './place-link.tsx';

/** What of a place the panel shows; a part of the page is none. */
export type Chosen = Exclude<PlaceInArticle, { readonly type: 'part' }>;

interface ChosenPanelProps {
  readonly article: Article;
  readonly chosen: Chosen | null;
  readonly onGo: (at: PlaceInArticle) => void;
  readonly onClose: () => void;
}

const HEADING_ID = 'st-chosen-heading';

/** The panel; it is there, with a hint, when nothing is chosen. */
export function ChosenPanel({ article, chosen, onGo, onClose }: ChosenPanelProps) {
  return (
    <aside
      class={chosen === null ? 'st-panel' : 'st-panel st-panel--open'}
      aria-label={say('story_panel')}
      // A part of the page that scrolls must be within reach of the keyboard.
      tabIndex={chosen === null ? undefined : 0}
    >
      {chosen === null ? (
        <p class="st-note">{say('story_panel_hint')}</p>
      ) : (
        <>
          <button type="button" class="st-close" onClick={onClose}>
            {say('story_close')}
          </button>
          <ChosenView key={`${chosen.type} ${chosen.id}`} {...{ article, chosen, onGo }} />
        </>
      )}
    </aside>
  );
}

interface ChosenViewProps extends Pick<ChosenPanelProps, 'article' | 'onGo'> {
  readonly chosen: Chosen;
}

function ChosenView({ article, chosen, onGo }: ChosenViewProps) {
  switch (chosen.type) {
    case 'entity':
      return <EntityView article={article} id={chosen.id} onGo={onGo} />;
    case 'sentence':
      return <SentenceView article={article} id={chosen.id} onGo={onGo} />;
    case 'statement':
      return <StatementOverview article={article} id={chosen.id} onGo={onGo} />;
  }
}

interface ViewProps extends Pick<ChosenPanelProps, 'article' | 'onGo'> {
  readonly id: string;
}

function EntityView({ article, id, onGo }: ViewProps) {
  const card = cardOf(article, id);
  if (card === null) throw new Error(`No entity "${id}" in ${article.id}`);
  return (
    <FullCard
      card={card}
      headingId={HEADING_ID}
      onOpen={(key) => onGo({ type: 'entity', id: partsOfKey(key).entity })}
      onShowSentence={(sentence) => onGo({ type: 'sentence', id: sentence })}
    />
  );
}

function SentenceView({ article, id, onGo }: ViewProps) {
  const sentence = article.sentences.find((one) => one.id === id);
  if (sentence === undefined) throw new Error(`No sentence "${id}" in ${article.id}`);
  return (
    <>
      <PanelHeading>{say('story_sentence', sentenceNumber(article, id))}</PanelHeading>
      <p class="sl-sentence" lang={article.lang} dir="auto">
        {wordsAt(article, sentence.span)}
      </p>
      <StatementList
        statements={statementsOfSentence(article, id)}
        lang={article.lang}
        withoutSentence
        onOpen={(key) => onGo({ type: 'entity', id: partsOfKey(key).entity })}
      />
    </>
  );
}

function StatementOverview({ article, id, onGo }: ViewProps) {
  const statement = article.statements.find((one) => one.id === id);
  if (statement === undefined) throw new Error(`No statement "${id}" in ${article.id}`);
  return (
    <>
      <PanelHeading>{say('story_statement')}</PanelHeading>
      <StatementList
        statements={[cardStatement(article, statement)]}
        lang={article.lang}
        onOpen={(key) => onGo({ type: 'entity', id: partsOfKey(key).entity })}
      >
        {({ sentence }) => (
          <p class="st-links">
            <SentenceLink article={article} sentence={sentence} />
          </p>
        )}
      </StatementList>
    </>
  );
}

function PanelHeading({ children }: { readonly children: string }) {
  return (
    <h2 class="st-panel-heading" id={HEADING_ID} tabIndex={-1} data-view-heading="">
      {children}
    </h2>
  );
}
