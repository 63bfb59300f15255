/**
 * Which elements end a flow, which are passed over, and which run on inside a line, by name alone: asking
 * the style of every element would cost more than reading its text. Where a name misleads, the style of the
 * few elements around a find corrects it (see visibility.ts).
 */
import { APART, BLOCKS, HOSTS, LINE_CONTENT, PASSED_OVER } from './element-names.ts';
import { isElement, isShadowRoot } from './nodes.ts';

/** How an element takes part in the flows around it; a `graphic` only where it holds text. */
export type ElementRole =
  | 'graphic'
  | 'block'
  | 'inline'
  | 'apart'
  | 'break'
  | 'skip'
  | 'skip-block'
  | 'skip-line';

/** What an element's name tells. */
export interface ElementTraits {
  readonly role: ElementRole;
  /** Whether it has a shadow root: custom elements `often`, some others of HTML `seldom`. */
  readonly hosting: 'often' | 'seldom' | 'never';
}

const known = new Map<string, ElementTraits>();

/** The traits of an element, by its local name. */
export function traitsOf(element: Element): ElementTraits {
  const name = element.localName;
  let traits = known.get(name);
  if (traits === undefined) {
    traits = { role: decideRole(name), hosting: decideHosting(name) };
    known.set(name, traits);
  }
  return traits;
}

export function roleOf(element: Element): ElementRole {
  return traitsOf(element).role;
}

function decideRole(name: string): ElementRole {
  if (name === 'br') return 'break';
  if (name === 'svg') return 'graphic';
  if (PASSED_OVER.has(name)) {
    if (BLOCKS.has(name)) return 'skip-block';
    return LINE_CONTENT.has(name) ? 'skip-line' : 'skip';
  }
  if (BLOCKS.has(name)) return 'block';
  return APART.has(name) ? 'apart' : 'inline';
}

function decideHosting(name: string): ElementTraits['hosting'] {
  if (name.includes('-')) return 'often';
  return HOSTS.has(name) ? 'seldom' : 'never';
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
