/** Looks for shadow roots that came to elements read before, of which no event tells. */
import { createScreenSampling } from './on-screen.ts';
import type { Reader } from './reader.ts';
import type { ShadowDoor } from './shadow-door.ts';

/** Gives the look, for now and then: elements likely to get a root are asked in turn, of others those on the screen. */
export function createLateRootsLook(
  reader: Pick<Reader, 'lookForLateRoots' | 'suspectHost'>,
  door: ShadowDoor,
): () => void {
  const nextOnScreen = createScreenSampling(door);
  return () => {
    reader.lookForLateRoots();
    for (const element of nextOnScreen()) reader.suspectHost(element);
  };
}
