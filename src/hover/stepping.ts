/** The mention that the reader has come to by keys: shown as the current one, and said to those who hear the page. */
import type { DrawnCard, MentionPosition } from '../card/drawn-card.ts';
import type { PageEngine, PlacedMention, Step } from '../page/page-engine.ts';
import { createVoice } from './voice.ts';

export interface Stepping {
  /** Null where the reader is at none. */
  readonly at: PlacedMention | null;
  /** See `Hover.step`. */
  step(step: Step, from: 'last' | 'sight' | 'edge'): boolean;
  /** Is at none any more. */
  forget(): void;
  /** To be told when mentions have changed. */
  pageChanged(): void;
  owns(node: Node): boolean;
}

/** `askOf` gives the card of a mention, which has the words that are said. */
export function createStepping(
  engine: PageEngine,
  askOf: (target: PlacedMention, position: MentionPosition) => Promise<DrawnCard | null>,
): Stepping {
  let at: PlacedMention | null = null;
  const voice = createVoice();
  const forget = () => {
    at = null;
    voice.end();
  };
  const say = async (target: PlacedMention, position: MentionPosition) => {
    const card = await askOf(target, position);
    if (card !== null && at === target) voice.say(card.spoken, card.lang);
  };
  return {
    get at() {
      return at;
    },
    step(step, from) {
      const next = engine.step(from === 'last' ? (at ?? 'sight') : from, step);
      if (next === null) {
        forget();
        return false;
      }
      const { placed, number, of } = next;
      at = placed;
      void say(placed, { number, of });
      return true;
    },
    forget,
    pageChanged() {
      if (at !== null) at = engine.current(at);
    },
    owns: voice.owns,
  };
}
