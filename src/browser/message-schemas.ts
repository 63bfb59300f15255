/**
 * What extension pages check incoming messages with. A content script runs in the reader's page and is
 * trusted no further than its messages parse. No content script imports this module. zod/mini, because the
 * background script wakes for every report and reads its bundle each time.
 */
import * as z from 'zod/mini';
import { FRAME_STATES, type PageReport } from './messages.ts';

// Extension pages forbid eval, which zod would try. Before any schema: a schema decides when it is made.
z.config({ jitless: true });

/** More than any page holds, few enough to render. */
const MAX_ENTITIES = 10_000;

const entityCount = z.object({
  id: z.string().check(z.maxLength(200)),
  count: z.int().check(z.positive()),
});

const pageReport = z.object({
  type: z.literal('page-report'),
  site: z.string().check(z.maxLength(300)),
  state: z.enum(FRAME_STATES),
  entities: z.readonly(z.array(entityCount).check(z.maxLength(MAX_ENTITIES))),
}) satisfies z.ZodMiniType<PageReport>;

/** The message if it is a page report; null for anything else, which the caller ignores. */
export function parsePageReport(message: unknown): PageReport | null {
  const parsed = pageReport.safeParse(message);
  return parsed.success ? parsed.data : null;
}
