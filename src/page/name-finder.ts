/**
 * Who finds names for the page engine. The page itself does not hold the dictionary: it asks, and keeps of rules and
 * subjects what the names found so far need.
 */
import type { WordBeside } from '../detect/beside-words.ts';
import type { Candidate } from '../detect/candidate.ts';
import type { Excerpt } from '../detect/excerpt.ts';
import type { Rulebook } from '../detect/rulebook.ts';

export interface NameFinder {
  /** The candidates of each of some texts, ascending by start; null when nobody can answer (extension gone). */
  find(texts: readonly string[]): Promise<readonly (readonly Candidate[])[] | null>;
  /** Rules and subjects of all candidates answered so far. */
  readonly rulebook: Rulebook;
  /** Of the words that a rule wants beside its names, those beside a mention; null when nobody can answer. */
  wordsBeside(rule: number, excerpt: Excerpt): Promise<readonly WordBeside[] | null>;
}
