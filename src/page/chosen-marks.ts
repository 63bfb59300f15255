/** Which mentions are marked and with which highlight, by the reader's choices as they are now. */
import type { Mention, Owner } from '../detect/decide.ts';
import { isEntityKind, type Rulebook, subjectOfRule } from '../detect/rulebook.ts';
import { createFirstMentions } from './first-mentions.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { highlightName, type Marking } from './marking.ts';

export interface ChosenMarks {
  /** Whether the reader wants names of an owner found at all. */
  isWanted(owner: Owner): boolean;
  /** The mentions of a flow that are marked. */
  of(marked: MarkedFlow): readonly Mention[];
  /** The highlight that a mention is painted with; null for none. */
  highlightOf(mention: Mention): string | null;
  /** Goes by other choices from now on. Returns whether other names are wanted. */
  choose(marking: Marking): boolean;
  /** Finds out anew which are marked, after mentions have come or gone. Returns whether that may be others than before. */
  renew(): boolean;
  /** Measures the page; to be called when it is laid out anyway. */
  measure(): void;
}

export interface ChosenMarksOptions {
  readonly rulebook: Rulebook;
  readonly marking: Marking;
  /** All flows of the page, in reading order. */
  readonly flows: () => Iterable<MarkedFlow>;
}

export function createChosenMarks({ rulebook, marking, flows }: ChosenMarksOptions): ChosenMarks {
  let { look, density, isWanted } = marking;
  const firsts = createFirstMentions(flows, () => density === 'automatic');
  const kindOf = ({ rule }: Owner) => {
    const { kind } = subjectOfRule(rulebook, rule);
    return isEntityKind(kind) ? kind : null;
  };
  return {
    isWanted(owner) {
      const kind = kindOf(owner);
      return kind !== null && isWanted(owner.entity, kind);
    },
    // Where nothing is painted there is nothing to be spared.
    of: (marked) => (density === 'all' || look === 'none' ? marked.mentions : firsts.of(marked)),
    highlightOf({ owners: [owner] }) {
      const kind = kindOf(owner);
      return look === 'none' || kind === null ? null : highlightName(look, kind);
    },
    choose(next) {
      const wantsOthers = next.isWanted !== isWanted;
      ({ look, density, isWanted } = next);
      return wantsOthers;
    },
    renew() {
      if (density === 'all') return false;
      firsts.renew();
      return true;
    },
    measure: firsts.measure,
  };
}
