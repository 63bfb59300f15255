/**
 * Reading a page by its blocks. The text of a block that holds nothing but a line comes from the browser in one
 * piece and goes through the sieve; text nodes are walked only in blocks that hold more, and of these again only
 * flows that pass the sieve are told.
 */
import type { Sieve } from '../detect/sieve.ts';
import { BlockFlow } from './block-flow.ts';
import { PLAIN_INLINE } from './element-names.ts';
import { traitsOf } from './elements.ts';
import { type Flow, type FlowOwner, ownFlows } from './flows.ts';
import { createLineSieve, type LineSieve } from './line-sieve.ts';
import { isElement, isText } from './nodes.ts';
import { holdsText } from './svg-text.ts';

export interface BlockReading {
  readonly sieve: Sieve;
  /** Told of each flow that a name may stand in, and its text, in reading order but for text beside blocks. */
  readonly onFlow: (flow: Flow, text: string) => void;
  /** Told of each owner before its flows. */
  readonly onOwner: (owner: FlowOwner) => void;
  /** The shadow root of an element, where it is to be read with it. */
  readonly rootOf: (element: Element) => ShadowRoot | null;
  /** Told of each shadow root met, before its flows are read. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Told of each element that may get a shadow root later. */
  readonly onPossibleHost: (element: Element) => void;
}

/** Elements that do not simply run on in a line. */
const NOT_PLAIN = `:not(${PLAIN_INLINE.join(',')})`;
/** What looking at an element costs beside its text, in units of text read. */
const ELEMENT_UNITS = 256;
/** Between two chances to pause. */
const STEP_UNITS = 16_384;

/**
 * Reads everything under `root`, whose own text `owner` owns; with null that is left out. Yields where it can be
 * paused, the node at which it stands: where that is taken out of the page meanwhile, the rest of it is lost.
 */
export function* readBlocks(
  root: FlowOwner,
  owner: FlowOwner | null,
  reading: BlockReading,
): Generator<Node> {
  const lines = linesOf(reading);
  let done = 0;

  /** The shadow root of an element, to be read with it; one that is without and may get one is told of. */
  const shadowOf = (host: Element): ShadowRoot | null => {
    const { hosting } = traitsOf(host);
    if (hosting === 'never') return null;
    const shadow = reading.rootOf(host);
    if (shadow === null && (hosting === 'often' || !host.hasChildNodes())) reading.onPossibleHost(host);
    return shadow;
  };

  /** Takes in a block that holds nothing but a line. False, and nothing is read, where it holds more. */
  const readLine = (block: Element): boolean => {
    if (!isPlainInside(block)) return false;
    const text = block.textContent ?? '';
    done += text.length;
    if (text !== '') lines.add(block, text);
    return true;
  };

  /** The blocks among the children of a node and inside its inline children. Whether there is text beside them. */
  function* readChildren(parent: Node): Generator<Node, boolean> {
    let hasOwnText = false;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) {
        hasOwnText ||= /\S/.test(node.data);
        continue;
      }
      if (!isElement(node)) continue;
      done += ELEMENT_UNITS;
      if (done > STEP_UNITS) {
        done = 0;
        lines.flush();
        yield node;
      }
      const { role } = traitsOf(node);
      const isGraphic = role === 'graphic' && holdsText(node);
      if (role !== 'block' && role !== 'inline' && role !== 'apart' && !isGraphic) continue;
      const shadow = shadowOf(node);
      if (shadow !== null) yield* readShadow(shadow);
      if (role === 'block') {
        reading.onOwner(node);
        if (!readLine(node)) yield* readInside(node, node);
      } else if (isPlainInside(node)) hasOwnText ||= /\S/.test(node.textContent ?? '');
      else if (yield* readChildren(node)) hasOwnText = true;
    }
    return hasOwnText;
  }

  /** The blocks under an element or root, then the text beside them, which is the owner's. */
  function* readInside(parent: FlowOwner, own: FlowOwner | null): Generator<Node> {
    const hasOwnText = yield* readChildren(parent);
    if (!hasOwnText || own === null) return;
    lines.flush();
    tellOwnFlows(own, reading);
  }

  function* readShadow(shadow: ShadowRoot): Generator<Node> {
    lines.flush();
    reading.onShadowRoot(shadow);
    yield* readTree(shadow, shadow);
  }

  /** Everything in a tree, from its root or an element in it on. */
  function* readTree(top: FlowOwner, own: FlowOwner | null): Generator<Node> {
    if (own !== null) reading.onOwner(own);
    yield* readInside(top, own);
    lines.flush();
  }

  const shadow = isElement(root) ? shadowOf(root) : null;
  if (shadow !== null) yield* readShadow(shadow);
  yield* readTree(root, owner);
}

/** Reads the flows that some owners themselves own, and no block inside them; for those whose own text has changed. */
export function readOwnFlows(owners: Iterable<FlowOwner>, reading: BlockReading): void {
  // What has changed once is likely to do so again.
  const lines = linesOf(reading, (flow) => flow.findNodes());
  for (const owner of owners) {
    reading.onOwner(owner);
    if (isElement(owner) && isPlainInside(owner)) lines.add(owner, owner.textContent ?? '');
    else {
      lines.flush();
      tellOwnFlows(owner, reading);
    }
  }
  lines.flush();
}

/** `onBlock` is told of the flow of each block that holds nothing but a line, before `reading` is. */
function linesOf(reading: BlockReading, onBlock: (flow: BlockFlow) => void = () => {}): LineSieve {
  return createLineSieve({
    sieve: reading.sieve,
    onPassed(block, line) {
      const flow = new BlockFlow(block, line.length);
      onBlock(flow);
      reading.onFlow(flow, line);
    },
    // Where the words of two elements may meet without a space, or a line is broken between them, they are read apart.
    onHiding: (block) => tellOwnFlows(block, reading),
  });
}

function tellOwnFlows(owner: FlowOwner, { sieve, onFlow }: BlockReading): void {
  for (const flow of ownFlows(owner)) if (sieve.mayHoldName(flow.text)) onFlow(flow, flow.text);
}

function isPlainInside(element: Element): boolean {
  return element.querySelector(NOT_PLAIN) === null;
}
