/** A place in a text where a name or a cue stands, as scanning finds it. */
export interface Candidate {
  /** UTF-16 offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number of the rule in the dictionary. */
  readonly rule: number;
}
