/**
 * Watches a page change: gathers what the mutation observer reports into a small list of what has to be
 * read again. Shadow roots are watched like the document.
 */

import { atEnd } from './at-end.ts';
import { isPassedOver, ownerOf, roleOf } from './elements.ts';
import type { FlowOwner } from './flows.ts';
import { isElement, isInPage, isShadowRoot, isText } from './nodes.ts';

/** What has to be read again since the last `take`. */
export interface Changes {
  /** Elements that were added, none inside another: to be read with all that is in them. */
  readonly added: readonly Element[];
  /** Owners whose own text changed. */
  readonly touched: readonly FlowOwner[];
  /** Whether nodes were removed, so that flows may have left the document. */
  readonly removed: boolean;
  /** Whether nobody looked for a while, so that everything is to be read again. */
  readonly all: boolean;
}

export interface Watcher {
  watch(root: Document | ShadowRoot): void;
  take(): Changes;
  /** Whether everything is to be read again; for one who is about to do that, and is told of it no more. */
  takeAll(): boolean;
}

export interface WatcherOptions {
  /** Called after every batch of records that says something. */
  readonly onChange: () => void;
  /** Called for each node that was taken out or moved, while the batch is read. */
  readonly onRemoved: (node: Node) => void;
  /** Tells nodes of our own, whose coming and going is not the page's. */
  readonly ignore: (node: Node) => boolean;
}

/** From so many records at a time on it may be quicker to read the whole page again than to look at each of them. */
const MANY_RECORDS = 1_000;
/** It is where there is more than one record for so many elements of the page. */
const ELEMENTS_A_RECORD = 4;
/** So many records tell of what kind the others are. */
const SAMPLE = 64;
/** A document that comes in too fast to be watched is looked at again after so many milliseconds. */
const BLIND_MS = 1_000;

/** Ends with `signal`. */
export function createWatcher({ onChange, onRemoved, ignore }: WatcherOptions, signal: AbortSignal): Watcher {
  let added = new Set<Element>();
  /** Nodes whose line changed; whose line that is, is asked once for a batch. */
  let touched = new Set<Node>();
  let removed = false;
  let all = false;
  /** Those that are watched; not kept from going when the page has no more use for them. */
  const roots: WeakRef<Document | ShadowRoot>[] = [];
  /** Nodes of our own that are in the page: once taken out, nobody else knows them for ours. */
  const ours = new WeakSet<Node>();

  /** Whether the records say something. */
  const hear = (records: readonly MutationRecord[]): boolean => {
    let heard = false;
    for (const record of records) {
      const { target } = record;
      if (record.type === 'characterData') {
        touched.add(target);
        heard = true;
        continue;
      }
      // Only now, as the browser makes these lists when they are asked for.
      const { addedNodes, removedNodes } = record;
      for (const node of addedNodes) {
        if (ignore(node)) {
          ours.add(node);
          continue;
        }
        heard = true;
        if (isElement(node)) added.add(node);
        if (changesLine(node)) touched.add(target);
      }
      for (const node of removedNodes) {
        // One that is ours still was taken by the page, and those who put it there want to hear that.
        if (ours.has(node) && !ignore(node)) continue;
        heard = true;
        removed = true;
        onRemoved(node);
        if (changesLine(node)) touched.add(target);
      }
    }
    return heard;
  };
  const observer = new MutationObserver((records) => {
    if (records.length > MANY_RECORDS && isMostOfPage(records)) {
      // While it comes in so fast, there is no use in having the browser write a record for each node of it.
      if (document.readyState === 'loading') waitUntilThere();
      else readAll();
    } else if (hear(records)) onChange();
  });
  const observe = (root: Document | ShadowRoot) =>
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  const readAll = () => {
    all = true;
    removed = true;
    onChange();
  };
  const waitUntilThere = () => {
    observer.disconnect();
    const over = new AbortController();
    const there = () => {
      if (signal.aborted || over.signal.aborted) return;
      over.abort();
      for (const root of roots) {
        const watched = root.deref();
        if (watched !== undefined) observe(watched);
      }
      readAll();
    };
    document.addEventListener('readystatechange', there, { signal: over.signal });
    setTimeout(there, BLIND_MS);
  };
  atEnd(signal, () => observer.disconnect());

  return {
    watch(root) {
      roots.push(new WeakRef(root));
      if (!signal.aborted) observe(root);
    },
    takeAll() {
      const was = all;
      all = false;
      return was;
    },
    take() {
      const others = added;
      const changes: Changes = {
        // What stands in another one is read with it; that is asked first, as its answer is mostly near.
        added: [...others].filter((element) => !isInside(element, others) && isRead(element)),
        touched: [...ownersOf([...touched].filter((node) => !isInside(node, others)))].filter(isRead),
        removed,
        all,
      };
      added = new Set();
      touched = new Set();
      removed = false;
      all = false;
      return changes;
    },
  };
}

function ownersOf(nodes: readonly Node[]): Set<FlowOwner> {
  const owners = new Set<FlowOwner>();
  for (const node of nodes) {
    const owner = ownerOf(node);
    if (owner !== null) owners.add(owner);
  }
  return owners;
}

/** Whether a node takes part in the line it was put into or taken from; a block only parts two lines. */
function changesLine(node: Node): boolean {
  if (isText(node)) return true;
  return isElement(node) && roleOf(node) !== 'skip' && roleOf(node) !== 'graphic';
}

function isRead(node: Node): boolean {
  return isInPage(node) && !isPassedOver(node);
}

/** Whether a node is one of `elements` or stands inside one of them, in the same tree. */
function isInside(node: Node, elements: ReadonlySet<Element>): boolean {
  if (elements.size === 0) return false;
  const from = isShadowRoot(node) ? node.host : node.parentElement;
  for (let at = from; at !== null; at = at.parentElement) if (elements.has(at)) return true;
  return false;
}

/** Whether records tell of nodes that came or went, and are for the better part of the page's elements. */
function isMostOfPage(records: readonly MutationRecord[]): boolean {
  if (records.length * ELEMENTS_A_RECORD < document.getElementsByTagName('*').length) return false;
  let ofNodes = 0;
  for (let i = 0; i < SAMPLE; i++)
    if (records[Math.floor((i / SAMPLE) * records.length)]?.type === 'childList') ofNodes++;
  return ofNodes > SAMPLE / 2;
}
