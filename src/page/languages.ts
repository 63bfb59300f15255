/** In which language the text of a find is declared to be, asked of the page only for names that depend on it. */
import type { Candidate } from '../detect/candidate.ts';
import { asksForLanguage, isInLanguage } from '../detect/language.ts';
import type { Rulebook } from '../detect/rulebook.ts';
import { elementAround } from './elements.ts';
import { nodesIn } from './flow-points.ts';
import type { Flow } from './flows.ts';
import { isShadowRoot } from './nodes.ts';

/** The candidates of a flow whose rule allows the language of their text. */
export function inItsLanguage(
  rulebook: Rulebook,
  flow: Flow,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const isAllowed = ({ rule: number, start, end }: Candidate): boolean => {
    const rule = rulebook.ruleOf(number);
    if (!asksForLanguage(rule)) return true;
    const [node] = nodesIn(flow, start, end);
    return node !== undefined && isInLanguage(rule, languageOf(node));
  };
  return candidates.every(isAllowed) ? candidates : candidates.filter(isAllowed);
}

/** The `lang` of the innermost element around `node` that has one, also outside its shadow root; else ''. */
function languageOf(node: Text): string {
  for (let element = elementAround(node); ; ) {
    const declaring = element.closest('[lang]');
    if (declaring !== null) return declaring.getAttribute('lang') ?? '';
    const root = element.getRootNode();
    if (!isShadowRoot(root)) return '';
    element = root.host;
  }
}
