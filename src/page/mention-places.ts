/**
 * Where on a page its mentions stand, for a map of the page beside a list of names. It asks for a layout, so it is made
 * only when somebody looks at such a map, and measures no more than a map can show.
 */
import type { EntityKey } from '../article/entity-key.ts';
import { boxOf } from './flow-box.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { rectsOf } from './ranges.ts';

/** So many mentions are measured, evenly over the page; others stand where the last measured one before them does. */
const MEASURED = 500;
/** A block that is higher than so much of the viewport does not tell where a mention in it stands. */
const TALL_PART = 0.2;

/** In CSS pixels from the top of the document. */
export interface MentionPlaces {
  readonly height: number;
  /** Where the viewport begins and ends. */
  readonly view: readonly [from: number, to: number];
  /** The middles of all mentions of each entity, in reading order. In a scroller they may lie beyond the document. */
  readonly middles: Readonly<Record<EntityKey, readonly number[]>>;
}

/** The places of all mentions in these flows, which are in reading order. */
export function placesIn(flows: Iterable<MarkedFlow>): MentionPlaces {
  const marked = [...flows];
  const every = Math.ceil(marked.reduce((sum, { mentions }) => sum + mentions.length, 0) / MEASURED);
  const { scrollY, innerHeight } = window;
  const middles: Record<EntityKey, number[]> = {};
  let at = 0;
  let middle = 0;
  for (const one of marked) {
    let box: DOMRect | undefined;
    for (const mention of one.mentions) {
      if (at++ % every === 0) {
        box ??= boxOf(one.flow.owner).getBoundingClientRect();
        const isTall = box.height > innerHeight * TALL_PART;
        const { top, bottom } = (isTall && rectsOf({ marked: one, mention })[0]) || box;
        middle = Math.round(scrollY + (top + bottom) / 2);
      }
      for (const { entity } of mention.owners) {
        middles[entity] ??= [];
        middles[entity].push(middle);
      }
    }
  }
  const height = document.scrollingElement?.scrollHeight ?? 0;
  return { height, view: [scrollY, scrollY + innerHeight], middles };
}
