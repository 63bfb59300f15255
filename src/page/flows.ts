/**
 * From a block to its flows: its text joined across inline elements, with the text nodes it came from. Only knows nodes
 * and strings; nothing is measured and nothing is changed.
 */

import { roleOf } from './elements.ts';
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
  /** As it was read; in a flow that does not keep it, as it is now, or empty where it is not as long any more. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset of each node's first unit in `text`, ascending. */
  readonly starts: readonly number[];
}

/** Stands where text does not join: neither a space nor a part of any name. */
const CUT = '\u2029';

/** The flows that `owner` itself owns, in document order: of all text in it but that in blocks inside of it. */
export function ownFlows(owner: FlowOwner): readonly Flow[] {
  const flows: Flow[] = [];
  let open = openFlow(owner);
  const end = () => {
    const flow = open.close();
    if (flow !== null) flows.push(flow);
    open = openFlow(owner);
  };
  /** Takes in a text or what an element stands for. Whether what is in it is to be taken in, too. */
  const take = (node: Node): boolean => {
    if (isText(node)) open.add(node);
    if (!isElement(node)) return false;
    const role = roleOf(node);
    switch (role) {
      case 'skip':
        return false;
      case 'graphic':
        return holdsText(node);
      case 'skip-line':
        open.cut();
        return false;
      case 'break':
        open.breakLine();
        return false;
      case 'block':
      case 'skip-block':
        end();
        return false;
      case 'apart':
        open.cut();
        return true;
      case 'inline':
        return true;
    }
  };
  for (let node: Node = owner; ; ) {
    let next: Node | null = node === owner || take(node) ? node.firstChild : null;
    while (next === null && node !== owner) {
      if (isElement(node) && roleOf(node) === 'apart') open.cut();
      next = node.nextSibling;
      // What is not the owner stands in it.
      node = node.parentNode ?? owner;
    }
    if (next === null) break;
    node = next;
  }
  end();
  return flows;
}

/** A flow while its block is being read. */
interface OpenFlow {
  add(node: Text): void;
  /** A single `<br>` may stand inside a mention; two in a row end what came before. */
  breakLine(): void;
  cut(): void;
  /** The flow; null where it holds nothing to read. */
  close(): Flow | null;
}

function openFlow(owner: FlowOwner): OpenFlow {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let hasText = false;
  let isAfterBreak = false;
  const append = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const cut = () => append(CUT);
  return {
    add(node) {
      const { data } = node;
      if (data === '') return;
      if (nodes.at(-1) !== node.previousSibling && isSeam(parts.at(-1) ?? '', data)) cut();
      nodes.push(node);
      starts.push(length);
      append(withoutBrokenLines(data));
      if (/\S/.test(data)) {
        hasText = true;
        isAfterBreak = false;
      }
    },
    breakLine() {
      append(isAfterBreak ? CUT : '\n');
      isAfterBreak = true;
    },
    cut,
    close: () => (hasText ? { owner, head: nodes[0] ?? owner, text: parts.join(''), nodes, starts } : null),
  };
}
