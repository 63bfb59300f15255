/**
 * What the built extension finds on a page, through its own doors: its report tells the entities and their
 * counts, and each mention asked for is flashed where it stands.
 */
import type { Page } from 'puppeteer-core';
import { type ExtensionView, waitFor } from '../../scripts/driver/index.ts';
import { type EntityKey, partsOfKey } from '../../src/article/entity-key.ts';
import { type Label, type LabelledSpan, labelsIn, withoutLabels } from './passages.ts';

/** Where the extension page `view` keeps what it hears. */
interface Heard {
  reports?: Record<string, HeardReport>;
}

/** What a page said of itself last, once it had been read to its end. */
export interface HeardReport {
  readonly tab: number;
  readonly entities: readonly { readonly id: EntityKey; readonly count: number }[];
}

interface Sender {
  readonly url?: string;
  readonly tab?: { readonly id?: number };
}

/** Makes an extension page remember the reports of all pages, by address. */
export function listen(view: ExtensionView): Promise<void> {
  return view.evaluate(() => {
    const reports: Record<string, HeardReport> = {};
    (globalThis as Heard).reports = reports;
    const api = typeof browser === 'undefined' ? chrome : browser;
    api.runtime.onMessage.addListener((message: unknown, sender: Sender): undefined => {
      const { type, state, entities } = message as { type?: string; state?: string } & Partial<HeardReport>;
      if (type !== 'page-report' || state === 'reading' || entities === undefined) return;
      if (sender.url === undefined || sender.tab?.id === undefined) return;
      reports[sender.url] = { tab: sender.tab.id, entities };
    });
  });
}

/** What `listen` heard last from the page at `url`; null before it has been read. */
export function reportOf(view: ExtensionView, url: string): Promise<HeardReport | null> {
  return view.evaluate((address) => (globalThis as Heard).reports?.[address] ?? null, url);
}

/** How often a report counts each entity, by its id in its article; nothing where there is none. */
export function countsOf(report: HeardReport | null): Record<string, number> {
  return Object.fromEntries((report?.entities ?? []).map(({ id, count }) => [partsOfKey(id).entity, count]));
}

/** All mentions on the page that `page` has open, as offsets in the text of its text nodes. */
export async function findMentions(page: Page, view: ExtensionView): Promise<LabelledSpan[]> {
  const url = page.url();
  const report = await waitFor(() => reportOf(view, url), { what: `the report of ${url}` });
  const found: LabelledSpan[] = [];
  for (const { id, count } of report.entities)
    for (let index = 0; index < count; index++)
      found.push({ entity: partsOfKey(id).entity, ...(await flash(page, view, report.tab, id, index)) });
  return found.sort((a, b) => a.start - b.start);
}

/** What the page under test remembers: the range of the flash before. */
interface Seen {
  flashed?: AbstractRange | undefined;
}

/** Asks a tab, as the popup would, to show the `index`-th mention of an entity and flash it. */
export function showMention(
  view: ExtensionView,
  tab: number,
  entity: EntityKey,
  index: number,
): Promise<void> {
  return view.evaluate(
    async (tabId, message) => {
      await (typeof browser === 'undefined' ? chrome : browser).tabs.sendMessage(tabId, message);
    },
    tab,
    { type: 'show-mention', entity, index },
  );
}

async function flash(page: Page, view: ExtensionView, tab: number, entity: EntityKey, index: number) {
  await page.evaluate(() => {
    const seen = globalThis as Seen;
    [seen.flashed] = CSS.highlights.get('sidelight-flash') ?? [];
  });
  await showMention(view, tab, entity, index);
  return waitFor(() => page.evaluate(flashedSpan), { what: `mention ${index} of ${entity} to be flashed` });
}

// Runs in the page.
function flashedSpan(): { start: number; end: number } | null {
  const [range] = CSS.highlights.get('sidelight-flash') ?? [];
  if (range === undefined || range === (globalThis as Seen).flashed) return null;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  let start = -1;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node === range.startContainer) start = length + range.startOffset;
    if (node === range.endContainer) return { start, end: length + range.endOffset };
    length += node.nodeValue?.length ?? 0;
  }
  return null;
}

/**
 * The text of all text nodes of the page, and the labels in it, read from the same markup with its labels.
 *
 * @throws Error when the labels cannot be placed, because the page's text is not that of the markup.
 */
export async function labelsOf(page: Page, marked: string): Promise<{ text: string; labels: Label[] }> {
  const { text, markedText } = await page.evaluate((markup) => {
    const textOf = (root: Node): string => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) text += node.nodeValue;
      return text;
    };
    const labelled = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
    return { text: textOf(document), markedText: textOf(labelled.body) };
  }, marked);
  // What stands before the body (the title) has no labels: it only moves the others on.
  const ownText = withoutLabels(markedText);
  const before = text.length - ownText.length;
  const labels = labelsIn(markedText).map((label) => ({
    ...label,
    start: label.start + before,
    end: label.end + before,
  }));
  if (!text.endsWith(ownText)) throw new Error('the text of the page is not that of its markup');
  if (labels.length < labelsIn(marked).length) throw new Error('a label stands outside the text of the page');
  return { text, labels };
}
