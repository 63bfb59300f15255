/**
 * What the pointer does over a page: where it is, what it presses and chooses. Listens passively; never stops or
 * prevents an event of the page.
 */
import type { ScreenPoint } from '../page/page-engine.ts';
import { watchClicks } from './clicks.ts';
import { onceAFrame } from './pointer-movement.ts';
import { createPointerSpeed } from './pointer-speed.ts';

/** The path that an event took through the page. */
export type Path = readonly EventTarget[];

export interface PointerListener {
  /** The pointer is there now; `slow` when below the speed of reading. */
  moved(at: ScreenPoint, path: Path, event: PointerEvent, slow: boolean): void;
  /** It has left the page, or what lies under it was scrolled there. */
  left(): void;
  pressed(at: ScreenPoint, path: Path): void;
  /** A click or a tap, on no control of the page. */
  clicked(at: ScreenPoint, path: Path, isTouch: boolean): void;
  scrolled(scroller: EventTarget | undefined): void;
}

export interface PointerInput {
  /** Forgets a movement that is waiting for its frame: something has ended it. */
  drop(): void;
}

const pointOf = ({ clientX, clientY }: MouseEvent, [under]: Path): ScreenPoint => ({
  x: clientX,
  y: clientY,
  element: under instanceof Element ? under : null,
});

/** Listens until `signal` aborts. */
export function listenToPointer(listener: PointerListener, signal: AbortSignal): PointerInput {
  const listen = { capture: true, passive: true, signal };
  const speed = createPointerSpeed();
  const movement = onceAFrame((event, path) => {
    if (signal.aborted || event.pointerType === 'touch') return;
    const at = pointOf(event, path);
    listener.moved(at, path, event, speed.isSlow(at.x, at.y, event.timeStamp));
  }, listen);
  addEventListener(
    'pointerout',
    ({ relatedTarget, pointerType }) => {
      // Out of the window, or into a frame, whose pointer events go to its own script.
      const isFrame = relatedTarget instanceof Element && relatedTarget.matches('iframe, frame');
      if (pointerType === 'touch' || (relatedTarget !== null && !isFrame)) return;
      movement.drop();
      listener.left();
    },
    listen,
  );
  addEventListener('scroll', (event) => listener.scrolled(event.composedPath()[0]), listen);
  addEventListener(
    'pointerdown',
    (event) => {
      movement.drop();
      const path = event.composedPath();
      listener.pressed(pointOf(event, path), path);
    },
    listen,
  );
  watchClicks(
    (event, path) => listener.clicked(pointOf(event, path), path, event.pointerType === 'touch'),
    listen,
  );
  return movement;
}
