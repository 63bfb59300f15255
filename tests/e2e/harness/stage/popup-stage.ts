/** The popup's stage in a real browser: what a test puts on it, presses and sees. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { PopupData } from '../../../../src/screens/popup-data.ts';
import { type BrowserKind, launchBuilt, type PageServer, type Session, serveTestPages } from '../index.ts';
import { buildPopupStage } from './build-stage.ts';
import type { PopupCall, Speech, StageWindow } from './popup-stage-page.tsx';

export interface PopupStage {
  /** A page as large as the popup. */
  readonly page: Page;
  /** Starts anew with these data. */
  show(data: PopupData, speech?: Speech): Promise<void>;
  /** Changes some of them. */
  change(news: Partial<PopupData>): Promise<void>;
  /** What the popup has asked for since it was shown. */
  calls(): Promise<readonly PopupCall[]>;
  /** The text of each element that matches. */
  texts(selector: string): Promise<readonly string[]>;
  /** The entity of the selected row, as eyes and as screen readers are told of it; null where there is none. */
  selected(): Promise<string | null>;
  /** What is wider than its place, by its class, and what is cut off at the popup's sides. */
  overflowing(): Promise<readonly string[]>;
}

type OnStage = Window & StageWindow;

/** Sets the stage up for the tests of one `describe`. */
export function usePopupStage(browser: BrowserKind): PopupStage {
  let started: { session: Session; server: PageServer; page: Page } | undefined;
  const page = () => {
    if (started === undefined) throw new Error('the stage is there only while tests run');
    return started.page;
  };
  beforeAll(async () => {
    const server = await serveTestPages();
    const session = await launchBuilt(browser);
    started = { server, session, page: await session.newPage() };
    await started.page.setViewport({ width: 380, height: 580 });
    await started.page.goto(server.page('/popup', await buildPopupStage()));
  });
  afterAll(async () => {
    await started?.session.close();
    await started?.server.close();
  });
  return {
    get page() {
      return page();
    },
    show: (data, speech = 'english') =>
      page().evaluate((shown, as) => (window as Window as OnStage).showPopup(shown, as), data, speech),
    change: (news) => page().evaluate((some) => (window as Window as OnStage).changePopup(some), news),
    calls: () => page().evaluate(() => (window as Window as OnStage).popupCalls()),
    texts: (selector) =>
      page().evaluate(
        (at) =>
          [...document.querySelectorAll(at)].map((found) =>
            (found.textContent ?? '').replace(/\s+/g, ' ').trim(),
          ),
        selector,
      ),
    selected: () =>
      page().evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('[role="option"][aria-selected="true"]')];
        const described = ['[role="combobox"]', '[role="listbox"]'].map((at) =>
          document.querySelector(at)?.getAttribute('aria-activedescendant'),
        );
        if (rows.length > 1 || described.some((id) => id !== (rows[0]?.id ?? null) && id !== undefined))
          throw new Error(`${rows.length} selected, described as ${described.join(' and ')}`);
        return rows[0]?.dataset.entity?.split('/')[1] ?? null;
      }),
    overflowing: () =>
      page().evaluate(() => {
        const root = document.querySelector('.sl-popup');
        if (root === null) throw new Error('no popup');
        const { left, right } = root.getBoundingClientRect();
        return [...root.querySelectorAll<HTMLElement>('*')]
          .filter((element) => element.closest('.sl-unseen, svg, .sl-switch-label') === null)
          .filter((element) => {
            const box = element.getBoundingClientRect();
            const isOut = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
            return isOut || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
          })
          .map((element) => `${element.localName}.${element.className}`);
      }),
  };
}
