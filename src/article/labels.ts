/**
 * The interface's own words about an article, in English. They are few and stand in one place, so that a
 * reader of the code can see everything a card says that the article does not say itself.
 */
import type { EntityKind, Mode, RelationType } from './article.ts';

const KIND_LABELS: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  group: 'Group',
  term: 'Term',
  figure: 'Figure',
};

/** What follows a speaker's name: "NIS" + "accused". */
const SPOKEN_MODE_LABELS: Readonly<Record<Mode, string>> = {
  stated: 'stated',
  said: 'said',
  accused: 'accused',
  warned: 'warned',
  reported: 'reported',
  presumed: 'presumed',
  planned: 'reported a plan',
};

/** What stands alone where the article names no speaker. */
const UNSPOKEN_MODE_LABELS: Readonly<Record<Mode, string>> = {
  stated: 'Stated in the article',
  said: 'Said, speaker not named',
  accused: 'Accused, speaker not named',
  warned: 'Warned, speaker not named',
  reported: 'Reported, source not named',
  presumed: 'Presumed in the article',
  planned: 'Planned, according to the article',
};

/** Which end of a relation a card stands at: it is the one who did it, or the one it was done to. */
export type Direction = 'outgoing' | 'incoming';

interface RelationLabel {
  readonly outgoing: string;
  readonly incoming: string;
}

const RELATION_LABELS: Readonly<Record<RelationType, RelationLabel>> = {
  summoned: { outgoing: 'summoned', incoming: 'summoned by' },
  accused: { outgoing: 'accused', incoming: 'accused by' },
  'warned-against': { outgoing: 'warned against', incoming: 'warned against by' },
  sent: { outgoing: 'sent', incoming: 'sent by' },
  'decided-to-send': { outgoing: 'decided to send', incoming: 'to be sent by' },
  'cooperated-with': { outgoing: 'cooperated with', incoming: 'cooperated with' },
  opposed: { outgoing: 'at odds with', incoming: 'at odds with' },
  'conveyed-regrets-to': { outgoing: 'conveyed regrets to', incoming: 'received regrets from' },
  'replied-to': { outgoing: 'replied to', incoming: 'was answered by' },
  'published-for': { outgoing: 'published for', incoming: 'published through' },
  'wrote-on': { outgoing: 'wrote on', incoming: 'used by' },
  serves: { outgoing: 'serves', incoming: 'served by' },
  carried: { outgoing: 'carried', incoming: 'carried by' },
  'part-of': { outgoing: 'part of', incoming: 'includes' },
  'wages-war-on': { outgoing: 'wages war on', incoming: 'under attack by' },
  'relies-on': { outgoing: 'relies on', incoming: 'relied on by' },
};

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

/** The kind of an entity, as a heading carries it: "Person". */
export function kindLabel(kind: EntityKind): string {
  return KIND_LABELS[kind];
}

/** How a named speaker said it, to be read after the name: "accused". */
export function spokenModeLabel(mode: Mode): string {
  return SPOKEN_MODE_LABELS[mode];
}

/** How it is said where no speaker is named, to be read alone: "Stated in the article". */
export function unspokenModeLabel(mode: Mode): string {
  return UNSPOKEN_MODE_LABELS[mode];
}

/** A relation seen from one of its ends, to be read before the other end's name: "summoned by". */
export function relationLabel(type: RelationType, direction: Direction): string {
  return RELATION_LABELS[type][direction];
}

/** True when a relation reads the same from both ends, so that its direction says nothing. */
export function isMutual(type: RelationType): boolean {
  return RELATION_LABELS[type].outgoing === RELATION_LABELS[type].incoming;
}

/**
 * True when the article itself tells of a relation, whoever speaks in the sentence it stands in: that
 * somebody accused is no claim of the accuser's. It is shown without that sentence's speaker and day. Any other
 * relation is as sure as its statement.
 */
export function isToldByTheArticle(type: RelationType): boolean {
  return TOLD_BY_THE_ARTICLE.has(type);
}
