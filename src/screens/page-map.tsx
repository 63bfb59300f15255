/**
 * A map of the page: a strip from its top, at the strip's start, to its end, with a tick wherever a name is mentioned
 * and a band where the viewport is. It is for eyes and pointers; what it says stands in words beside it, and the
 * buttons for the next and the previous mention lead where it leads.
 */
import { language, say } from '../words/words.ts';
import { type EntityMap, MAP_STEPS, tickAt, tickNear } from './page-places.ts';

interface PageMapProps {
  /** Null where it is not known, or the name is mentioned in frames only: then the strip is empty. */
  readonly map: EntityMap | null;
  /** The 0-based mention that the page was last scrolled to. */
  readonly shown: number | null;
  /** Called with the number of the mention whose tick was pressed, or the nearest one. */
  readonly onShow: (index: number) => void;
}

const HEIGHT = 16;

/** The strip, as wide and as high as its place. For pointers only; keys have the buttons that do the same. */
export function PageMap({ map, shown, onShow }: PageMapProps) {
  const pressed = (event: MouseEvent & { readonly currentTarget: Element }) => {
    // In a list it stands on a row, which would open its card.
    event.stopPropagation();
    if (map === null) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const part = (event.clientX - left) / width;
    const step = (language().direction === 'rtl' ? 1 - part : part) * MAP_STEPS;
    onShow(tickNear(map.ticks, step).index);
  };
  const current = map === null || shown === null ? null : tickAt(map.ticks, shown);
  return (
    <span class="sl-map" aria-hidden="true" title={say('popup_map')} onClick={pressed}>
      <svg viewBox={`0 0 ${MAP_STEPS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {map !== null && (
          <rect
            class="sl-map-view"
            x={map.view[0]}
            width={Math.max(2, map.view[1] - map.view[0])}
            height={HEIGHT}
          />
        )}
        <path class="sl-map-page" d={`M0 ${HEIGHT / 2}H${MAP_STEPS}`} />
        {map !== null && <path class="sl-map-ticks" d={map.ticks.map(({ step }) => tick(step)).join('')} />}
        {current !== null && <path class="sl-map-shown" d={tick(current.step)} />}
      </svg>
    </span>
  );
}

/** Kept off the ends, where half of it would be cut. */
function tick(step: number): string {
  return `M${Math.min(Math.max(step, 1), MAP_STEPS - 1)} 2V${HEIGHT - 2}`;
}
