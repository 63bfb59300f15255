/** Explaining: why a stretch of text is a mention, by the rule that made it one and by what that rule found. */
import type { EntityKey } from '../article/entity-key.ts';
import { type WordBeside, wordsBeside } from './beside-words.ts';
import type { Candidate } from './candidate.ts';
import type { Mention, Owner } from './decide.ts';
import { type Dictionary, entityKeyOf, isEntityKind } from './dictionary.ts';
import type { NameRule, SubjectNumber } from './dictionary-data.ts';
import { othersNamed, type Weighing } from './evidence.ts';
import { createNear } from './place-verdicts.ts';
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
  /** Something that speaks for it stands on the page: an entity, or a cue by its id. */
  | { readonly type: 'on-page'; readonly of: Witness }
  /** Something that speaks for it stands near it, at these offsets of the same text. */
  | { readonly type: 'near'; readonly of: Witness; readonly start: number; readonly end: number };

/** What speaks for a name: an entity of the article, or a cue. */
export type Witness =
  | { readonly type: 'entity'; readonly entity: EntityKey }
  | { readonly type: 'cue'; readonly id: string };

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
    .besideOf(rule)
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
      const near = createNear(dictionary, candidates)({ ...mention, rule: owner.rule }, need.of.near);
      if (near !== null) {
        const of = witness(dictionary, dictionary.rules[near.rule]?.subject ?? -1);
        return [{ type: 'near', of, start: near.start, end: near.end }];
      }
      const there = need.of.onPage.find((subject) => weighing.certain[subject] === 1);
      return there === undefined ? [] : [{ type: 'on-page', of: witness(dictionary, there) }];
    }
  }
}

function witness(dictionary: Dictionary, number: SubjectNumber): Witness {
  const subject = dictionary.subjects[number];
  if (subject === undefined) throw new Error(`The dictionary has no subject ${number}`);
  return isEntityKind(subject.kind)
    ? { type: 'entity', entity: entityKeyOf(dictionary, number) }
    : { type: 'cue', id: subject.id };
}
