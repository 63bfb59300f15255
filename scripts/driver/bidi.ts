/**
 * The few WebDriver BiDi commands that puppeteer does not offer: evaluating in any browsing context by its
 * id, the browser's own (chrome) scope included, and keeping hold of a node that is in a closed shadow root.
 */
import type { Browser, Frame } from 'puppeteer-core';

export interface Bidi {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
  on(event: string, listener: (params: unknown) => void): void;
}

interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

type EvaluateResult =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Whether this is a Firefox; Chromium is driven over the DevTools protocol. */
export function isBidi(browser: Browser): boolean {
  return 'connection' in browser;
}

/** The BiDi connection of a Firefox that puppeteer started. Puppeteer's types hide it. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as Browser & { readonly connection?: Bidi };
  if (connection === undefined) throw new Error('this browser is not driven over WebDriver BiDi');
  return {
    async send(method, params) {
      const answer = await connection.send(method, params);
      return (answer as { readonly result: unknown }).result;
    },
    on: (event, listener) => connection.on(event, listener),
  };
}

/** The browsing context id of a frame. Puppeteer's types hide it. */
export function contextOf(frame: Frame): string {
  const { _id } = frame as Frame & { readonly _id?: string };
  if (_id === undefined) throw new Error('this frame has no browsing context id');
  return _id;
}

/** Evaluates an expression whose (awaited) value is JSON, in the main world of a context. */
export async function evaluateJson(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  // Inside a function, so that a call that closes its own window still has an answer to give.
  const wrapped = `(async () => JSON.stringify({ value: await (${expression}) }))()`;
  const result = await evaluate(bidi, 'script.evaluate', {
    expression: wrapped,
    target: { context },
    awaitPromise: true,
  });
  if (typeof result.value !== 'string') throw new Error(`no answer to ${expression.slice(0, 200)}`);
  return (JSON.parse(result.value) as { readonly value?: unknown }).value;
}

/** The id of the shadow root, open or closed, of the element that `expression` gives; null for no element. */
export async function shadowRootId(bidi: Bidi, context: string, expression: string): Promise<string | null> {
  const result = await evaluate(bidi, 'script.evaluate', {
    expression,
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const node = result.value as { readonly shadowRoot?: RemoteValue | null } | undefined;
  return node?.shadowRoot?.sharedId ?? null;
}

/** The id of the node that `expression` gives; null for none. */
export async function nodeId(bidi: Bidi, context: string, expression: string): Promise<string | null> {
  const target = { context };
  const { sharedId } = await evaluate(bidi, 'script.evaluate', { expression, target, awaitPromise: false });
  return sharedId ?? null;
}

/** Calls a self-contained function with one node, given by its id; the answer must be JSON. */
export async function callWithNode<T>(
  bidi: Bidi,
  context: string,
  look: (node: never) => T,
  sharedId: string,
): Promise<T> {
  const result = await evaluate(bidi, 'script.callFunction', {
    functionDeclaration: `(node) => JSON.stringify((${look.toString()})(node))`,
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  });
  if (typeof result.value !== 'string') throw new Error('the function gave no answer');
  return JSON.parse(result.value) as T;
}

async function evaluate(
  bidi: Bidi,
  method: 'script.evaluate' | 'script.callFunction',
  params: Readonly<Record<string, unknown>>,
): Promise<RemoteValue> {
  const answer = (await bidi.send(method, params)) as EvaluateResult;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result;
}
