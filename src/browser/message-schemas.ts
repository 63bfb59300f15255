/**
 * What the background script and extension pages check incoming messages with. A content script runs in the
 * reader's page and is trusted no further than its messages parse. No content script imports this module.
 * zod/mini, because the background script wakes for every report and reads its bundle each time.
 */
import * as z from 'zod/mini';
import type { FrameReports } from './frame-reports.ts';
import { FRAME_STATES, type PageReport } from './messages.ts';

// Extension pages forbid eval, which zod would try. Before any schema: a schema decides when it is made.
z.config({ jitless: true });

/** More than any page holds, few enough to render. */
const MAX_ENTITIES = 10_000;

const site = z.string().check(z.maxLength(300));

const entityCount = z.object({
  id: z.templateLiteral([z.string().check(z.maxLength(100)), '/', z.string().check(z.maxLength(100))]),
  count: z.int().check(z.positive()),
});

const pageReport = z.object({
  type: z.literal('page-report'),
  site,
  state: z.enum(FRAME_STATES),
  frames: z.string().check(z.maxLength(40)),
  entities: z.readonly(z.array(entityCount).check(z.maxLength(MAX_ENTITIES))),
}) satisfies z.ZodMiniType<PageReport>;

const frameReports = z.array(z.tuple([z.int(), pageReport]));

/** The message if it is a page report; null for anything else, which the caller ignores. */
export function parsePageReport(message: unknown): PageReport | null {
  const parsed = pageReport.safeParse(message);
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
