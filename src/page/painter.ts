/**
 * Paints the mentions near the viewport with CSS highlights: no node of the page is touched. Keeps the
 * number of registered ranges small, because each costs the browser time in every frame it draws.
 */
import type { Mention } from '../detect/decide.ts';
import { createHighlight, type NamedHighlight } from './highlight.ts';
import type { MarkedFlow, PlacedMention } from './marked-flow.ts';
import { type Crossings, watchNearViewport } from './near-viewport.ts';
import { rectsOf, staticRangeOf } from './ranges.ts';

/** Names of the highlights that are not of a kind; marks-*.css give them their look. */
export const OPEN_HIGHLIGHT = 'sidelight-open';
export const FLASH_HIGHLIGHT = 'sidelight-flash';

/** A flow with more mentions than this is painted in part: those on screen and as many around them. */
const WHOLE_FLOW = 200;
/** How often a page may take the marks away before we leave it alone. */
const MENDS = 5;

export interface Painter {
  /** Starts to watch a flow; it is painted when it comes near the viewport. */
  add(marked: MarkedFlow): void;
  remove(marked: MarkedFlow): void;
  /** Paints a flow anew after its mentions changed. */
  repaint(marked: MarkedFlow): void;
  /** Paints all anew, as the reader wants other marks. */
  repaintAll(): void;
  /** Paints anew where other mentions are to be marked than are. */
  renew(): void;
  /** Chooses anew what to paint of very long flows; for when the page was scrolled. */
  scrolled(): void;
  /** The mention whose card is open, or null. */
  showOpen(placed: PlacedMention | null): void;
  showFlash(placed: PlacedMention | null): void;
  /** To be told when the page has changed, or changed its size. */
  pageChanged(): void;
  /**
   * Looks whether the page took marks away and mends that; to be called once a second. False when it does so again and
   * again.
   */
  check(): boolean;
  /** Flows near the viewport. */
  readonly near: ReadonlySet<MarkedFlow>;
}

export interface PainterOptions {
  /** Told of a flow that came near, before it is painted, or that went away or was hidden. */
  readonly onCrossing: (marked: MarkedFlow) => void;
  /** The mentions of a flow that are to be marked. */
  readonly toMark: (marked: MarkedFlow) => readonly Mention[];
  /** The highlight that a mention belongs in; null for none. */
  readonly highlightOf: (mention: Mention) => string | null;
}

/** Ends with `signal`, and the marks with it. */
export function createPainter(
  { onCrossing, toMark, highlightOf }: PainterOptions,
  signal: AbortSignal,
): Painter {
  const marks = new Map<string, NamedHighlight>();
  const marksNamed = (name: string): NamedHighlight => {
    const known = marks.get(name);
    if (known !== undefined) return known;
    const made = createHighlight(name, 0, signal);
    marks.set(name, made);
    return made;
  };
  const open = createHighlight(OPEN_HIGHLIGHT, 1, signal);
  const flash = createHighlight(FLASH_HIGHLIGHT, 2, signal);
  const painted = new Map<MarkedFlow, readonly (readonly [StaticRange, NamedHighlight])[]>();
  /** What was to be marked when they were. */
  const markedFrom = new Map<MarkedFlow, readonly Mention[]>();
  const near = new Set<MarkedFlow>();
  let mended = 0;

  const wipe = (marked: MarkedFlow) => {
    for (const [range, highlight] of painted.get(marked) ?? []) highlight.delete(range);
    painted.delete(marked);
    markedFrom.delete(marked);
  };
  /** All is measured before anything is painted: after each mark Firefox would lay out the page again to tell. */
  const paint = (flows: readonly MarkedFlow[]) => {
    const worth = flows.map((marked) => {
      const from = toMark(marked);
      return [marked, from, worthPainting(marked, from)] as const;
    });
    for (const [marked, from, mentions] of worth) {
      wipe(marked);
      markedFrom.set(marked, from);
      const ranges: (readonly [StaticRange, NamedHighlight])[] = [];
      for (const mention of mentions) {
        const name = highlightOf(mention);
        const range = name === null ? null : staticRangeOf({ marked, mention });
        if (name === null || range === null) continue;
        const highlight = marksNamed(name);
        ranges.push([range, highlight]);
        highlight.add(range);
      }
      painted.set(marked, ranges);
    }
  };
  const leave = (marked: MarkedFlow) => {
    near.delete(marked);
    wipe(marked);
  };
  const cross = ({ came, left }: Crossings) => {
    // The observer also tells once of every flow that is far from the start.
    const leaving = left.filter((marked) => near.has(marked));
    for (const marked of [...came, ...leaving]) onCrossing(marked);
    for (const marked of came) near.add(marked);
    paint(came);
    for (const marked of leaving) leave(marked);
  };
  const viewport = watchNearViewport(cross, signal);

  const showOne = (highlight: typeof open, placed: PlacedMention | null) => {
    highlight.clear();
    const range = placed === null ? null : staticRangeOf(placed);
    if (range !== null) highlight.add(range);
  };

  return {
    near,
    add: viewport.add,
    remove(marked) {
      viewport.remove(marked);
      leave(marked);
    },
    repaint(marked) {
      if (near.has(marked)) paint([marked]);
    },
    repaintAll: () => paint([...near]),
    renew: () => paint([...near].filter((marked) => markedFrom.get(marked) !== toMark(marked))),
    scrolled() {
      paint([...near].filter((marked) => marked.mentions.length > WHOLE_FLOW));
    },
    showOpen: (placed) => showOne(open, placed),
    showFlash: (placed) => showOne(flash, placed),
    pageChanged: viewport.pageChanged,
    check() {
      viewport.check();
      const damaged = [...marks.values(), open, flash].filter((highlight) => highlight.isDamaged());
      if (damaged.length === 0) return true;
      mended++;
      if (mended > MENDS) return false;
      for (const highlight of damaged) highlight.mend();
      return true;
    },
  };
}

/** All of some mentions of a flow, or of a very long one those around what is on screen. */
function worthPainting(marked: MarkedFlow, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length <= WHOLE_FLOW) return mentions;
  // Mentions run down the page in order, so the first one below the top edge is found by bisection.
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    const bottom = mention === undefined ? 0 : (rectsOf({ marked, mention }).at(-1)?.bottom ?? 0);
    if (bottom < 0) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - WHOLE_FLOW / 2), low + WHOLE_FLOW / 2);
}
