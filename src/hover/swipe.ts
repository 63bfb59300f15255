/** A sheet at the foot of the screen goes where the finger pulls it: down and away. */
import type { CardHost } from './card-host.ts';

/** A pull of so many pixels sends it away; a shorter one lets it spring back. */
const AWAY_PX = 72;

/** Calls `onAway` when the sheet was pulled away. Only a sheet that is scrolled to its top is pulled. */
export function watchSwipe({ element, content }: CardHost, onAway: () => void, signal: AbortSignal): void {
  let from: number | null = null;
  let pulled = 0;
  const pull = (pixels: number) => {
    pulled = Math.max(0, pixels);
    element.style.setProperty('translate', `0 ${pulled}px`, 'important');
  };
  const listen = { passive: true, signal };
  element.addEventListener(
    'touchstart',
    ({ touches: [touch] }) => {
      from = touch !== undefined && content.scrollTop === 0 ? touch.clientY : null;
    },
    listen,
  );
  element.addEventListener(
    'touchmove',
    ({ touches: [touch] }) => {
      if (from !== null && touch !== undefined) pull(touch.clientY - from);
    },
    listen,
  );
  const end = () => {
    if (pulled > AWAY_PX) onAway();
    else pull(0);
  };
  for (const type of ['touchend', 'touchcancel']) element.addEventListener(type, end, listen);
}
