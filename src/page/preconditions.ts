/** What must hold before a page is read, and what an earlier start may have left in it. */
import { highlightNames } from './marking.ts';
import { FLASH_HIGHLIGHT, OPEN_HIGHLIGHT } from './painter.ts';

/** Decided by content type: documents of other kinds have no body, and some have no shadow roots. */
const READABLE = ['text/html', 'application/xhtml+xml'];

/** Whether a document is a page to read. */
export function isReadable(document: Document): boolean {
  return READABLE.includes(document.contentType);
}

/** Takes away highlights that a script of an earlier version left. */
export function removeLeftMarks(): void {
  for (const name of [...highlightNames(), OPEN_HIGHLIGHT, FLASH_HIGHLIGHT]) CSS.highlights.delete(name);
}
