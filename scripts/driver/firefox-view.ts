/** Looks at and uses a page of the extension in Firefox, command by command over WebDriver BiDi. */
import { writeFile } from 'node:fs/promises';
import { type Bidi, evaluateJson, nodeId } from './bidi.ts';
import {
  callExpression,
  DRAG_STEPS,
  type ExtensionView,
  type InView,
  pngPath,
  type ViewPoint,
} from './extension-view.ts';
import { waitFor } from './wait-for.ts';

export interface FirefoxViewOptions {
  readonly bidi: Bidi;
  /** The id of the browsing context. */
  readonly context: string;
  readonly isOpen: () => Promise<boolean>;
  /** Closes the tab or the popup; called only while it is open. */
  readonly close: () => Promise<void>;
}

/** WebDriver's code points for keys that produce no character. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

export function createFirefoxView({ bidi, context, isOpen, close }: FirefoxViewOptions): ExtensionView {
  const evaluate = <A extends readonly unknown[], T>(look: InView<A, T>, ...args: A): Promise<T> =>
    evaluateJson(bidi, context, callExpression(look, args)) as Promise<T>;

  async function strokes(keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async function point(actions: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const pointer = { type: 'pointer', id: 'mouse', actions };
    await bidi.send('input.performActions', { context, actions: [pointer] });
  }

  const clickAt = (to: ViewPoint) => point([moveTo(to), DOWN, UP]);

  async function click(selector: string): Promise<void> {
    await clickAt(await evaluate(middleOf, selector));
  }

  return {
    evaluate,
    waitFor: async (what, look, ...args) => {
      await waitFor(() => evaluate(look, ...args), { what });
    },
    click,
    clickAt,
    drag: (from, by) =>
      point([
        moveTo(from),
        DOWN,
        ...Array.from({ length: DRAG_STEPS }, (_, at) => {
          const part = (at + 1) / DRAG_STEPS;
          return moveTo({ x: from.x + by.x * part, y: from.y + by.y * part });
        }),
        UP,
      ]),
    async turnWithControl({ x, y }, down) {
      const turn = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: down };
      const pause = { type: 'pause' };
      const control = [
        { type: 'keyDown', value: KEYS.Control },
        pause,
        { type: 'keyUp', value: KEYS.Control },
      ];
      await bidi.send('input.performActions', {
        context,
        actions: [
          { type: 'key', id: 'keyboard', actions: control },
          { type: 'wheel', id: 'wheel', actions: [pause, turn, pause] },
        ],
      });
    },
    async type(selector, text) {
      await click(selector);
      await strokes([...text]);
    },
    press: (key) => strokes([KEYS[key] ?? key]),
    async upload(selector, file) {
      const field = await nodeId(bidi, context, `document.querySelector(${JSON.stringify(selector)})`);
      if (field === null) throw new Error(`no element matches ${selector}`);
      await bidi.send('input.setFiles', { context, element: { sharedId: field }, files: [file] });
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    async resize(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async screenshot(file) {
      const shot = (await bidi.send('browsingContext.captureScreenshot', { context })) as {
        readonly data: string;
      };
      await writeFile(pngPath(file), Buffer.from(shot.data, 'base64'));
    },
    url: () => evaluate(() => location.href),
    isOpen,
    async close() {
      if (!(await isOpen())) return;
      await close();
      await waitFor(async () => !(await isOpen()), { what: 'the page of the extension to close' });
    },
  };
}

const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

function moveTo({ x, y }: ViewPoint) {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
}

function middleOf(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no element matches ${selector}`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
