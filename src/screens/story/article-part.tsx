/** The article itself, to be read: every name leads to its card, every sentence to what it says. */
import { Fragment } from 'preact';
import type { Article, Paragraph, SentenceId, Span } from '../../article/article.ts';
import { type LiveName, textPieces } from '../../article/live-names.ts';
import { sentenceNumber } from '../../article/story-lists.ts';
import type { PlaceInArticle } from '../../article/story-place.ts';
import { say } from '../../words/words.ts';
import { partHeadingId } from './part.tsx';
import { NameLink, placeAddress } from './place-link.tsx';

interface ArticlePartProps {
  readonly article: Article;
  readonly names: readonly LiveName[];
  /** What is chosen: its sentence, its words or its names are set off. */
  readonly at: PlaceInArticle | null;
  /** `link` is the sentence's own. */
  readonly onSentence: (sentence: SentenceId, link: Element | null) => void;
}

/** Kicker, headline, headings and paragraphs. A press on a sentence beside its names chooses it. */
export function ArticlePart({ article, names, at, onSentence }: ArticlePartProps) {
  const text = (span: Span) => <LiveText article={article} names={names} at={at} span={span} marked={null} />;
  return (
    <article class="st-article" lang={article.lang} dir="auto" aria-labelledby={partHeadingId('article')}>
      {article.kicker !== null && <p class="st-kicker">{text(article.kicker)}</p>}
      <h1 class="st-headline" id={partHeadingId('article')} tabIndex={-1} data-view-heading="">
        {text(article.headline)}
      </h1>
      {article.sections.map((section) => (
        <Fragment key={section.paragraphs[0]?.sentences[0]}>
          {section.heading !== null && <h2 class="st-subheading">{text(section.heading)}</h2>}
          {section.paragraphs.map((paragraph) => (
            <ParagraphText
              key={paragraph.sentences[0]}
              {...{ article, names, at, onSentence }}
              paragraph={paragraph}
            />
          ))}
        </Fragment>
      ))}
    </article>
  );
}

function ParagraphText({ paragraph, ...props }: ArticlePartProps & { readonly paragraph: Paragraph }) {
  return (
    <p class="st-paragraph">
      {paragraph.sentences.map((id, at) => (
        <Fragment key={id}>
          {at > 0 && ' '}
          <SentenceText {...props} sentence={id} />
        </Fragment>
      ))}
    </p>
  );
}

function SentenceText({
  article,
  names,
  at,
  onSentence,
  sentence,
}: ArticlePartProps & { readonly sentence: SentenceId }) {
  const place = article.sentences.find(({ id }) => id === sentence);
  if (place === undefined) throw new Error(`No sentence "${sentence}" in ${article.id}`);
  const chosen = chosenIn(article, sentence, at);
  const number = sentenceNumber(article, sentence);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a wider target for the pointer; the number is the control
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      class={chosen === null ? 'st-sentence' : 'st-sentence st-sentence--chosen'}
      data-sentence={sentence}
      onClick={(event) => {
        if (isOnText(event)) onSentence(sentence, event.currentTarget.querySelector('.st-number'));
      }}
    >
      <a
        class="st-number"
        href={placeAddress(article, { type: 'sentence', id: sentence })}
        aria-label={say('story_sentence_says', number)}
        aria-current={chosen === null ? undefined : 'true'}
      >
        {number}
      </a>
      <LiveText article={article} names={names} at={at} span={place.span} marked={chosen} />
    </span>
  );
}

interface LiveTextProps extends Omit<ArticlePartProps, 'onSentence'> {
  readonly span: Span;
  readonly marked: Span | null;
}

function LiveText({ article, names, at, span, marked }: LiveTextProps) {
  return (
    <>
      {textPieces(article, span, names, marked).map(({ start, text, entity, isMarked }) => {
        const content =
          entity === null ? (
            text
          ) : (
            <NameLink article={article} entity={entity} isCurrent={at?.type === 'entity' && at.id === entity}>
              {text}
            </NameLink>
          );
        return isMarked ? (
          <mark class="st-chosen" key={start}>
            {content}
          </mark>
        ) : (
          <Fragment key={start}>{content}</Fragment>
        );
      })}
    </>
  );
}

/** The stretch of a sentence that is chosen: all of it, a statement in it, or null for none. */
function chosenIn(article: Article, sentence: SentenceId, at: PlaceInArticle | null): Span | null {
  if (at?.type === 'sentence' && at.id === sentence)
    return article.sentences.find(({ id }) => id === sentence)?.span ?? null;
  if (at?.type !== 'statement') return null;
  const statement = article.statements.find(({ id }) => id === at.id);
  return statement?.sentence === sentence ? statement.span : null;
}

/** Not on a link in it, and not at the end of selecting some of it. */
function isOnText({ target }: Event): boolean {
  return target instanceof Element && target.closest('a') === null && getSelection()?.isCollapsed !== false;
}
