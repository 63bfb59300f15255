/**
 * The story page: an article as it was written, and taken apart into who says what, when, how many, and who is
 * connected with whom. The address says what is looked at; whatever is chosen becomes the address.
 */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Article, wordsAt } from '../../article/article.ts';
import { findPlace } from '../../article/find-place.ts';
import type { Library } from '../../article/library.ts';
import type { LiveName } from '../../article/live-names.ts';
import { type PlaceInArticle, storyPath } from '../../article/story-place.ts';
import { language, say } from '../../words/words.ts';
import { ArticlePart } from './article-part.tsx';
import { ChosenPanel } from './chosen-panel.tsx';
import { LinkNotice } from './link-notice.tsx';
import { FiguresPart, SpeakersPart, TimelinePart } from './list-parts.tsx';
import { MapPart } from './map-part.tsx';
import { PartNav } from './part.tsx';
import { useArrival, type Visit } from './use-arrival.ts';
import { useEscape } from './use-escape.ts';

interface StoryScreenProps {
  readonly library: Library;
  /** The names in an article's own text. */
  readonly namesIn: (article: Article) => readonly LiveName[];
  readonly visit: Visit;
  /** Leads to an address of the page (`storyPath`); `pressed` is what on the page asked for it. */
  readonly onGo: (address: string, pressed: Element | null) => void;
}

/** The page's root. */
export function StoryScreen({ library, namesIn, visit, onGo }: StoryScreenProps) {
  const found = findPlace(library, visit.fragment);
  const { article, at, fault } = found;
  const root = useRef<HTMLDivElement>(null);
  useArrival(root, found, visit);
  useTitle(article);
  const names = useMemo(() => namesIn(article), [namesIn, article]);
  const chosen = at === null || at.type === 'part' ? null : at;

  const go = (to: PlaceInArticle | null, pressed: Element | null) =>
    onGo(storyPath({ article: article.id, at: to }), pressed);
  const close = () => go(null, root.current?.querySelector('.st-close') ?? null);
  useEscape(chosen === null ? null : close);

  const { tag, direction } = language();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the presses come from the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above; links are pressed by the keyboard, too
    <div
      class="sl-root st-page"
      lang={tag}
      dir={direction}
      ref={root}
      onClick={(event) => followHere(event, onGo)}
    >
      <header class="st-masthead">
        <p class="st-product">Sidelight</p>
        {library.length > 1 && <StoryNav library={library} current={article} />}
      </header>
      <PartNav article={article} current={at?.type === 'part' ? at.id : null} />
      <main class="st-main">
        {fault !== null && <LinkNotice fault={fault} />}
        <ArticlePart
          {...{ article, names, at }}
          onSentence={(id, link) => go({ type: 'sentence', id }, link)}
        />
        <SpeakersPart article={article} />
        <TimelinePart article={article} />
        <FiguresPart article={article} />
        <MapPart key={article.id} article={article} at={at} />
      </main>
      <ChosenPanel article={article} chosen={chosen} onGo={(to) => go(to, null)} onClose={close} />
    </div>
  );
}

function StoryNav({ library, current }: { readonly library: Library; readonly current: Article }) {
  return (
    <nav class="st-stories" aria-label={say('story_stories')}>
      <ul>
        {library.map((article) => (
          <li key={article.id}>
            <a
              href={storyPath({ article: article.id, at: null })}
              lang={article.lang}
              dir="auto"
              aria-current={article === current ? 'page' : undefined}
            >
              {wordsAt(article, article.headline)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useTitle(article: Article): void {
  useLayoutEffect(() => {
    document.title = say('story_title', wordsAt(article, article.headline));
  }, [article]);
}

/** Takes a plain press on a link of the page over; one that is to open it elsewhere is left to the browser. */
function followHere(event: MouseEvent, onGo: StoryScreenProps['onGo']): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link === null) return;
  event.preventDefault();
  onGo(link.getAttribute('href') ?? '', link);
}
