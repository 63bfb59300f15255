/**
 * Looks into the closed shadow roots that the extension puts into pages, which no script of a page can enter: over the
 * DevTools protocol in Chromium, over WebDriver BiDi in Firefox.
 */
import type { CDPSession, Frame } from 'puppeteer-core';
import { bidiOf, callWithNode, contextOf, isBidi, shadowRootId } from './bidi.ts';

/** Runs in the page, called with the root; the answer must be JSON. Self-contained: closes over nothing. */
export type InRoot<T> = (root: ShadowRoot) => T;

/** What `look` tells of the root of the element with an attribute; null where the frame has no such element. */
export async function inClosedRoot<T>(frame: Frame, attribute: string, look: InRoot<T>): Promise<T | null> {
  const browser = frame.page().browser();
  const find = `(${findHost.toString()})(${JSON.stringify(attribute)})`;
  if (isBidi(browser)) {
    const bidi = bidiOf(browser);
    const context = contextOf(frame);
    const root = await shadowRootId(bidi, context, find);
    return root === null ? null : callWithNode(bidi, context, look, root);
  }
  const cdp = cdpOf(frame);
  using host = await frame.evaluateHandle(findHost, attribute);
  const { objectId } = host.remoteObject();
  if (objectId === undefined) return null;
  const { node } = await cdp.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const shadowRoot = node.shadowRoots?.[0];
  if (shadowRoot === undefined) return null;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadowRoot.backendNodeId });
  if (object.objectId === undefined) throw new Error('the shadow root cannot be resolved');
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${look.toString()})(this); }`,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'no answer');
  return result.value as T;
}

/** A frame's own connection; frames of another origin have one apart. Puppeteer's types hide it. */
function cdpOf(frame: Frame): CDPSession {
  const { client } = frame as Frame & { readonly client?: CDPSession };
  if (client === undefined) throw new Error('this frame has no DevTools session');
  return client;
}

// Runs in the page. The host stands in the document or, while a dialog in a shadow root is open, in there.
function findHost(attribute: string): Element | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const host = root.querySelector(`[${attribute}]`);
    if (host !== null) return host;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot);
    }
  }
  return null;
}
