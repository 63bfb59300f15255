/** What the end-to-end tests stand on: the shared driver of real browsers, and a server for the pages they try it on. */
import { type PageServer, servePages } from '../../../scripts/driver/index.ts';

export * from '../../../scripts/driver/index.ts';

/** Serves the pages that a test gives it. */
export function serveTestPages(): Promise<PageServer> {
  return servePages({ folder: null });
}
