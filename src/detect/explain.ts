/**
 * Explaining: why a stretch of text is a mention, by the rule that made it one and by what that rule found. The words
 * beside it are looked for apart (words-beside.ts), as only who has the dictionary knows them.
 */
import type { EntityKey } from '../article/entity-key.ts';
import type { WordBeside } from './beside-words.ts';
import type { Candidate } from './candidate.ts';
import type { Mention, Owner } from './decide.ts';
import type { SubjectNumber } from './dictionary-data.ts';
import { othersNamed, type Weighing } from './evidence.ts';
import { createNear, evidenceIn } from './place-verdicts.ts';
import { type DecisionRule, entityKeyOf, type Rulebook } from './rulebook.ts';

/** What made a name a mention. */
export type Ground =
  /** It needs nothing else. */
  | { readonly type: 'unmistakable' }
  /** A word right beside it, as the names file writes it. */
  | ({ readonly type: 'word-beside' } & WordBeside)
  /** So many other persons, organizations and places of the article are on the page. */
  | { readonly type: 'company'; readonly entities: readonly EntityKey[] }
  /** Another name of the entity stands on the page. */
  | { readonly type: 'introduced' }
  /** Something that speaks for it, an entity or a cue, stands on the page. */
  | { readonly type: 'on-page'; readonly subject: SubjectNumber }
  /** Something that speaks for it stands near it, at these offsets of the same text. */
  | {
      readonly type: 'near';
      readonly subject: SubjectNumber;
      readonly start: number;
      readonly end: number;
    };

export interface Explanation {
  readonly entity: EntityKey;
  /** The rule that holds. */
  readonly rule: DecisionRule;
  /** What the rule asked for and found; never empty. */
  readonly grounds: readonly Ground[];
}

/** What a mention was decided from. */
export interface Basis {
  readonly rulebook: Rulebook;
  /** All candidates of the flow it stands in. */
  readonly candidates: readonly Candidate[];
  readonly weighing: Weighing;
}

/**
 * Why `mention` refers to the entity of `owner`, one of its owners. `beside` are the words beside the mention that the
 * owner's rule wants there; none for a rule that does not have `wantsWords`.
 */
export function explain(
  basis: Basis,
  mention: Mention,
  owner: Owner,
  beside: readonly WordBeside[],
): Explanation {
  const rule = basis.rulebook.ruleOf(owner.rule);
  const words = beside.map((word): Ground => ({ type: 'word-beside', ...word }));
  const grounds = [...words, ...groundsOf(basis, mention, owner, rule)];
  return { entity: owner.entity, rule, grounds: grounds.length > 0 ? grounds : [{ type: 'unmistakable' }] };
}

function groundsOf(basis: Basis, mention: Mention, owner: Owner, rule: DecisionRule): readonly Ground[] {
  const { rulebook, candidates, weighing } = basis;
  const { need } = rule;
  switch (need.type) {
    case 'nothing':
      return [];
    case 'introduction':
      return [{ type: 'introduced' }];
    case 'company': {
      const entities = othersNamed(rulebook, weighing, rule.subject);
      return [{ type: 'company', entities: entities.map((subject) => entityKeyOf(rulebook, subject)) }];
    }
    case 'one-of': {
      const near = createNear(rulebook, evidenceIn(rulebook, candidates, weighing))(
        { ...mention, rule: owner.rule },
        need.of.near,
      );
      if (near !== null) {
        const { subject } = rulebook.ruleOf(near.rule);
        return [{ type: 'near', subject, start: near.start, end: near.end }];
      }
      const subject = need.of.onPage.find((one) => weighing.certain.has(one));
      return subject === undefined ? [] : [{ type: 'on-page', subject }];
    }
  }
}
