/** The words beside a mention that its rule wants there: told by who has the dictionary, from an excerpt of the text. */
import { type WordBeside, wordsBeside } from './beside-words.ts';
import type { Dictionary } from './dictionary.ts';
import type { Excerpt } from './excerpt.ts';
import { Surrounds } from './surrounds.ts';

/** Of the words that a rule wants beside its names, those that stand there. Throws for a number that is no rule. */
export function wordsBesideIn(
  dictionary: Dictionary,
  rule: number,
  { before, after }: Excerpt,
): readonly WordBeside[] {
  // The name itself is not looked at.
  const around = new Surrounds(before + after, before.length, before.length);
  return dictionary.besideOf(rule).flatMap((words) => wordsBeside(words, around));
}
