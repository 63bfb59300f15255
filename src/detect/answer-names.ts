/** Answers the question for names, with the dictionary at hand. */
import type { Dictionary } from './dictionary.ts';
import type { Subject, SubjectNumber } from './dictionary-data.ts';
import { type NamesAnswer, packTraits } from './names-answer.ts';
import type { ReadQuestion } from './names-question.ts';
import { Numbering } from './numbering.ts';
import { packNumbers } from './packed-numbers.ts';
import type { OpenConditions } from './rulebook.ts';
import { scan } from './scan.ts';

/** Finds the names in each piece of a question. */
export function answerNames(dictionary: Dictionary, { pieces, known }: ReadQuestion): NamesAnswer {
  const numbers: number[] = [];
  const met = new Set<number>();
  for (const { text, from, to } of pieces) {
    const found = scan(dictionary, text, from, to);
    numbers.push(found.length);
    let last = from;
    for (const { start, end, rule } of found) {
      numbers.push(start - last, end - start, rule);
      last = start;
      if (!known.has(rule)) met.add(rule);
    }
  }
  return { candidates: packNumbers(numbers), ...entriesFor(dictionary, [...met]) };
}

function entriesFor(dictionary: Dictionary, numbers: readonly number[]): Omit<NamesAnswer, 'candidates'> {
  const langs = new Numbering<string>();
  const conditions = new Numbering<OpenConditions>();
  const subjects = new Map<SubjectNumber, Subject>();
  const articles = new Map<number, string>();
  const rows = numbers.flatMap((number) => {
    const rule = dictionary.ruleOf(number);
    const { subject, lang, need, unless, nearest, in: languages, notIn } = rule;
    const about = dictionary.subjectOf(subject);
    subjects.set(subject, about);
    articles.set(about.article, dictionary.articleOf(about.article));
    const when = conditions.number({ need, unless, nearest, in: languages, notIn });
    return [number, subject, langs.number(lang), when, packTraits(rule)];
  });
  return {
    rules: packNumbers(rows),
    langs: langs.all,
    conditions: conditions.all,
    subjects: [...subjects],
    articles: [...articles],
  };
}
