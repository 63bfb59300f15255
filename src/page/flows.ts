/**
 * From a DOM tree to flows: the text of each block, joined across inline elements, with the text nodes it
 * came from. Only knows nodes and strings; nothing is measured and nothing is changed.
 */

import { traitsOf } from './elements.ts';
import { isElement, isText } from './nodes.ts';
import { isSeam, withoutBrokenLines } from './seams.ts';
import { holdsText } from './svg-text.ts';

/** What a flow's text belongs to: the innermost block element around it, or a shadow root. */
export type FlowOwner = Element | ShadowRoot;

/** The text of one block that a mention may run through. */
export interface Flow {
  readonly owner: FlowOwner;
  /** The node that tells where it stands in reading order. */
  readonly head: Node;
  /** Empty where the page has changed since and is about to be read again. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset of each node's first unit in `text`, ascending. */
  readonly starts: readonly number[];
}

/** Stands where text does not join: neither a space nor a part of any name. */
const CUT = '\u2029';

export interface FlowOptions {
  /**
   * Reads only the flows that `root` itself owns, stepping over blocks inside it; for one whose own text has
   * changed.
   */
  readonly own?: boolean;
  /** Told of each shadow root met, before its flows are read. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** The shadow root of an element, where it is to be read with it. */
  readonly rootOf: (element: Element) => ShadowRoot | null;
  /** Told of each custom or empty element without a shadow root: it may get one later. */
  readonly onPossibleHost?: (element: Element) => void;
  /** Kept at the node that is being read, so that a change of the page can be seen to pull it away. */
  readonly position?: WalkPosition;
  /** Told of each owner entered, `root` included. */
  readonly onOwner?: (owner: FlowOwner) => void;
}

/** Where a walk stands between two flows. */
export interface WalkPosition {
  node: Node | null;
}

/**
 * The flows under `root` (an element or a shadow root), in document order. Text directly under `root` is
 * owned by `owner`; with null it is left out, for an inline root whose owner is read on its own.
 */
export function* flowsUnder(root: FlowOwner, owner: FlowOwner | null, options: FlowOptions): Generator<Flow> {
  let open = new OpenFlow(owner);
  if (owner !== null) options.onOwner?.(owner);
  if (isElement(root) && options.own !== true) yield* shadowFlows(root, options);

  /** The elements gone into, `root` first, each with what owns the text around it. */
  const path: { readonly node: Node; readonly around: FlowOwner | null; readonly isApart: boolean }[] = [];
  let here = owner;
  let node: Node = root;
  /** Whether to go into `node` next, or past it; and whether it is a block. */
  let into = true;
  let isBlock = false;
  let isApart = false;
  for (;;) {
    let next: Node | null = into ? node.firstChild : node.nextSibling;
    if (into && next !== null) {
      path.push({ node, around: here, isApart });
      if (isBlock) {
        here = node as Element;
        open = new OpenFlow(here);
      }
    } else if (into && node !== root) next = node.nextSibling;
    while (next === null) {
      const left = path.pop();
      if (left === undefined || left.node === root) {
        yield* open.close();
        return;
      }
      if (left.isApart) open.cut();
      // Out of a block: its flow ends, and the text after it is another's.
      if (left.around !== here) {
        yield* open.close();
        here = left.around;
        open = new OpenFlow(here);
      }
      next = left.node.nextSibling;
    }
    node = next;
    into = false;
    if (options.position !== undefined) options.position.node = node;

    if (isText(node)) {
      open.add(node);
      continue;
    }
    if (!isElement(node)) continue;
    const { role, hosting } = traitsOf(node);
    isBlock = role === 'block';
    isApart = role === 'apart';
    switch (role) {
      case 'skip':
        continue;
      case 'graphic':
        if (!holdsText(node)) continue;
        break;
      case 'skip-line':
        open.cut();
        continue;
      case 'break':
        open.breakLine();
        continue;
      case 'block':
      case 'skip-block':
        yield* open.close();
        open = new OpenFlow(here);
        if (!isBlock || options.own === true) continue;
        options.onOwner?.(node);
        break;
      case 'apart':
        open.cut();
        break;
      case 'inline':
        break;
    }
    into = true;
    if (options.own !== true && hosting !== 'never') yield* shadowFlows(node, options);
  }
}

/** The flows of an element's shadow root; one that is without and may get one is told of. */
function* shadowFlows(host: Element, options: FlowOptions): Generator<Flow> {
  const shadow = options.rootOf(host);
  if (shadow !== null) {
    options.onShadowRoot?.(shadow);
    yield* flowsUnder(shadow, shadow, options);
  } else if (traitsOf(host).hosting === 'often' || host.firstChild === null) options.onPossibleHost?.(host);
}

/** A flow while its block is being read. */
class OpenFlow {
  readonly #owner: FlowOwner | null;
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #hasText = false;
  #afterBreak = false;

  constructor(owner: FlowOwner | null) {
    this.#owner = owner;
  }

  add(node: Text): void {
    if (this.#owner === null) return;
    const { data } = node;
    if (data === '') return;
    if (this.#nodes.at(-1) !== node.previousSibling && isSeam(this.#parts.at(-1) ?? '', data)) this.cut();
    this.#nodes.push(node);
    this.#starts.push(this.#length);
    this.#append(withoutBrokenLines(data));
    if ((!this.#hasText || this.#afterBreak) && /\S/.test(data)) {
      this.#hasText = true;
      this.#afterBreak = false;
    }
  }

  /** A single `<br>` may stand inside a mention; two in a row end what came before. */
  breakLine(): void {
    this.#append(this.#afterBreak ? CUT : '\n');
    this.#afterBreak = true;
  }

  cut(): void {
    this.#append(CUT);
  }

  /** Ends the flow; yields it unless it holds nothing to read. */
  *close(): Generator<Flow> {
    if (this.#owner === null || !this.#hasText) return;
    const text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    const [head = this.#owner] = this.#nodes;
    yield { owner: this.#owner, head, text, nodes: this.#nodes, starts: this.#starts };
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
