/**
 * Flows in reading order, kept so while they come and go. Each has a number, and the document is asked where one
 * stands only when nothing else tells: for that Chromium counts through all siblings.
 */
import type { FlowOwner } from './flows.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { compareInReadingOrder } from './reading-order.ts';

export interface FlowOrder extends Iterable<MarkedFlow> {
  /** All flows, in any order. */
  readonly unordered: Iterable<MarkedFlow>;
  /** `isNext` where it comes after all others, but for blocks that its text stands beside. */
  add(marked: MarkedFlow, isNext: boolean): void;
  delete(marked: MarkedFlow): void;
  has(marked: MarkedFlow): boolean;
  /** Asks the document where a flow stands. */
  place(marked: MarkedFlow): void;
}

/** Text beside blocks comes after them; it is put in front of so many at most. */
const BESIDE_BLOCKS = 64;
/** After so many numbers between two others all are numbered anew, before there are none left between. */
const BETWEEN_MOST = 30;

export function createFlowOrder(): FlowOrder {
  const numbers = new Map<MarkedFlow, number>();
  /** Where an owner's flows stood last, for when it is read again. */
  const numberOfOwner = new WeakMap<FlowOwner, number>();
  let sorted: MarkedFlow[] = [];
  let isSorted = true;
  let last = 0;
  /** How many numbers were put between two others. */
  let between = 0;

  const numberOf = (marked: MarkedFlow | undefined): number => (marked && numbers.get(marked)) ?? 0;
  const set = (marked: MarkedFlow, number: number) => {
    numbers.set(marked, number);
    numberOfOwner.set(marked.flow.owner, number);
    last = Math.max(last, number);
    isSorted = false;
  };
  const sort = (): MarkedFlow[] => {
    if (isSorted) return sorted;
    sorted = [...numbers].sort(([, a], [, b]) => a - b).map(([marked]) => marked);
    if (between > BETWEEN_MOST) {
      sorted.forEach((marked, i) => {
        set(marked, i + 1);
      });
      last = sorted.length;
      between = 0;
    }
    isSorted = true;
    return sorted;
  };

  /** Between the two that a flow stands between, by bisection; the others stay sorted. */
  const place = (marked: MarkedFlow) => {
    if (numbers.delete(marked)) isSorted = false;
    const others = sort();
    let low = 0;
    let high = others.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = others[middle];
      if (other !== undefined && compareInReadingOrder(other.flow.head, marked.flow.head) <= 0)
        low = middle + 1;
      else high = middle;
    }
    between++;
    const before = numberOf(others[low - 1]);
    set(marked, low < others.length ? (before + numberOf(others[low])) / 2 : before + 1);
    others.splice(low, 0, marked);
    isSorted = true;
  };

  /** The last flows that were next, the last one last. */
  let recent: MarkedFlow[] = [];
  const addNext = (marked: MarkedFlow) => {
    let number = last + 1;
    // A block comes in its turn.
    if (marked.flow.head !== marked.flow.owner)
      for (let i = recent.length - 1; i >= 0; i--) {
        const other = recent[i];
        if (other === undefined || !numbers.has(other)) break;
        if (compareInReadingOrder(other.flow.head, marked.flow.head) <= 0) break;
        number = (numberOf(other) + numberOf(recent[i - 1])) / 2;
        between++;
      }
    set(marked, number);
    recent.push(marked);
    if (recent.length > 2 * BESIDE_BLOCKS) recent = recent.slice(-BESIDE_BLOCKS);
  };

  return {
    add(marked, isNext) {
      const known = numberOfOwner.get(marked.flow.owner);
      if (isNext) addNext(marked);
      else if (known !== undefined) set(marked, known);
      else place(marked);
    },
    delete(marked) {
      if (numbers.delete(marked)) isSorted = false;
    },
    get unordered() {
      return numbers.keys();
    },
    has: (marked) => numbers.has(marked),
    place,
    [Symbol.iterator]: () => sort()[Symbol.iterator](),
  };
}
