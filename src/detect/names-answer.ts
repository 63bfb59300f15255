/**
 * The answer to the question for names: the candidates of each piece as packed numbers, and what a page's rulebook
 * lacks of the rules that they have. Here it is read; answer-names.ts makes it, which no page needs.
 */
import type { Candidate } from './candidate.ts';
import type { Subject, SubjectNumber } from './dictionary-data.ts';
import type { Piece } from './names-question.ts';
import { unpackNumbers } from './packed-numbers.ts';
import type { DecisionRule, EvidenceGrade, OpenConditions, PageRulebook, RuleTraits } from './rulebook.ts';

export interface NamesAnswer {
  /**
   * Packed, for each piece: the number of its candidates, and of each by start: how far it starts behind the one before
   * (the first behind `from`), its length, its rule.
   */
  readonly candidates: string;
  /** Packed, for each rule that was not known: its number, subject, and numbers in `langs`, `conditions` and of traits. */
  readonly rules: string;
  readonly langs: readonly string[];
  readonly conditions: readonly OpenConditions[];
  readonly subjects: readonly (readonly [SubjectNumber, Subject])[];
  /** Ids of articles. */
  readonly articles: readonly (readonly [number, string])[];
}

/** Takes the rules of an answer into the page's rulebook; the candidates of each piece. Null where it is no answer. */
export function takeAnswer(
  answer: unknown,
  pieces: readonly Piece[],
  rulebook: PageRulebook,
): readonly (readonly Candidate[])[] | null {
  if (!isNamesAnswer(answer)) return null;
  const rules = rulesIn(answer);
  if (rules === null) return null;
  rulebook.take({ rules, subjects: answer.subjects, articles: answer.articles });
  const numbers = unpackNumbers(answer.candidates);
  let at = 0;
  const found: Candidate[][] = [];
  for (const { text, from, to } of pieces) {
    const candidates: Candidate[] = [];
    let start = from;
    for (let left = numbers[at++] ?? 0; left > 0; left--) {
      start += numbers[at] ?? 0;
      const length = numbers[at + 1] ?? 0;
      const rule = numbers[at + 2] ?? 0;
      at += 3;
      const end = start + length;
      if (length === 0 || start >= to || end > text.length || !rulebook.has(rule)) return null;
      candidates.push({ start, end, rule });
    }
    found.push(candidates);
  }
  return at === numbers.length ? found : null;
}

function rulesIn({ rules, langs, conditions }: NamesAnswer): [number, DecisionRule][] | null {
  const rows = unpackNumbers(rules);
  const read: [number, DecisionRule][] = [];
  for (let i = 0; i < rows.length; i += 5) {
    const [number = 0, subject = 0, lang = 0, when = 0, traits = 0] = rows.subarray(i, i + 5);
    const open = conditions[when];
    if (open === undefined) return null;
    read.push([number, { ...open, subject, lang: langs[lang] ?? '', ...readTraits(traits) }]);
  }
  return read;
}

/** The traits of a rule as a number: the grade of evidence takes two bits, the others one each. */
export function packTraits({
  evidence,
  isBarredInFlow,
  isShared,
  isCompared,
  wantsWords,
}: RuleTraits): number {
  return (
    evidence |
    (Number(isBarredInFlow) << 2) |
    (Number(isShared) << 3) |
    (Number(isCompared) << 4) |
    (Number(wantsWords) << 5)
  );
}

const GRADES: readonly EvidenceGrade[] = [0, 1, 2];

function readTraits(bits: number): RuleTraits {
  return {
    evidence: GRADES[bits & 3] ?? 0,
    isBarredInFlow: (bits & 4) !== 0,
    isShared: (bits & 8) !== 0,
    isCompared: (bits & 16) !== 0,
    wantsWords: (bits & 32) !== 0,
  };
}

/** Nobody but our own background script can answer: it is looked at so far that half an answer is told from a whole. */
function isNamesAnswer(answer: unknown): answer is NamesAnswer {
  if (typeof answer !== 'object' || answer === null) return false;
  const parts = answer as Partial<Record<keyof NamesAnswer, unknown>>;
  return (
    typeof parts.candidates === 'string' &&
    typeof parts.rules === 'string' &&
    [parts.langs, parts.conditions, parts.subjects, parts.articles].every(Array.isArray)
  );
}
