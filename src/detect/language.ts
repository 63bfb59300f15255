/** Whether a name counts in the language that its text is declared to be in. */
import type { Conditions } from './dictionary-data.ts';

/** What a rule asks of the language of its names' text. */
type LanguageConditions = Pick<Conditions, 'in' | 'notIn'>;

/** Whether the rule asks for a language at all. */
export function asksForLanguage({ in: languages, notIn }: LanguageConditions): boolean {
  return languages !== null || notIn.length > 0;
}

/** Whether the rule's names count in text of `lang`, a BCP 47 tag or '' where none is declared. */
export function isInLanguage(rule: LanguageConditions, lang: string): boolean {
  if (!asksForLanguage(rule)) return true;
  const { in: languages, notIn } = rule;
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return (languages === null || languages.includes(primary)) && !notIn.includes(primary);
}
