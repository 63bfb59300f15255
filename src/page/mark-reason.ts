/** Why a mention is marked, with the words of the page that speak for it. */
import type { EntityKey } from '../article/entity-key.ts';
import type { SubjectNumber } from '../detect/dictionary-data.ts';
import type { Weighing } from '../detect/evidence.ts';
import { excerptAround } from '../detect/excerpt.ts';
import { explain, type Ground } from '../detect/explain.ts';
import { latePattern } from '../detect/late-pattern.ts';
import { NO_EVIDENCE, type Rulebook } from '../detect/rulebook.ts';
import type { MarkedFlow, PlacedMention } from './marked-flow.ts';
import type { NameFinder } from './name-finder.ts';

/** Soft hyphens and other signs that nobody sees. */
const FORMAT_SIGNS = latePattern(String.raw`\p{Cf}`, 'gu');

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
  readonly names: NameFinder;
  readonly weighing: Weighing;
  /** All flows of the page that hold a name. */
  readonly flows: Iterable<MarkedFlow>;
}

/**
 * The reasons for a mention, one for each owner; none for an owner whose rule wants words beside the mention when
 * nobody can tell which.
 */
export async function reasonsFor(
  { marked, mention }: PlacedMention,
  { names, weighing, flows }: ReasonSources,
): Promise<readonly MarkReason[]> {
  const { rulebook } = names;
  const { text } = marked.flow;
  const basis = { rulebook, weighing, candidates: marked.shown };
  const excerpt = excerptAround(text, mention.start, mention.end);
  const reasons = mention.owners.map(async (owner): Promise<MarkReason | null> => {
    const { wantsWords } = rulebook.ruleOf(owner.rule);
    const beside = wantsWords ? await names.wordsBeside(owner.rule, excerpt) : [];
    if (beside === null) return null;
    const { entity, rule, grounds } = explain(basis, mention, owner, beside);
    return {
      entity,
      words: tidy(text.slice(mention.start, mention.end)),
      lang: rule.lang,
      grounds: grounds.map((ground): ReasonGround => {
        if (ground.type === 'near')
          return { type: 'witness', where: 'near', words: tidy(text.slice(ground.start, ground.end)) };
        if (ground.type === 'on-page')
          return { type: 'witness', where: 'on-page', words: wordsOnPage(rulebook, flows, ground.subject) };
        return ground;
      }),
    };
  });
  return (await Promise.all(reasons)).filter((reason) => reason !== null);
}

/** How the page first names a subject, where it does so beyond doubt. */
function wordsOnPage(rulebook: Rulebook, flows: Iterable<MarkedFlow>, subject: SubjectNumber): string {
  for (const { flow, shown } of flows)
    for (const { rule: number, start, end } of shown) {
      const rule = rulebook.ruleOf(number);
      if (rule.evidence === NO_EVIDENCE || rule.subject !== subject) continue;
      const words = tidy(flow.text.slice(start, end));
      if (words !== '') return words;
    }
  return '';
}

/** White space and invisible characters of the page's source say nothing to a reader. */
function tidy(words: string): string {
  return words.replace(FORMAT_SIGNS(), '').replace(/\s+/g, ' ');
}
