/**
 * One way to look at and use a page of the extension itself (popup, story, settings) for both browsers.
 * Chromium gives such a page as a puppeteer page; in Firefox it is spoken to over WebDriver BiDi (firefox.ts).
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** Runs in the extension page's own world; answers must be JSON. Self-contained: closes over nothing. */
export type InView<A extends readonly unknown[], T> = (...args: A) => T | Promise<T>;

/** CSS pixels from the upper left corner of the view. */
export interface ViewPoint {
  readonly x: number;
  readonly y: number;
}

export interface ExtensionView {
  evaluate<A extends readonly unknown[], T>(look: InView<A, T>, ...args: A): Promise<T>;
  /** Polls `look` in the page until it answers something truthy. */
  waitFor<A extends readonly unknown[]>(what: string, look: InView<A, unknown>, ...args: A): Promise<void>;
  /** A real click in the middle of the first element that matches, scrolled into view. */
  click(selector: string): Promise<void>;
  /** A real click at a point in sight. */
  clickAt(point: ViewPoint): Promise<void>;
  /** Moves the mouse to a point, presses it, moves it by so much in steps, and lets it go. */
  drag(from: ViewPoint, by: ViewPoint): Promise<void>;
  /** Turns the wheel over a point by so many CSS pixels, down where positive, with the control key held. */
  turnWithControl(at: ViewPoint, down: number): Promise<void>;
  /** Focuses the element by a click and types with real key strokes. */
  type(selector: string, text: string): Promise<void>;
  /** Presses and releases one key by its DOM name ("Enter", "Tab", "ArrowDown", "a"). */
  press(key: string): Promise<void>;
  /** Chooses a file in a file field, as the browser's own dialogue would. */
  upload(selector: string, file: string): Promise<void>;
  /** Loads the page anew, and waits until it is there. */
  reload(): Promise<void>;
  /** Sets the size of the page in CSS pixels; for pages in tabs. */
  resize(width: number, height: number): Promise<void>;
  /** A PNG of the visible part. */
  screenshot(file: string): Promise<void>;
  url(): Promise<string>;
  /** False once it was closed from either side. */
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** A drag goes through so many points, as one by hand goes through many. */
export const DRAG_STEPS = 8;

/** A view over a puppeteer page, as Chromium gives it for popups and tabs alike. */
export function viewOfPage(page: Page): ExtensionView {
  const evaluate = <A extends readonly unknown[], T>(look: InView<A, T>, ...args: A): Promise<T> =>
    page.evaluate(callExpression(look, args)) as Promise<T>;
  return {
    evaluate,
    waitFor: async (what, look, ...args) => {
      await waitFor(() => evaluate(look, ...args), { what });
    },
    click: (selector) => page.click(selector),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    async drag(from, by) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + by.x, from.y + by.y, { steps: DRAG_STEPS });
      await page.mouse.up();
    },
    async turnWithControl(at, down) {
      await page.mouse.move(at.x, at.y);
      await page.keyboard.down('Control');
      await page.mouse.wheel({ deltaY: down });
      await page.keyboard.up('Control');
    },
    async type(selector, text) {
      await page.click(selector);
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]),
    async upload(selector, file) {
      using field = await page.$(selector);
      if (field === null) throw new Error(`no element matches ${selector}`);
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    },
    async reload() {
      await page.reload();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    async screenshot(file) {
      await page.screenshot({ path: pngPath(file) });
    },
    url: async () => page.url(),
    isOpen: async () => !page.isClosed(),
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}

/** The source of a call of `look` with `args`, for protocols that take an expression. */
export function callExpression(look: InView<never[], unknown>, args: readonly unknown[]): string {
  return `(${look.toString()})(...${JSON.stringify(args)})`;
}

/** Checks what puppeteer's types ask for: a picture's file name ends in .png. */
export function pngPath(file: string): `${string}.png` {
  if (!file.endsWith('.png')) throw new Error(`a screenshot is a .png file: ${file}`);
  return file as `${string}.png`;
}
