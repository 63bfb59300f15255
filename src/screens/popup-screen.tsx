/** The popup: a list, a card or an article, and the ways between them. Props in, callbacks out. */
import { useReducer } from 'preact/hooks';
import type { EntityKey } from '../article/entity-key.ts';
import { articleOf, cardInLibrary, type Library } from '../article/library.ts';
import type { PageState } from '../browser/merge-reports.ts';
import { language } from '../words/words.ts';
import { ArticleView } from './article-view.tsx';
import { CardView } from './card-view.tsx';
import { ListView } from './list-view.tsx';
import {
  INITIAL_STATE,
  mentionCount,
  nextIndex,
  type PopupEvent,
  type PopupState,
  reducePopup,
  shownIndex,
} from './popup-state.ts';
import { useViewFocus } from './view-focus.ts';

interface PopupScreenProps {
  readonly library: Library;
  readonly page: PageState;
  readonly callbacks: PopupCallbacks;
}

/** What the popup asks of its host. */
export interface PopupCallbacks {
  /** Scroll the page to the 0-based mention of the entity and flash it. */
  readonly onShowMention: (entity: EntityKey, index: number) => void;
  readonly onPause: (site: string, paused: boolean) => void;
  readonly onAllowSites: () => void;
  readonly onReload: () => void;
}

/** The popup's root. */
export function PopupScreen({ library, page, callbacks }: PopupScreenProps) {
  const [state, dispatch] = useReducer(reducePopup, INITIAL_STATE);
  const root = useViewFocus(state);
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || state.trail.length === 0) return;
    // The browser would close the popup.
    event.preventDefault();
    dispatch({ type: 'went-back' });
  };
  const { tag, direction } = language();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the controls inside
    <div class="sl-root sl-popup" lang={tag} dir={direction} ref={root} onKeyDown={keyed}>
      <CurrentView {...{ library, page, callbacks, state, dispatch }} />
    </div>
  );
}

interface CurrentViewProps extends PopupScreenProps {
  readonly state: PopupState;
  readonly dispatch: (event: PopupEvent) => void;
}

function CurrentView({ library, page, callbacks, state, dispatch }: CurrentViewProps) {
  const { view } = state;
  const open = (entity: EntityKey) => dispatch({ type: 'entity-chosen', entity });
  const back = () => dispatch({ type: 'went-back' });
  switch (view.name) {
    case 'list':
      return (
        <ListView
          library={library}
          page={page}
          query={state.query}
          on={{
            query: (query) => dispatch({ type: 'query-changed', query }),
            open,
            openArticle: (article) => dispatch({ type: 'sentence-chosen', article, sentence: null }),
            pause: callbacks.onPause,
            allowSites: callbacks.onAllowSites,
            reload: callbacks.onReload,
          }}
        />
      );
    case 'card': {
      const { entity } = view;
      const card = cardInLibrary(library, entity);
      if (card === null) throw new Error(`The library has no entity "${entity}"`);
      const next = () => {
        const index = nextIndex(state, page, entity);
        if (index === null) return;
        dispatch({ type: 'mention-shown', entity, index });
        callbacks.onShowMention(entity, index);
      };
      return (
        <CardView
          key={entity}
          card={card}
          mentions={{ count: mentionCount(page, entity), shown: shownIndex(state, page, entity) }}
          onBack={back}
          onNext={next}
          onOpen={open}
          onShowSentence={(sentence) =>
            dispatch({ type: 'sentence-chosen', article: card.article, sentence })
          }
        />
      );
    }
    case 'article': {
      const article = articleOf(library, view.article);
      if (article === null) throw new Error(`The library has no article "${view.article}"`);
      return (
        <ArticleView
          article={article}
          sentence={view.sentence}
          onSentence={(sentence) => dispatch({ type: 'sentence-chosen', article: article.id, sentence })}
          onOpen={open}
          onBack={back}
        />
      );
    }
  }
}
