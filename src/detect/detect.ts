/** Detection in one go, for texts that do not change: the mentions of a page given as the texts of its flows. */
import type { Candidate } from './candidate.ts';
import { decide, type Mention } from './decide.ts';
import type { Dictionary } from './dictionary.ts';
import { createEvidence } from './evidence.ts';
import { settledInFlow } from './flow-candidates.ts';
import { isInLanguage } from './language.ts';
import { scan } from './scan.ts';

/** The mentions of each text, weighed together as one page declared to be in `lang` ('' for none). */
export function detect(dictionary: Dictionary, texts: readonly string[], lang = ''): Mention[][] {
  const evidence = createEvidence(dictionary);
  const found = texts.map((text) => candidatesIn(dictionary, text, lang));
  for (const candidates of found) evidence.add(candidates);
  const weighing = evidence.weigh();
  return found.map((candidates) => decide(dictionary, candidates, weighing));
}

function candidatesIn(dictionary: Dictionary, text: string, lang: string): readonly Candidate[] {
  const found = scan(dictionary, text);
  // Most texts hold no name.
  if (found.length === 0) return found;
  const spoken = found.filter(({ rule }) => isInLanguage(dictionary.ruleOf(rule), lang));
  return settledInFlow(dictionary, spoken);
}
