/**
 * Draws the cards that open over pages. The background script does, so that no page holds the articles or the views
 * of a card: most never open one.
 */
import { browser } from 'wxt/browser';
import type { Library } from '../article/library.ts';
import { drawPageCard } from '../card/draw-page-card.tsx';
import type { DrawnCard } from '../card/drawn-card.ts';
import { reportsOf } from './badge.ts';
import { NO_REPORTS } from './frame-reports.ts';
import { mergeReports } from './merge-reports.ts';
import { parseCardWanted } from './message-schemas.ts';
import type { CardWanted } from './messages.ts';

export interface CardDeskOptions {
  /** Called for each card; the first call may take its time. */
  readonly openLibrary: () => Library;
  /** The stylesheet of a card and of the box it opens in, as text. */
  readonly styles: string;
}

/** Starts answering; for the life of the background script. */
export function startCardDesk({ openLibrary, styles }: CardDeskOptions): void {
  browser.runtime.onMessage.addListener((message, sender): Promise<DrawnCard | null> | undefined => {
    const question = sender.id === browser.runtime.id ? parseCardWanted(message) : null;
    if (question === null) return undefined;
    return answer(question, sender.tab?.id);
  });

  const answer = async (question: CardWanted, tabId: number | undefined): Promise<DrawnCard | null> => {
    const page = mergeReports(tabId === undefined ? NO_REPORTS : await reportsOf(tabId));
    const found = page.name === 'reachable' ? page.found : [];
    const drawn = drawPageCard(openLibrary(), question, {
      site: question.site,
      mentions: (entity) => found.find(({ id }) => id === entity)?.count ?? 0,
    });
    return drawn === null ? null : { styles, ...drawn };
  };
}
