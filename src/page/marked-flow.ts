/** What the page engine knows of a flow with names in it. */
import type { Candidate } from '../detect/candidate.ts';
import type { Mention } from '../detect/decide.ts';
import type { Flow } from './flows.ts';

/** A flow in which a name was found. */
export interface MarkedFlow {
  readonly flow: Flow;
  readonly candidates: readonly Candidate[];
  /** Those of `candidates` that the reader can see, as last looked at; all of them before that. */
  shown: readonly Candidate[];
  /** Decided from `shown` and the evidence of the page. */
  mentions: readonly Mention[];
  /** The edition of the evidence that they were decided by; `UNDECIDED` where they are to be decided. */
  edition: number;
}

export const UNDECIDED = -1;

/** A mention together with the flow it stands in. */
export interface PlacedMention {
  readonly marked: MarkedFlow;
  readonly mention: Mention;
}
