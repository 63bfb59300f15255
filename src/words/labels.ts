/**
 * The interface's own words about an article. They are few and stand in one place, so that a reader of the code can
 * see everything a card says that the article does not say itself.
 */
import type { EntityKind, Mode, RelationType } from '../article/article.ts';
import type { Certainty } from '../article/card-statement.ts';
import type { Direction } from '../article/relations.ts';
import { say, sayAround, type TextKey } from './words.ts';

const KIND_LABELS: Readonly<Record<EntityKind, TextKey>> = {
  person: 'kind_person',
  organization: 'kind_organization',
  place: 'kind_place',
  event: 'kind_event',
  group: 'kind_group',
  term: 'kind_term',
  figure: 'kind_figure',
};

/** Headings over several of a kind. */
const KIND_HEADINGS: Readonly<Record<EntityKind, TextKey>> = {
  person: 'kinds_person',
  organization: 'kinds_organization',
  place: 'kinds_place',
  event: 'kinds_event',
  group: 'kinds_group',
  term: 'kinds_term',
  figure: 'kinds_figure',
};

/** With the speaker's name at `$1`. */
const SPOKEN_MODE_LABELS: Readonly<Record<Mode, TextKey>> = {
  stated: 'mode_stated_by',
  said: 'mode_said_by',
  accused: 'mode_accused_by',
  warned: 'mode_warned_by',
  reported: 'mode_reported_by',
  presumed: 'mode_presumed_by',
  planned: 'mode_planned_by',
};

/** What stands alone where the article names no speaker. */
const UNSPOKEN_MODE_LABELS: Readonly<Record<Mode, TextKey>> = {
  stated: 'mode_stated',
  said: 'mode_said',
  accused: 'mode_accused',
  warned: 'mode_warned',
  reported: 'mode_reported',
  presumed: 'mode_presumed',
  planned: 'mode_planned',
};

const RELATION_LABELS: Readonly<Record<RelationType, Readonly<Record<Direction, TextKey>>>> = {
  summoned: { outgoing: 'relation_summoned', incoming: 'relation_summoned_by' },
  accused: { outgoing: 'relation_accused', incoming: 'relation_accused_by' },
  'warned-against': { outgoing: 'relation_warned_against', incoming: 'relation_warned_against_by' },
  sent: { outgoing: 'relation_sent', incoming: 'relation_sent_by' },
  'decided-to-send': { outgoing: 'relation_decided_to_send', incoming: 'relation_to_be_sent_by' },
  'cooperated-with': { outgoing: 'relation_cooperated_with', incoming: 'relation_cooperated_with' },
  opposed: { outgoing: 'relation_opposed', incoming: 'relation_opposed' },
  'conveyed-regrets-to': {
    outgoing: 'relation_conveyed_regrets_to',
    incoming: 'relation_received_regrets_from',
  },
  'replied-to': { outgoing: 'relation_replied_to', incoming: 'relation_answered_by' },
  'published-for': { outgoing: 'relation_published_for', incoming: 'relation_published_through' },
  'wrote-on': { outgoing: 'relation_wrote_on', incoming: 'relation_used_by' },
  serves: { outgoing: 'relation_serves', incoming: 'relation_served_by' },
  carried: { outgoing: 'relation_carried', incoming: 'relation_carried_by' },
  'part-of': { outgoing: 'relation_part_of', incoming: 'relation_includes' },
  'wages-war-on': { outgoing: 'relation_wages_war_on', incoming: 'relation_under_attack_by' },
  'relies-on': { outgoing: 'relation_relies_on', incoming: 'relation_relied_on_by' },
};

const CERTAINTY_LABELS: Readonly<Record<Certainty, TextKey>> = {
  stated: 'story_certainty_stated',
  claimed: 'story_certainty_claimed',
  open: 'story_certainty_open',
};

/** The kind of an entity, as a heading carries it: "Person". */
export function kindLabel(kind: EntityKind): string {
  return say(KIND_LABELS[kind]);
}

/** Several of a kind: "People". */
export function kindHeading(kind: EntityKind): string {
  return say(KIND_HEADINGS[kind]);
}

/** How a named speaker said it, around the speaker: "NIS accused". */
export function spokenModeLabel<T>(mode: Mode, speaker: T): readonly (string | T)[] {
  return sayAround(SPOKEN_MODE_LABELS[mode], speaker);
}

/** How it is said where no speaker is named, to be read alone: "Stated in the article". */
export function unspokenModeLabel(mode: Mode): string {
  return say(UNSPOKEN_MODE_LABELS[mode]);
}

/** A relation seen from one of its ends, to be read before the other end's name: "summoned by". */
export function relationLabel(type: RelationType, direction: Direction): string {
  return say(RELATION_LABELS[type][direction]);
}

/** How far the article vouches for something, to be read alone: "Claimed". */
export function certaintyLabel(certainty: Certainty): string {
  return say(CERTAINTY_LABELS[certainty]);
}
