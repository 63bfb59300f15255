/**
 * What the background script and extension pages check incoming messages with. A content script runs in the
 * reader's page and is trusted no further than its messages parse. No content script imports this module.
 * zod/mini, because the background script wakes for every report and reads its bundle each time.
 */
import * as z from 'zod/mini';
import { EXCERPT_UNITS } from '../detect/excerpt.ts';
import type { FrameReports } from './frame-reports.ts';
import {
  CARD_ACTIONS,
  type CardAction,
  type CardWanted,
  FRAME_STATES,
  type NamesWanted,
  type PagePlaces,
  type PageReport,
  type WordsBesideWanted,
} from './messages.ts';

// Extension pages forbid eval, which zod would try. Before any schema: a schema decides when it is made.
z.config({ jitless: true });

/** More than any page holds, few enough to render. */
const MAX_ENTITIES = 10_000;

/** Twice what a page sends in one message, of texts in units and of numbers beside them in characters. */
const MAX_UNITS = 2 ** 19;

const site = z.string().check(z.maxLength(300));

/** More than any page has of one entity. */
const MAX_MENTIONS = 1_000_000;

/** More articles than share one name. */
const MAX_CARDS = 100;

const entityKey = z.templateLiteral([
  z.string().check(z.maxLength(100)),
  '/',
  z.string().check(z.maxLength(100)),
]);

const entityCount = z.object({
  id: entityKey,
  count: z.int().check(z.positive()),
});

const pageReport = z.object({
  type: z.literal('page-report'),
  site,
  state: z.enum(FRAME_STATES),
  frames: z.string().check(z.maxLength(40)),
  entities: z.readonly(z.array(entityCount).check(z.maxLength(MAX_ENTITIES))),
  lookedAt: z.nullable(entityKey),
}) satisfies z.ZodMiniType<PageReport>;

const pagePlaces = z.object({
  height: z.number(),
  view: z.tuple([z.number(), z.number()]),
  middles: z.record(entityKey, z.array(z.number()).check(z.maxLength(MAX_MENTIONS))),
}) satisfies z.ZodMiniType<PagePlaces>;

/** Words of a page that a card quotes. */
const words = z.string().check(z.maxLength(2_000));

const reasonGround = z.union([
  z.object({ type: z.enum(['unmistakable', 'introduced']) }),
  z.object({ type: z.literal('word-beside'), side: z.enum(['before', 'after']), word: words }),
  z.object({
    type: z.literal('company'),
    entities: z.readonly(z.array(entityKey).check(z.maxLength(MAX_ENTITIES))),
  }),
  z.object({ type: z.literal('witness'), where: z.enum(['near', 'on-page']), words }),
]);

const markReason = z.object({
  entity: entityKey,
  words,
  lang: z.string().check(z.maxLength(100)),
  grounds: z.readonly(z.array(reasonGround).check(z.maxLength(100))),
});

const cardWanted = z.object({
  type: z.literal('card-wanted'),
  entities: z.readonly(z.array(entityKey).check(z.minLength(1), z.maxLength(MAX_CARDS))),
  reasons: z.readonly(z.array(markReason).check(z.maxLength(MAX_CARDS))),
  isFollowed: z.boolean(),
  position: z.nullable(z.object({ number: z.int(), of: z.int() })),
  site,
}) satisfies z.ZodMiniType<CardWanted>;

const cardAction = z.object({
  type: z.literal('card-action'),
  what: z.enum(CARD_ACTIONS),
  about: z.string().check(z.maxLength(1_000)),
  site,
}) satisfies z.ZodMiniType<CardAction>;

const frameReports = z.array(z.tuple([z.int(), pageReport]));

const longText = z.string().check(z.maxLength(MAX_UNITS));

const namesWanted = z.object({
  type: z.literal('names-wanted'),
  texts: longText,
  pieces: longText,
  known: longText,
}) satisfies z.ZodMiniType<NamesWanted>;

const sideOfMention = z.string().check(z.maxLength(EXCERPT_UNITS));

const wordsBesideWanted = z.object({
  type: z.literal('words-beside-wanted'),
  rule: z.int().check(z.nonnegative()),
  before: sideOfMention,
  after: sideOfMention,
}) satisfies z.ZodMiniType<WordsBesideWanted>;

/** The message if it asks for names; null for anything else. */
export function parseNamesWanted(message: unknown): NamesWanted | null {
  const parsed = namesWanted.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** The message if it asks for the words beside a mention; null for anything else. */
export function parseWordsBesideWanted(message: unknown): WordsBesideWanted | null {
  const parsed = wordsBesideWanted.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** The message if it is a page report; null for anything else, which the caller ignores. */
export function parsePageReport(message: unknown): PageReport | null {
  const parsed = pageReport.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** The answer of a frame that was asked where its mentions stand; null where it is no answer. */
export function parsePagePlaces(answer: unknown): PagePlaces | null {
  const parsed = pagePlaces.safeParse(answer);
  return parsed.success ? parsed.data : null;
}

/** The message if it asks for a card; null for anything else. */
export function parseCardWanted(message: unknown): CardWanted | null {
  const parsed = cardWanted.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** The message if it is what the reader chose on a card; null for anything else. */
export function parseCardAction(message: unknown): CardAction | null {
  const parsed = cardAction.safeParse(message);
  return parsed.success ? parsed.data : null;
}

/** Stored reports, as a list of pairs; none where the value is something else. */
export function parseFrameReports(stored: unknown): FrameReports {
  const parsed = frameReports.safeParse(stored);
  return new Map(parsed.success ? parsed.data : []);
}

/** The answer to a frame's question for the site of its page; null where it is no answer. */
export function parseSite(answer: unknown): string | null {
  const parsed = site.safeParse(answer);
  return parsed.success ? parsed.data : null;
}
