/** How large the map is drawn: by buttons, and by the wheel with the control key as anywhere in a browser. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../words/words.ts';

const STEPS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** The wheel turns so many CSS pixels for a step: a notch of a mouse. A trackpad tells of a pinch in many small turns. */
const STEP_PX = 80;

export interface Zoom {
  /** 1 for the actual size. */
  readonly scale: number;
  /** Whether there is a step up or down from here. */
  readonly canGrow: boolean;
  readonly canShrink: boolean;
  readonly grow: () => void;
  readonly shrink: () => void;
  readonly reset: () => void;
}

/** The zoom of what is in `room`; the point in its middle, or under the pointer, stays where it is. */
export function useZoom(room: RefObject<HTMLElement | null>): Zoom {
  const [scale, setScale] = useState(1);
  /** The point to be kept, from the room's upper left corner, and the scale that it was seen at. */
  const kept = useRef<{ readonly x: number; readonly y: number; readonly scale: number } | null>(null);
  /** What the wheel has turned since the last step. */
  const turnedBy = useRef(0);
  const at = STEPS.indexOf(scale);

  const zoomTo = (next: number | undefined, point?: { readonly x: number; readonly y: number }) => {
    const view = room.current;
    if (view === null || next === undefined) return;
    kept.current = { ...(point ?? { x: view.clientWidth / 2, y: view.clientHeight / 2 }), scale };
    setScale(next);
  };

  useLayoutEffect(() => {
    const view = room.current;
    const point = kept.current;
    kept.current = null;
    if (view === null || point === null) return;
    const factor = scale / point.scale;
    view.scrollLeft = (view.scrollLeft + point.x) * factor - point.x;
    view.scrollTop = (view.scrollTop + point.y) * factor - point.y;
  }, [room, scale]);

  useEffect(() => {
    const ended = new AbortController();
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey || room.current === null) return;
      event.preventDefault();
      turnedBy.current += event.deltaY;
      if (Math.abs(turnedBy.current) < STEP_PX) return;
      const step = turnedBy.current < 0 ? 1 : -1;
      turnedBy.current = 0;
      const { left, top } = room.current.getBoundingClientRect();
      zoomTo(STEPS[at + step], { x: event.clientX - left, y: event.clientY - top });
    };
    // Only a listener that is not passive can keep the browser from zooming the whole page.
    room.current?.addEventListener('wheel', turned, { signal: ended.signal, passive: false });
    return () => ended.abort();
  });

  return {
    scale,
    canGrow: at < STEPS.length - 1,
    canShrink: at > 0,
    grow: () => zoomTo(STEPS[at + 1]),
    shrink: () => zoomTo(STEPS[at - 1]),
    reset: () => zoomTo(1),
  };
}

/** Larger, smaller, and back. */
export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  return (
    <p class="st-zoom">
      <ZoomButton name="out" isAtEnd={!zoom.canShrink} onPress={zoom.shrink}>
        {say('story_zoom_out')}
      </ZoomButton>
      <ZoomButton name="in" isAtEnd={!zoom.canGrow} onPress={zoom.grow}>
        {say('story_zoom_in')}
      </ZoomButton>
      <ZoomButton name="reset" isAtEnd={zoom.scale === 1} onPress={zoom.reset}>
        {say('story_zoom_actual')}
      </ZoomButton>
    </p>
  );
}

interface ZoomButtonProps {
  readonly name: 'out' | 'in' | 'reset';
  readonly isAtEnd: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

/** A button at its end stays in reach, so that the focus is not lost, and says so. */
function ZoomButton({ name, isAtEnd, onPress, children }: ZoomButtonProps) {
  return (
    <button type="button" class="st-button" data-zoom={name} aria-disabled={isAtEnd} onClick={onPress}>
      {children}
    </button>
  );
}
