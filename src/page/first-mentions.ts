/**
 * Which mentions are an entity's first in their section. On a long page that comes back to the same names over and over
 * these are enough to find their cards (decision 018).
 */
import type { Mention } from '../detect/decide.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { compareInReadingOrder } from './reading-order.ts';

/** A section without a heading, as those of a novel or a feed, ends after so many flows with names. */
const SECTION_FLOWS = 20;
/** And in a flow that goes on and on after so many units: about two screens. */
const SECTION_UNITS = 4_000;
/** A page is long that is higher than so many screens. */
const LONG_SCREENS = 8;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

export interface FirstMentions {
  /** Those of a flow; all of them as long as the page is short and `ofLongOnly`. */
  of(marked: MarkedFlow): readonly Mention[];
  /** To be called when mentions have changed: which are first is found out anew. */
  renew(): void;
  /** Measures the page; to be called when it is laid out anyway. */
  measure(): void;
}

/** `flows` gives all of a page in reading order. */
export function createFirstMentions(
  flows: () => Iterable<MarkedFlow>,
  ofLongOnly: () => boolean,
): FirstMentions {
  /** With the mentions that they were chosen from. */
  let firsts = new Map<
    MarkedFlow,
    { readonly all: readonly Mention[]; readonly first: readonly Mention[] }
  >();
  // A page that was long once is not short again when a part of it is folded: marks would come and go.
  let isLong = false;

  const renew = () => {
    if (ofLongOnly() && !isLong) return;
    const before = firsts;
    firsts = new Map();
    for (const [marked, first] of firstInSections(flows(), startsOfSections())) {
      const same = before.get(marked)?.first;
      firsts.set(marked, { all: marked.mentions, first: same && isSameList(same, first) ? same : first });
    }
  };

  return {
    of(marked) {
      if (ofLongOnly() && !isLong) return marked.mentions;
      if (firsts.get(marked)?.all !== marked.mentions) renew();
      return firsts.get(marked)?.first ?? marked.mentions;
    },
    renew,
    measure() {
      isLong ||= document.documentElement.scrollHeight > LONG_SCREENS * innerHeight;
    },
  };
}

/** The first mention of each entity in each section, for each flow. `startsSection` is asked of every flow in turn. */
export function* firstInSections<F extends Pick<MarkedFlow, 'mentions'>>(
  flows: Iterable<F>,
  startsSection: (flow: F) => boolean,
): Generator<readonly [F, readonly Mention[]]> {
  let named = new Set<string>();
  let count = 0;
  for (const flow of flows) {
    if (startsSection(flow) || count === SECTION_FLOWS) {
      named = new Set();
      count = 0;
    }
    count++;
    let end = SECTION_UNITS;
    const first = flow.mentions.filter(({ start, owners }) => {
      if (start > end) {
        named = new Set();
        end = start + SECTION_UNITS;
      }
      const isFirst = owners.some(({ entity }) => !named.has(entity));
      for (const { entity } of owners) named.add(entity);
      return isFirst;
    });
    yield [flow, first];
  }
}

/** Tells, for flows in reading order, whether a heading stands between one and the one before it. */
function startsOfSections(): (marked: MarkedFlow) => boolean {
  const headings = document.querySelectorAll(HEADINGS);
  let next = 0;
  return ({ flow }) => {
    const before = next;
    for (let heading = headings[next]; heading !== undefined; heading = headings[++next])
      if (compareInReadingOrder(heading, flow.head) > 0) break;
    return next > before;
  };
}

function isSameList(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((mention, i) => mention === b[i]);
}
