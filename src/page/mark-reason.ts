/** Why a mention is marked, with the words of the page that speak for it. */
import type { EntityKey } from '../article/entity-key.ts';
import { type Dictionary, NO_EVIDENCE } from '../detect/dictionary.ts';
import type { SubjectNumber } from '../detect/dictionary-data.ts';
import type { Weighing } from '../detect/evidence.ts';
import { explain, type Ground } from '../detect/explain.ts';
import type { MarkedFlow, PlacedMention } from './mention-index.ts';

/** What made a name a mention; a witness is quoted as it stands on the page. */
export type ReasonGround =
  | Exclude<Ground, { readonly type: 'near' | 'on-page' }>
  | { readonly type: 'witness'; readonly where: 'near' | 'on-page'; readonly words: string };

/** The reason for one owner of a mention. */
export interface MarkReason {
  readonly entity: EntityKey;
  /** The mention as it stands on the page. */
  readonly words: string;
  /** BCP 47 tag of the name that was found. */
  readonly lang: string;
  readonly grounds: readonly ReasonGround[];
}

/** What the reasons of a page's mentions are told from. */
export interface ReasonSources {
  readonly dictionary: Dictionary;
  readonly weighing: Weighing;
  /** All flows of the page that hold a name. */
  readonly flows: Iterable<MarkedFlow>;
}

/** The reasons for a mention, one for each owner. */
export function reasonsFor(
  { marked, mention }: PlacedMention,
  { dictionary, weighing, flows }: ReasonSources,
): readonly MarkReason[] {
  const { text } = marked.flow;
  const basis = { dictionary, weighing, text, candidates: marked.shown };
  return mention.owners.map((owner) => {
    const { entity, rule, grounds } = explain(basis, mention, owner);
    return {
      entity,
      words: tidy(text.slice(mention.start, mention.end)),
      lang: rule.lang,
      grounds: grounds.map((ground): ReasonGround => {
        if (ground.type === 'near')
          return { type: 'witness', where: 'near', words: tidy(text.slice(ground.start, ground.end)) };
        if (ground.type === 'on-page')
          return { type: 'witness', where: 'on-page', words: wordsOnPage(dictionary, flows, ground.subject) };
        return ground;
      }),
    };
  });
}

/** How the page first names a subject, where it does so beyond doubt. */
function wordsOnPage(dictionary: Dictionary, flows: Iterable<MarkedFlow>, subject: SubjectNumber): string {
  for (const { flow, shown } of flows)
    for (const { rule, start, end } of shown)
      if (dictionary.isEvidence[rule] !== NO_EVIDENCE && dictionary.rules[rule]?.subject === subject)
        return tidy(flow.text.slice(start, end));
  return '';
}

/** White space and invisible characters of the page's source say nothing to a reader. */
function tidy(words: string): string {
  return words.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ');
}
