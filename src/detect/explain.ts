/** Explaining: why a stretch of text is a mention, by the rule that made it one and by what that rule found. */
import type { EntityKey } from '../article/entity-key.ts';
import { type WordBeside, wordsBeside } from './beside-words.ts';
import type { Candidate } from './candidate.ts';
import type { Mention, Owner } from './decide.ts';
import { type Dictionary, entityKeyOf } from './dictionary.ts';
import type { NameRule, SubjectNumber } from './dictionary-data.ts';
import { othersNamed, type Weighing } from './evidence.ts';
import { createNear, evidenceIn } from './place-verdicts.ts';
import { Surrounds } from './surrounds.ts';

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
  readonly rule: NameRule;
  /** What the rule asked for and found; never empty. */
  readonly grounds: readonly Ground[];
}

/** What a mention was decided from. */
export interface Basis {
  readonly dictionary: Dictionary;
  /** The text of the flow it stands in, and all candidates there. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly weighing: Weighing;
}

/** Why `mention` refers to the entity of `owner`, one of its owners. */
export function explain(basis: Basis, mention: Mention, owner: Owner): Explanation {
  const { dictionary, text } = basis;
  const rule = dictionary.rules[owner.rule];
  if (rule === undefined) throw new Error(`The dictionary has no rule ${owner.rule}`);
  const beside = dictionary
    .besideOf(owner.rule)
    .flatMap((words) => wordsBeside(words, new Surrounds(text, mention.start, mention.end)))
    .map((word): Ground => ({ type: 'word-beside', ...word }));
  const grounds = [...beside, ...groundsOf(basis, mention, owner, rule)];
  return { entity: owner.entity, rule, grounds: grounds.length > 0 ? grounds : [{ type: 'unmistakable' }] };
}

function groundsOf(basis: Basis, mention: Mention, owner: Owner, rule: NameRule): readonly Ground[] {
  const { dictionary, candidates, weighing } = basis;
  const { need } = rule;
  switch (need.type) {
    case 'nothing':
      return [];
    case 'introduction':
      return [{ type: 'introduced' }];
    case 'company': {
      const entities = othersNamed(dictionary, weighing, rule.subject);
      return [{ type: 'company', entities: entities.map((subject) => entityKeyOf(dictionary, subject)) }];
    }
    case 'one-of': {
      const near = createNear(dictionary, evidenceIn(dictionary, candidates, weighing))(
        { ...mention, rule: owner.rule },
        need.of.near,
      );
      if (near !== null) {
        const subject = dictionary.rules[near.rule]?.subject ?? -1;
        return [{ type: 'near', subject, start: near.start, end: near.end }];
      }
      const subject = need.of.onPage.find((one) => weighing.certain[one] === 1);
      return subject === undefined ? [] : [{ type: 'on-page', subject }];
    }
  }
}
