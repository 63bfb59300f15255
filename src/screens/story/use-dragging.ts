/** A mouse drags the map as a finger does by itself: what scrolls is the browser's own. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** CSS pixels that a hand moves while it clicks; only beyond them it drags. */
const SLACK = 4;

/** Lets what is in `room` be dragged by the mouse; the click at the end of a drag chooses nothing. */
export function useDragging(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = room.current;
    if (view === null) return;
    const ended = new AbortController();
    const { signal } = ended;
    /** Where the button went down: the pointer from the map's own upper left corner. */
    let held: { readonly x: number; readonly y: number } | null = null;
    let hasDragged = false;

    const pressed = ({ pointerType, button, clientX, clientY }: PointerEvent) => {
      hasDragged = false;
      if (pointerType !== 'mouse' || button !== 0) return;
      held = { x: view.scrollLeft + clientX, y: view.scrollTop + clientY };
    };
    const moved = ({ clientX, clientY, buttons }: PointerEvent) => {
      if (held === null) return;
      // The button may have been let go outside the window.
      if (buttons === 0) return letGo();
      // From where it was held, and not from the last place: browsers round what is scrolled.
      const to = { x: held.x - clientX, y: held.y - clientY };
      if (!hasDragged && Math.hypot(to.x - view.scrollLeft, to.y - view.scrollTop) <= SLACK) return;
      hasDragged = true;
      view.classList.add('st-map-room--dragged');
      view.scrollTo({ left: to.x, top: to.y, behavior: 'instant' });
    };
    const letGo = () => {
      held = null;
      view.classList.remove('st-map-room--dragged');
    };
    const clicked = (event: MouseEvent) => {
      if (!hasDragged) return;
      hasDragged = false;
      event.preventDefault();
      event.stopPropagation();
    };

    view.addEventListener('pointerdown', pressed, { signal });
    // On the window, as the pointer may leave the map while it drags.
    window.addEventListener('pointermove', moved, { signal });
    window.addEventListener('pointerup', letGo, { signal });
    // Or the browser would take a link along.
    view.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    view.addEventListener('click', clicked, { signal, capture: true });
    return () => ended.abort();
  }, [room]);
}
