/** Where the names of a page stand on it, as its map shows them. Pure. */
import type { EntityKey } from '../article/entity-key.ts';
import type { PagePlaces } from '../browser/messages.ts';

/** The page is so many steps long: more than its map has pixels for. */
export const MAP_STEPS = 200;

/** A step of the page in which an entity is mentioned. */
export interface Tick {
  /** From 0, the top of the page, to `MAP_STEPS`, its end. */
  readonly step: number;
  /** The 0-based number of the first mention in the step. */
  readonly index: number;
}

export interface EntityMap {
  /** At least one, by `index`. */
  readonly ticks: readonly [Tick, ...Tick[]];
  /** Where the viewport begins and ends, in steps. */
  readonly view: readonly [from: number, to: number];
}

/**
 * The maps of the entities of a page; of one that is mentioned in frames only there is none. Where a part of the page is
 * scrolled by itself, the map is as long as what is in it.
 */
export function entityMaps(places: PagePlaces | null): ReadonlyMap<EntityKey, EntityMap> {
  const maps = new Map<EntityKey, EntityMap>();
  if (places === null) return maps;
  const entities = Object.entries(places.middles) as [EntityKey, readonly number[]][];
  let top = 0;
  let end = places.height;
  for (const [, middles] of entities)
    for (const middle of middles) {
      top = Math.min(top, middle);
      end = Math.max(end, middle);
    }
  const stepOf = (y: number) =>
    Math.min(Math.max(Math.round(((y - top) / (end - top || 1)) * MAP_STEPS), 0), MAP_STEPS);
  const view = [stepOf(places.view[0]), stepOf(places.view[1])] as const;
  for (const [id, middles] of entities) {
    const firsts = new Map<number, number>();
    middles.forEach((middle, index) => {
      const step = stepOf(middle);
      if (!firsts.has(step)) firsts.set(step, index);
    });
    const [first, ...others] = [...firsts].map(([step, index]) => ({ step, index }));
    if (first !== undefined) maps.set(id, { ticks: [first, ...others], view });
  }
  return maps;
}

/**
 * The tick of a mention: the one that it is the first of; otherwise the last one before it, which is where it is
 * unless the page goes up and down as it is read.
 */
export function tickAt(ticks: EntityMap['ticks'], index: number): Tick {
  return ticks.findLast((tick) => tick.index <= index) ?? ticks[0];
}

/** The tick nearest to a step. */
export function tickNear(ticks: EntityMap['ticks'], step: number): Tick {
  const distance = (tick: Tick) => Math.abs(tick.step - step);
  return ticks.reduce((nearest, tick) => (distance(tick) < distance(nearest) ? tick : nearest));
}

/** How far down the page a mention stands, in percent. */
export function percentAt({ ticks }: EntityMap, index: number): number {
  return Math.round((tickAt(ticks, index).step / MAP_STEPS) * 100);
}
