/** Whether a name counts in the language that its text is declared to be in. */
import type { NameRule } from './dictionary-data.ts';

/** Whether the rule asks for a language at all. */
export function asksForLanguage({ in: languages, notIn }: NameRule): boolean {
  return languages !== null || notIn.length > 0;
}

/** Whether the rule's names count in text of `lang`, a BCP 47 tag or '' where none is declared. */
export function isInLanguage(rule: NameRule, lang: string): boolean {
  if (!asksForLanguage(rule)) return true;
  const { in: languages, notIn } = rule;
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return (languages === null || languages.includes(primary)) && !notIn.includes(primary);
}
