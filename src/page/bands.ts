/**
 * Bands: flows as they follow each other, in dozens and hundreds. Only those of bands around the viewport are watched one by one;
 * watching each of a hundred thousand would cost the browser more in every frame than it needs to draw it.
 */
import { boxOf } from './flow-box.ts';
import type { MarkedFlow } from './marked-flow.ts';

/**
 * So many flows, and one more for every band before, are watched by two at the edges. Bands grow down the page, so that
 * few flows are near where it begins, and a page of a hundred thousand has some four hundred bands.
 */
const BAND_FLOWS = 48;
/**
 * Beyond nearly any page; what is still further away counts as near. Measured: with twice as much Firefox takes nothing
 * for inside. Without `scrollMargin`, which both browsers add for the viewport, too.
 */
const FOREVER = '8000000px';
/** Bands are near one viewport before their flows are. */
const MARGIN = '200%';

export interface Bands {
  add(marked: MarkedFlow): void;
  remove(marked: MarkedFlow): void;
  /** To be told when flows have got other numbers that put them elsewhere among the others. */
  reordered(): void;
}

export interface BandsOptions {
  /** A number of each flow that grows down the page. */
  readonly numberOf: (marked: MarkedFlow) => number;
  /** Told of each flow whose band has come near, and of each that is added to one that is. */
  readonly onNear: (marked: MarkedFlow) => void;
  /** Told of each flow whose band has gone far from the viewport. */
  readonly onFar: (marked: MarkedFlow) => void;
}

interface Band {
  /** So many flows it has before another one is begun behind it. */
  readonly capacity: number;
  /** The first of its flows by its number. */
  first: MarkedFlow | null;
  readonly flows: Set<MarkedFlow>;
  /** The boxes of its first flow and of its last, as they were when last looked at. */
  edges: ReadonlySet<Element>;
  isNear: boolean;
}

/** Ends with `signal`. The first band counts as near until there is another. */
export function createBands({ numberOf, onNear, onFar }: BandsOptions, signal: AbortSignal): Bands {
  let bands: Band[] = [];
  const bandOf = new Map<MarkedFlow, Band>();
  const bandsAt = new Map<Element, Set<Band>>();
  /** Bands whose edges are to be looked at. */
  const changed = new Set<Band>();
  const below = createLine(FOREVER, MARGIN);
  const above = createLine(MARGIN, FOREVER);

  function createLine(top: string, bottom: string) {
    /** Elements on the near side of the line, or on it; and all of which it is known. */
    const within = new WeakSet<Element>();
    const known = new WeakSet<Element>();
    const margin = `${top} ${FOREVER} ${bottom} ${FOREVER}`;
    const observer = new IntersectionObserver(
      (entries) => {
        const touched = new Set<Band>();
        for (const { target, isIntersecting } of entries) {
          known.add(target);
          if (isIntersecting) within.add(target);
          else within.delete(target);
          for (const band of bandsAt.get(target) ?? []) touched.add(band);
        }
        for (const band of touched) update(band);
      },
      { rootMargin: margin },
    );
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    return { within, known, observer };
  }

  function update(band: Band): void {
    const edges = [...band.edges];
    if (!edges.every((edge) => below.known.has(edge) && above.known.has(edge))) return;
    // What is on no side is clipped, or in a box that scrolls by itself: it may come near at any time.
    const isBelow = edges.every((edge) => !below.within.has(edge) && above.within.has(edge));
    const isAbove = edges.every((edge) => below.within.has(edge) && !above.within.has(edge));
    setNear(band, !isBelow && !isAbove);
  }

  function setNear(band: Band, isNear: boolean): void {
    if (isNear === band.isNear) return;
    band.isNear = isNear;
    for (const marked of band.flows) (isNear ? onNear : onFar)(marked);
  }

  const setEdges = (band: Band, edges: ReadonlySet<Element>) => {
    const before = band.edges;
    band.edges = edges;
    for (const edge of before) {
      if (edges.has(edge)) continue;
      const there = bandsAt.get(edge);
      there?.delete(band);
      if (there?.size !== 0) continue;
      bandsAt.delete(edge);
      for (const { observer } of [below, above]) observer.unobserve(edge);
    }
    for (const edge of edges) {
      const there = bandsAt.get(edge);
      if (there !== undefined) {
        there.add(band);
        continue;
      }
      bandsAt.set(edge, new Set([band]));
      for (const { observer } of [below, above]) observer.observe(edge);
    }
  };

  const lookAtEdges = () => {
    for (const band of changed) {
      const [first, last] = outermost(band.flows, numberOf);
      band.first = first;
      const edges = [first, last].flatMap((marked) => (marked ? [boxOf(marked.flow.owner)] : []));
      setEdges(band, new Set(bands.length > 1 ? edges : []));
    }
    changed.clear();
  };
  /** After what happens together has happened. */
  const lookSoon = (band: Band) => {
    if (changed.size === 0) queueMicrotask(lookAtEdges);
    changed.add(band);
  };

  /** The band that a flow stands in: the last one that begins before it. */
  const bandAround = (marked: MarkedFlow): Band | undefined => {
    const number = numberOf(marked);
    return bands.findLast(({ first }) => first !== null && numberOf(first) <= number) ?? bands[0];
  };

  const newBand = (first: MarkedFlow): Band => {
    const capacity = BAND_FLOWS + bands.length;
    if (bands.length === 1) for (const only of bands) lookSoon(only);
    const band = {
      flows: new Set<MarkedFlow>(),
      first,
      edges: new Set<Element>(),
      capacity,
      isNear: bands.length === 0,
    };
    bands.push(band);
    return band;
  };

  return {
    add(marked) {
      let band = bandAround(marked);
      const isLast = band === bands.at(-1);
      if (band === undefined || (isLast && band.flows.size >= band.capacity)) band = newBand(marked);
      band.flows.add(marked);
      bandOf.set(marked, band);
      if (band.isNear) onNear(marked);
      lookSoon(band);
    },
    remove(marked) {
      const band = bandOf.get(marked);
      if (band === undefined) return;
      bandOf.delete(marked);
      band.flows.delete(marked);
      if (band.first === marked) [band.first] = outermost(band.flows, numberOf);
      if (band.flows.size === 0 && bands.length > 1) bands = bands.filter((other) => other !== band);
      lookSoon(band);
    },
    reordered() {
      for (const band of bands) lookSoon(band);
    },
  };
}

/** The first and the last of some flows by their numbers; null where there are none. */
function outermost(
  flows: Iterable<MarkedFlow>,
  numberOf: (marked: MarkedFlow) => number,
): readonly [MarkedFlow | null, MarkedFlow | null] {
  let first: MarkedFlow | null = null;
  let last: MarkedFlow | null = null;
  for (const marked of flows) {
    if (first === null || numberOf(marked) < numberOf(first)) first = marked;
    if (last === null || numberOf(marked) > numberOf(last)) last = marked;
  }
  return [first, last];
}
