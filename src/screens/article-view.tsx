/**
 * The whole article, with one sentence in its place: what a card says can be read in full, and what the
 * article says in a sentence is taken apart below it.
 */
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Article, type Paragraph, type SentenceId, type Span, wordsAt } from '../article/article.ts';
import type { EntityKey } from '../article/entity-key.ts';
import { say } from '../words/words.ts';
import { SentenceStatements } from './sentence-statements.tsx';

interface ArticleViewProps {
  readonly article: Article;
  /** The sentence to look at; null for the article from its beginning. */
  readonly sentence: SentenceId | null;
  readonly onSentence: (sentence: SentenceId) => void;
  readonly onOpen: (entity: EntityKey) => void;
  readonly onBack: () => void;
}

/** Kicker, headline, headings and paragraphs; choosing a sentence shows its statements. */
export function ArticleView({ article, sentence, onSentence, onOpen, onBack }: ArticleViewProps) {
  const words = (span: Span) => wordsAt(article, span);
  const scroller = useScrollToSentence(sentence);
  return (
    <>
      <h1 class="sl-unseen">{say('extension_name')}</h1>
      <nav class="sl-bar" aria-label={say('popup_article_bar')}>
        <button type="button" class="sl-back" onClick={onBack}>
          {say('popup_back')}
        </button>
        <span class="sl-position">{say('popup_choose_sentence')}</span>
      </nav>
      <div class="sl-scroll" ref={scroller}>
        <article class="sl-article" lang={article.lang} dir="auto">
          {article.kicker !== null && <p class="sl-kind">{words(article.kicker)}</p>}
          <h2 class="sl-name" tabIndex={-1} data-view-heading="">
            {words(article.headline)}
          </h2>
          {article.sections.map((section) => (
            <section key={section.paragraphs[0]?.sentences[0]}>
              {section.heading !== null && <h3 class="sl-subheading">{words(section.heading)}</h3>}
              {section.paragraphs.map((paragraph) => (
                <ParagraphView
                  key={paragraph.sentences[0]}
                  article={article}
                  paragraph={paragraph}
                  sentence={sentence}
                  onSentence={onSentence}
                  onOpen={onOpen}
                />
              ))}
            </section>
          ))}
        </article>
      </div>
    </>
  );
}

interface ParagraphViewProps extends Omit<ArticleViewProps, 'onBack'> {
  readonly paragraph: Paragraph;
}

function ParagraphView({ article, paragraph, sentence, onSentence, onOpen }: ParagraphViewProps) {
  return (
    <>
      <p class="sl-paragraph">
        {paragraph.sentences.map((id, at) => (
          <Fragment key={id}>
            {at > 0 && ' '}
            {/* A link and not a button: only a link breaks across lines like the text it is. */}
            <a
              class="sl-sentence-link"
              href={`#${id}`}
              data-sentence={id}
              aria-current={id === sentence ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onSentence(id);
              }}
            >
              {sentenceWords(article, id)}
            </a>
          </Fragment>
        ))}
      </p>
      {sentence !== null && paragraph.sentences.includes(sentence) && (
        <SentenceStatements article={article} sentence={sentence} onOpen={onOpen} />
      )}
    </>
  );
}

function sentenceWords(article: Article, id: SentenceId): string {
  const sentence = article.sentences.find((candidate) => candidate.id === id);
  return sentence === undefined ? '' : wordsAt(article, sentence.span);
}

/** Brings the chosen sentence into the middle of the view whenever another one is chosen. */
function useScrollToSentence(sentence: SentenceId | null) {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const view = scroller.current;
    const chosen = view?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (view === null || chosen === undefined) return;
    // By hand: scrollIntoView would also scroll the popup's document where the browser gives it less room.
    const { top, height } = view.getBoundingClientRect();
    view.scrollTop += chosen.top - top - Math.max(0, (height - chosen.height) / 2);
  }, [sentence]);
  return scroller;
}
