/**
 * Watches a page change: gathers what the mutation observer reports into a small list of what has to be
 * read again. Shadow roots are watched like the document.
 */
import { isPassedOver, ownerOf, roleOf } from './elements.ts';
import type { FlowOwner } from './flows.ts';

/** What has to be read again since the last `take`. */
export interface Changes {
  /** Elements that were added, none inside another: to be read with all that is in them. */
  readonly added: readonly Element[];
  /** Owners whose own text changed. */
  readonly touched: readonly FlowOwner[];
  /** Whether nodes were removed, so that flows may have left the document. */
  readonly removed: boolean;
}

export interface Watcher {
  watch(root: Document | ShadowRoot): void;
  take(): Changes;
}

export interface WatcherOptions {
  /** Called after every batch of records that says something. */
  readonly onChange: () => void;
  /** Called for each node that was taken out or moved, while the batch is read. */
  readonly onRemoved: (node: Node) => void;
  /** Tells nodes of our own, whose coming and going is not the page's. */
  readonly ignore: (node: Node) => boolean;
}

/** Ends with `signal`. */
export function createWatcher(
  { onChange, onRemoved, ignore }: WatcherOptions,
  signal: AbortSignal,
): Watcher {
  let added = new Set<Element>();
  let touched = new Set<FlowOwner>();
  let removed = false;

  const touch = (node: Node) => {
    const owner = ownerOf(node);
    if (owner !== null) touched.add(owner);
  };
  const observer = new MutationObserver((records) => {
    let heard = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        touch(target);
        heard = true;
        continue;
      }
      for (const node of addedNodes) {
        if (ignore(node)) continue;
        heard = true;
        if (node.nodeType === Node.ELEMENT_NODE) added.add(node as Element);
        if (changesLine(node)) touch(target);
      }
      for (const node of removedNodes) {
        if (ignore(node)) continue;
        heard = true;
        removed = true;
        onRemoved(node);
        if (changesLine(node)) touch(target);
      }
    }
    if (heard) onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    watch(root) {
      if (!signal.aborted) observer.observe(root, { childList: true, subtree: true, characterData: true });
    },
    take() {
      const changes: Changes = {
        added: [...added].filter((element) => isRead(element) && !isInside(element, added)),
        touched: [...touched].filter((owner) => isRead(owner) && !isOneOf(owner, added) && !isInside(owner, added)),
        removed,
      };
      added = new Set();
      touched = new Set();
      removed = false;
      return changes;
    },
  };
}

/** Whether a node takes part in the line it was put into or taken from; a block only parts two lines. */
function changesLine(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return true;
  return node.nodeType === Node.ELEMENT_NODE && roleOf(node as Element) !== 'skip';
}

function isRead(node: Node): boolean {
  return node.isConnected && !isPassedOver(node);
}

function isOneOf(owner: FlowOwner, elements: ReadonlySet<Element>): boolean {
  return elements.has(owner instanceof ShadowRoot ? owner.host : owner);
}

/** Whether a node stands inside one of `elements`, in the same tree. */
function isInside(node: Node, elements: ReadonlySet<Element>): boolean {
  if (elements.size === 0) return false;
  for (let at = node.parentElement; at !== null; at = at.parentElement) if (elements.has(at)) return true;
  return false;
}
