/**
 * Names the frames of a document, so that those who keep what its frames reported hear that one has gone: a
 * frame that is taken away cannot say so itself.
 */

/** What of `Window` is looked at: its frames, by number. */
export interface FrameHolder {
  readonly length: number;
  readonly [index: number]: unknown;
}

/**
 * Gives the function that says the name now: another one when a frame has gone since it was last asked, '' for
 * a document inside another one that has had none. The top document has a name from the start, which tells it
 * from the one before it. Frames in shadow roots are not among a window's frames; their going is not noticed.
 */
export function createFramesName(holder: FrameHolder, isTop: boolean): () => string {
  let name = isTop ? randomName() : '';
  let known: readonly unknown[] = [];
  return () => {
    const held = Array.from({ length: holder.length }, (_, i) => holder[i]);
    // One may have taken another's place, so that counting them would not do.
    const isOneGone = known.some((frame) => !held.includes(frame));
    if (isOneGone || (name === '' && held.length > 0)) name = randomName();
    known = held;
    return name;
  };
}

/** crypto.randomUUID is not there on pages without TLS, and nothing secret hangs on it. */
function randomName(): string {
  return String(Math.random());
}
