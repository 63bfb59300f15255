/**
 * Who says it, how surely, when and where: the line without which no statement, relation or figure of an
 * article is shown.
 */
import { Fragment, type VNode } from 'preact';
import type { CardStatement } from '../article/card-statement.ts';
import { spokenModeLabel, unspokenModeLabel } from '../words/labels.ts';
import { sayAround } from '../words/words.ts';
import { ArticleWords } from './article-words.tsx';

interface WhoSaidProps {
  readonly statement: CardStatement;
  readonly lang: string;
  /** Adds the hedge in the article's words, for places that do not show the sentence. */
  readonly withHedge?: boolean;
}

/** One line: “National Intelligence Service accused · On Friday”. */
export function WhoSaid({ statement, lang, withHedge = false }: WhoSaidProps) {
  const hedge = withHedge && statement.hedge !== null ? [statement.hedge] : [];
  const quoted = new Set([...hedge, ...statement.outside]);
  const parts: { key: string; content: VNode | string }[] = [
    { key: 'who', content: <WhoAndHow statement={statement} lang={lang} /> },
  ];
  for (const words of quoted)
    parts.push({
      key: words,
      content: (
        <em class="sl-hedge">{sayAround('quotation', <ArticleWords lang={lang}>{words}</ArticleWords>)}</em>
      ),
    });
  if (statement.day !== null)
    parts.push({ key: 'day', content: <Isolated lang={lang}>{statement.day}</Isolated> });
  if (statement.via !== null)
    parts.push({
      key: 'via',
      content: <>{sayAround('card_via', <Isolated lang={lang}>{statement.via.name}</Isolated>)}</>,
    });
  return (
    <span class="sl-said">
      {parts.map(({ key, content }, at) => (
        <Fragment key={key}>
          {at > 0 && ' · '}
          {content}
        </Fragment>
      ))}
    </span>
  );
}

function WhoAndHow({ statement, lang }: WhoSaidProps) {
  if (statement.speaker === null) return <span class="sl-mode">{unspokenModeLabel(statement.mode)}</span>;
  const speaker = (
    <Isolated class="sl-speaker" lang={lang}>
      {statement.speaker.name}
    </Isolated>
  );
  return <span class="sl-mode">{spokenModeLabel(statement.mode, speaker)}</span>;
}

interface IsolatedProps {
  readonly class?: string;
  readonly lang: string;
  readonly children: string;
}

/** Words of the article that keep their place in the line, whichever way it runs. */
function Isolated(props: IsolatedProps) {
  return <bdi {...props} />;
}
