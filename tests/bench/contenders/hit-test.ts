/** How long the engine takes from a point to the mention under it, at points all over the viewport. */
import type { Contender } from './contender.ts';
import { runEngine } from './sidelight.ts';

const STEP_PX = 16;

export const hitTest: Contender = async () => {
  const { engine, outcome } = await runEngine();
  const times: number[] = [];
  let hits = 0;
  for (let y = STEP_PX; y < innerHeight; y += STEP_PX)
    for (let x = STEP_PX; x < innerWidth; x += STEP_PX) {
      // The event of a pointer tells what is under it.
      const element = document.elementFromPoint(x, y);
      const began = performance.now();
      const placed = engine.mentionAt({ x, y, element });
      times.push(performance.now() - began);
      if (placed !== null) hits++;
    }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? 0;
  const more = { hits, points: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
  return { ...outcome, more };
};
