/** A card in the popup: the ways back and along the page, a map of the page, and the full card. */
import type { SentenceId } from '../article/article.ts';
import type { Card } from '../article/cards.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { FullCard } from '../card/full-card.tsx';
import { say, sayCount } from '../words/words.ts';
import { PageMap } from './page-map.tsx';
import { type EntityMap, percentAt } from './page-places.ts';

interface CardViewProps {
  readonly card: Card;
  readonly mentions: Mentions;
  readonly onBack: () => void;
  /** The next mention on the page, or the previous one. */
  readonly onStep: (step: 1 | -1) => void;
  readonly onShow: (index: number) => void;
  readonly onOpen: (entity: EntityKey) => void;
  readonly onShowSentence: (sentence: SentenceId) => void;
}

interface Mentions {
  /** On the page. */
  readonly count: number;
  /** The 0-based one that was last gone to. */
  readonly shown: number | null;
  readonly map: EntityMap | null;
}

/** The card with its bar and its map. */
export function CardView(props: CardViewProps) {
  const { count, shown, map } = props.mentions;
  return (
    <>
      <h1 class="sl-unseen">{say('extension_name')}</h1>
      <nav class="sl-bar" aria-label={say('popup_card_bar')}>
        <button type="button" class="sl-back" onClick={props.onBack}>
          {say('popup_back')}
        </button>
        {count === 0 ? (
          <span class="sl-position">{say('popup_not_on_page')}</span>
        ) : (
          <span class="sl-next">
            <Position {...props.mentions} />
            <StepButton step={-1} onStep={props.onStep} />
            <StepButton step={1} onStep={props.onStep} />
          </span>
        )}
      </nav>
      {map !== null && (
        <div class="sl-card-map">
          <PageMap map={map} shown={shown} onShow={props.onShow} />
          <p class="sl-card-map-ends" aria-hidden="true">
            <span>{say('popup_map_top')}</span>
            <span>{say('popup_map_end')}</span>
          </p>
        </div>
      )}
      <div class="sl-scroll" tabIndex={-1}>
        <FullCard
          card={props.card}
          headingId="sl-card-heading"
          onOpen={props.onOpen}
          onShowSentence={props.onShowSentence}
        />
      </div>
    </>
  );
}

/** Short for eyes, which have the map; for screen readers with what the map shows. */
function Position({ count, shown, map }: Mentions) {
  if (shown === null) return <span class="sl-position">{sayCount('popup_mentions', count)}</span>;
  const said =
    map === null
      ? say('popup_position', shown + 1, count)
      : say('popup_position_at', shown + 1, count, percentAt(map, shown));
  return (
    <>
      <span class="sl-position" aria-hidden="true">
        {say('popup_position', shown + 1, count)}
      </span>
      <span class="sl-unseen" aria-live="polite">
        {said}
      </span>
    </>
  );
}

function StepButton({ step, onStep }: { readonly step: 1 | -1; readonly onStep: (step: 1 | -1) => void }) {
  const label = say(step === 1 ? 'popup_next' : 'popup_previous');
  return (
    <button type="button" class="sl-step" aria-label={label} title={label} onClick={() => onStep(step)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={step === 1 ? 'M8 3V13M4 9 8 13 12 9' : 'M8 13V3M4 7 8 3 12 7'} />
      </svg>
    </button>
  );
}
