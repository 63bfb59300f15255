/** Measures the names and words of the map as they are drawn, and has them placed; again when they or their room change. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { RelationMap } from '../../article/relation-map.ts';
import { layOutMap, type MapLayout, type Size } from './map-layout.ts';

/** The layout for the room's width; null until it is measured. Names have `data-node`, words of lines `data-edge`. */
export function useMapLayout(room: RefObject<HTMLElement | null>, map: RelationMap): MapLayout | null {
  const [layout, setLayout] = useState<MapLayout | null>(null);
  useLayoutEffect(() => {
    const view = room.current;
    if (view === null) return;
    fitToWords(boxesIn(view));
    let last = '';
    const place = () => {
      const sizes = sizesIn(view);
      const measured = JSON.stringify([view.clientWidth, ...sizes]);
      // In a room that is not shown nothing has a size.
      if (view.clientWidth === 0 || measured === last) return;
      last = measured;
      setLayout(layOut(map, sizes, view.clientWidth));
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(view);
    for (const element of boxesIn(view)) observer.observe(element);
    return () => observer.disconnect();
  }, [room, map]);
  return layout;
}

/** The elements whose places are to be found. */
function boxesIn(view: HTMLElement): readonly HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>('[data-node], [data-edge]')];
}

/**
 * Makes boxes as narrow as their wrapped words; CSS would leave them as broad as they may be. In rem, so that they grow
 * with their words where the reader makes text larger.
 */
function fitToWords(boxes: readonly HTMLElement[]): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // All are measured before the first is changed: between changes the browser would lay out the page for each.
  const widths = boxes.map((box) => {
    const words = document.createRange();
    words.selectNodeContents(box.querySelector('[data-words]') ?? box);
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(box);
    const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
    // A pixel more than they need, or rounding would wrap them once more.
    return Math.ceil(words.getBoundingClientRect().width) + padding + 1;
  });
  boxes.forEach((box, at) => {
    box.style.width = `${(widths[at] ?? 0) / rem}rem`;
  });
}

/** Sizes by the id of the name or the relation, which differ in form. Not scaled by the zoom. */
function sizesIn(view: HTMLElement): ReadonlyMap<string, Size> {
  return new Map(
    boxesIn(view).map((element) => [
      element.dataset.node ?? `edge ${element.dataset.edge}`,
      { width: element.offsetWidth, height: element.offsetHeight },
    ]),
  );
}

function layOut({ nodes, edges }: RelationMap, sizes: ReadonlyMap<string, Size>, width: number): MapLayout {
  const sizeOf = (key: string) => sizes.get(key) ?? { width: 0, height: 0 };
  return layOutMap(
    nodes.map(({ id }) => ({ id, ...sizeOf(id) })),
    edges.map(({ id, from, to }) => ({ id, from: from.id, to: to.id, ...sizeOf(`edge ${id}`) })),
    width,
  );
}
