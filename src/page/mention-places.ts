/**
 * Where on a page its mentions stand, for a map of the page beside a list of names. It asks for a layout, so it is made
 * only when somebody looks at such a map, and measures no more than a map can show.
 */
import type { EntityKey } from '../article/entity-key.ts';
import { boxOf } from './flow-box.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { rectsOf } from './ranges.ts';

/** The page is divided into so many steps: more than a map in a popup has pixels for. */
const STEPS = 200;
/** So many mentions are measured, evenly over the page; others stand where the last measured one before them does. */
const MEASURED = 500;
/** A block that is higher than so much of the viewport does not tell where a mention in it stands. */
const TALL_PART = 0.2;

export interface MentionPlaces {
  /** Where the viewport begins and ends, in steps. */
  readonly view: readonly [from: number, to: number];
  readonly entities: readonly EntityPlaces[];
}

export interface EntityPlaces {
  readonly id: EntityKey;
  /**
   * The steps from 0, the top of the page, to 200, its end, in which the entity has mentions; with each the 0-based
   * number of the first of them. In the order of these numbers.
   */
  readonly ticks: readonly (readonly [index: number, step: number])[];
}

/**
 * The places of all mentions in these flows, which are in reading order. Where a part of the page is scrolled by itself
 * the map is as long as what is in it.
 */
export function placesIn(flows: Iterable<MarkedFlow>): MentionPlaces {
  const marked = [...flows];
  const every = Math.ceil(marked.reduce((sum, { mentions }) => sum + mentions.length, 0) / MEASURED);
  const { scrollY, innerHeight } = window;
  let top = -scrollY;
  let end = (document.scrollingElement?.scrollHeight ?? 0) - scrollY;
  let at = 0;
  let middle = 0;
  const middles = new Map<EntityKey, number[]>();
  for (const one of marked) {
    let box: DOMRect | undefined;
    for (const mention of one.mentions) {
      if (at++ % every === 0) {
        box ??= boxOf(one.flow.owner).getBoundingClientRect();
        const isTall = box.height > innerHeight * TALL_PART;
        const rect = (isTall && rectsOf({ marked: one, mention })[0]) || box;
        middle = rect.top + rect.height / 2;
        top = Math.min(top, middle);
        end = Math.max(end, middle);
      }
      for (const { entity } of mention.owners) {
        const known = middles.get(entity);
        if (known === undefined) middles.set(entity, [middle]);
        else known.push(middle);
      }
    }
  }
  const stepOf = (y: number) =>
    Math.min(STEPS, Math.max(0, Math.round(((y - top) / (end - top || 1)) * STEPS)));
  return {
    view: [stepOf(0), stepOf(innerHeight)],
    entities: [...middles].map(([id, known]) => {
      const firsts = new Map<number, number>();
      known.forEach((y, index) => {
        const step = stepOf(y);
        if (!firsts.has(step)) firsts.set(step, index);
      });
      return { id, ticks: [...firsts].map(([step, index]) => [index, step]) };
    }),
  };
}
