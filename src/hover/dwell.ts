/**
 * The rest on a mention. The card is asked for when it begins, so that it is there when it ends: it opens at once
 * then, and where it has not come yet, when it comes.
 */

export interface Dwell<T> {
  /** Times the rest on a mention anew; on the one it was on already, without asking again. Null ends it. */
  restOn(target: T | null): void;
  /** The page has made another of the mention that is rested on. The rest, and what was asked, goes on. */
  renewed(target: T): void;
}

/**
 * `ask` gives a mention's card, or null where there is none; `onDwelled` is called with it once the rest is over, which
 * lasts `delay()` milliseconds.
 */
export function createDwell<T, C>(
  ask: (target: T) => Promise<C | null>,
  onDwelled: (target: T, card: C) => void,
  delay: () => number,
): Dwell<T> {
  let rest: { target: T; isOver: boolean; card: C | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    if (rest?.isOver && rest.card !== null) onDwelled(rest.target, rest.card);
  };
  const begin = async (target: T) => {
    const begun = { target, isOver: false, card: null as C | null };
    rest = begun;
    begun.card = await ask(target);
    if (rest === begun) tell();
  };

  return {
    restOn(target) {
      clearTimeout(timer);
      if (target === null) {
        rest = null;
        return;
      }
      if (rest?.target === target) rest.isOver = false;
      else void begin(target);
      timer = setTimeout(() => {
        if (rest !== null) rest.isOver = true;
        tell();
      }, delay());
    },
    renewed(target) {
      if (rest !== null) rest.target = target;
    },
  };
}
