/** What the types of relations mean, beyond their names. */
import type { RelationType } from './article.ts';

/** Which end of a relation a card stands at: it is the one who did it, or the one it was done to. */
export type Direction = 'outgoing' | 'incoming';

/** Those that read the same from both ends. */
const MUTUAL: ReadonlySet<RelationType> = new Set(['cooperated-with', 'opposed']);

/**
 * Acts of speaking, offices, and the war: the article tells of them itself, whoever speaks in the sentence.
 * An accusation “of supporting Russia's war” takes the war for granted; it is no part of what is claimed.
 */
const TOLD_BY_THE_ARTICLE: ReadonlySet<RelationType> = new Set([
  'accused',
  'warned-against',
  'conveyed-regrets-to',
  'replied-to',
  'published-for',
  'wrote-on',
  'serves',
  'wages-war-on',
]);

/** True when a relation reads the same from both ends, so that its direction says nothing. */
export function isMutual(type: RelationType): boolean {
  return MUTUAL.has(type);
}

/**
 * True when the article itself tells of a relation, whoever speaks in the sentence it stands in: that
 * somebody accused is no claim of the accuser's. It is shown without that sentence's speaker and day. Any other
 * relation is as sure as its statement.
 */
export function isToldByTheArticle(type: RelationType): boolean {
  return TOLD_BY_THE_ARTICLE.has(type);
}
