/** The popup: a list, a card or an article, and the ways between them. Props in, callbacks out. */
import { useMemo, useReducer } from 'preact/hooks';
import { type EntityKey, partsOfKey } from '../article/entity-key.ts';
import { articleOf, cardInLibrary, type Library } from '../article/library.ts';
import type { StoryPlace } from '../article/story-place.ts';
import { language } from '../words/words.ts';
import { ArticleView } from './article-view.tsx';
import { CardView } from './card-view.tsx';
import { ListView } from './list-view.tsx';
import { type EntityMap, entityMaps } from './page-places.ts';
import { type PopupCallbacks, type PopupData, storyOf } from './popup-data.ts';
import { PopupFooter } from './popup-footer.tsx';
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
  readonly data: PopupData;
  readonly callbacks: PopupCallbacks;
}

/** The popup's root. */
export function PopupScreen({ library, data, callbacks }: PopupScreenProps) {
  const [state, dispatch] = useReducer(reducePopup, INITIAL_STATE);
  const root = useViewFocus(state);
  const maps = useMemo(() => entityMaps(data.places), [data.places]);
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (state.trail.length > 0) dispatch({ type: 'went-back' });
    else if (state.query !== '') {
      dispatch({ type: 'query-changed', query: '' });
      // What had the focus may go with the search.
      root.current?.querySelector<HTMLElement>('[data-search]')?.focus();
    } else return;
    // The browser would close the popup.
    event.preventDefault();
  };
  const { tag, direction } = language();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the controls inside
    <div class="sl-root sl-popup" lang={tag} dir={direction} ref={root} onKeyDown={keyed}>
      <CurrentView {...{ library, data, callbacks, maps, state, dispatch }} />
      <PopupFooter
        isPausedEverywhere={data.settings?.isPausedEverywhere ?? null}
        problem={data.problem}
        onPauseEverywhere={callbacks.onPauseEverywhere}
        onOpenStory={() => callbacks.onOpenStory(storyPlaceOf(state, library, data))}
        onOpenSettings={callbacks.onOpenSettings}
      />
    </div>
  );
}

/** What of the story is looked at in the popup. */
function storyPlaceOf({ view }: PopupState, library: Library, { page }: PopupData): StoryPlace {
  switch (view.name) {
    case 'list':
      return { article: storyOf(library, page), at: null };
    case 'card': {
      const { article, entity } = partsOfKey(view.entity);
      return { article, at: { type: 'entity', id: entity } };
    }
    case 'article': {
      const { article, sentence } = view;
      return { article, at: sentence === null ? null : { type: 'sentence', id: sentence } };
    }
  }
}

interface CurrentViewProps extends PopupScreenProps {
  readonly maps: ReadonlyMap<EntityKey, EntityMap>;
  readonly state: PopupState;
  readonly dispatch: (event: PopupEvent) => void;
}

function CurrentView({ library, data, callbacks, maps, state, dispatch }: CurrentViewProps) {
  const { view } = state;
  const { page } = data;
  const open = (entity: EntityKey) => dispatch({ type: 'entity-chosen', entity });
  const back = () => dispatch({ type: 'went-back' });
  const show = (entity: EntityKey, index: number) => {
    dispatch({ type: 'mention-shown', entity, index });
    callbacks.onShowMention(entity, index);
  };
  const step = (entity: EntityKey, by: 1 | -1) => {
    const index = nextIndex(state, page, entity, by);
    if (index !== null) show(entity, index);
  };
  switch (view.name) {
    case 'list':
      return (
        <ListView
          library={library}
          data={data}
          maps={maps}
          state={state}
          on={{
            query: (query) => dispatch({ type: 'query-changed', query }),
            tab: (tab) => dispatch({ type: 'tab-chosen', tab }),
            order: callbacks.onOrder,
            select: (entity) => dispatch({ type: 'row-selected', entity }),
            open,
            openArticle: (article) => dispatch({ type: 'sentence-chosen', article, sentence: null }),
            show,
            showNext: (entity) => step(entity, 1),
            pause: callbacks.onPause,
            pauseEverywhere: callbacks.onPauseEverywhere,
            allowSites: callbacks.onAllowSites,
            reload: callbacks.onReload,
            retry: callbacks.onRetry,
          }}
        />
      );
    case 'card': {
      const { entity } = view;
      const card = cardInLibrary(library, entity);
      if (card === null) throw new Error(`The library has no entity "${entity}"`);
      return (
        <CardView
          key={entity}
          card={card}
          mentions={{
            count: mentionCount(page, entity),
            shown: shownIndex(state, page, entity),
            map: maps.get(entity) ?? null,
          }}
          onBack={back}
          onStep={(by) => step(entity, by)}
          onShow={(index) => show(entity, index)}
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
