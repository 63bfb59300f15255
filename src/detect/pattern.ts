/**
 * Name forms are written as small patterns, readable by whoever writes an article: `[a|b]` is a choice,
 * `[a|]` an optional part, everything else stands for itself. A pattern is expanded to plain forms at
 * compile time; choices do not nest.
 */

/** A pattern may stand for this many forms; past that it is a slip, not a name. */
export const MAX_FORMS = 2048;

/** Thrown when a pattern cannot be read; the message quotes it and says what is wrong with it. */
export class PatternError extends Error {
  constructor(pattern: string, reason: string) {
    super(`“${pattern}” ${reason}`);
    this.name = 'PatternError';
  }
}

/** All forms of a pattern, without repeats. Throws `PatternError`. */
export function expandPattern(pattern: string): string[] {
  let forms = [''];
  let rest = pattern;
  while (rest !== '') {
    const open = rest.indexOf('[');
    const plain = open === -1 ? rest : rest.slice(0, open);
    if (plain.includes(']')) throw new PatternError(pattern, 'closes a bracket that was not opened');
    forms = forms.map((form) => form + plain);
    if (open === -1) break;
    const close = rest.indexOf(']', open);
    if (close === -1) throw new PatternError(pattern, 'opens a bracket and does not close it');
    const inside = rest.slice(open + 1, close);
    if (inside.includes('[')) throw new PatternError(pattern, 'nests brackets; write two forms instead');
    const choices = inside.split('|');
    const repeated = choices.find((choice, i) => choices.indexOf(choice) !== i);
    if (repeated !== undefined) throw new PatternError(pattern, `has “${repeated}” twice in one choice`);
    forms = forms.flatMap((form) => choices.map((choice) => form + choice));
    if (forms.length > MAX_FORMS) throw new PatternError(pattern, `stands for more than ${MAX_FORMS} forms`);
    rest = rest.slice(close + 1);
  }
  const tidy = forms.map((form) => form.replace(/ {2,}/g, ' ').trim());
  if (tidy.includes('')) throw new PatternError(pattern, 'can be empty');
  return [...new Set(tidy)];
}
