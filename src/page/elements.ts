/**
 * Which elements end a flow, which are passed over, and which run on inside a line, by name alone: asking
 * the style of every element would cost more than reading its text. Where a name misleads, the style of the
 * few elements around a find corrects it (see visibility.ts).
 */
import { isElement, isShadowRoot } from './nodes.ts';

/** Text in these is not for reading, is code, or is being written. */
const PASSED_OVER = new Set([
  'audio',
  'canvas',
  'code',
  'datalist',
  'embed',
  'head',
  'iframe',
  'input',
  'kbd',
  'math',
  'noscript',
  'object',
  'option',
  'pre',
  'rp',
  'rt',
  'samp',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'tt',
  'var',
  'video',
]);

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'frameset',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** Passed-over elements that stand for something on their line: text on both sides does not join. */
const LINE_CONTENT = new Set([
  'canvas',
  'code',
  'input',
  'kbd',
  'math',
  'samp',
  'select',
  'textarea',
  'tt',
  'var',
  'video',
]);

/** Read on their line, but no part of the words beside them: marks of footnotes, exponents. */
const APART = new Set(['sub', 'sup']);

/** How an element takes part in the flows around it. */
export type ElementRole = 'block' | 'inline' | 'apart' | 'break' | 'skip' | 'skip-block' | 'skip-line';

/** What an element's name tells. */
export interface ElementTraits {
  readonly role: ElementRole;
  /** Whether it is a custom element, which may get a shadow root at any time. */
  readonly isCustom: boolean;
}

const known = new Map<string, ElementTraits>();

/** The traits of an element, by its local name. */
export function traitsOf(element: Element): ElementTraits {
  const name = element.localName;
  let traits = known.get(name);
  if (traits === undefined) {
    traits = { role: decideRole(name), isCustom: name.includes('-') };
    known.set(name, traits);
  }
  return traits;
}

export function roleOf(element: Element): ElementRole {
  return traitsOf(element).role;
}

function decideRole(name: string): ElementRole {
  if (name === 'br') return 'break';
  if (PASSED_OVER.has(name)) {
    if (BLOCKS.has(name)) return 'skip-block';
    return LINE_CONTENT.has(name) ? 'skip-line' : 'skip';
  }
  if (BLOCKS.has(name)) return 'block';
  return APART.has(name) ? 'apart' : 'inline';
}

/** What owns the flow that a node is in; null for a node outside any tree. */
export function ownerOf(node: Node): Element | ShadowRoot | null {
  let at: Node | null = node;
  while (at !== null) {
    if (isShadowRoot(at)) return at;
    if (isElement(at) && roleOf(at) === 'block') return at;
    at = at.parentNode;
  }
  return null;
}

/** The element around a node, the host of its shadow root if there is none nearer; itself for a lone element. */
export function elementAround(node: Text | Element): Element {
  const { parentNode } = node;
  if (parentNode !== null && isElement(parentNode)) return parentNode;
  if (parentNode !== null && isShadowRoot(parentNode)) return parentNode.host;
  return isElement(node) ? node : node.ownerDocument.documentElement;
}

/** The element around one as it is laid out: a slot for what is put into it. Null at the root. */
export function flatTreeParent(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  const around = elementAround(element);
  return around === element ? null : around;
}

/** Whether a node stands in an element whose text is passed over. */
export function isPassedOver(node: Node): boolean {
  let at: Node | null = node;
  while (at !== null) {
    if (isElement(at) && roleOf(at).startsWith('skip')) return true;
    at = isShadowRoot(at) ? at.host : at.parentNode;
  }
  return false;
}
