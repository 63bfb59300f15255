/** What is wrong with an article, said so that its writer can mend it. */

export interface Fault {
  /** Where in article.json, as a reader of JSON writes it: `statements[3].day`. */
  readonly path: string;
  /** What is wrong there and what would be right. */
  readonly reason: string;
}

/** Checking stops here: past twenty faults the first cause is what matters. */
export const MAX_FAULTS = 20;

/** Thrown when an article is not sound; the message names the file and the first `MAX_FAULTS` faults. */
export class ArticleError extends Error {
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, found: readonly Fault[]) {
    const faults = found.slice(0, MAX_FAULTS);
    const lines = faults.map((fault) => `  ${fault.path}: ${fault.reason}`);
    super([`${file} is not a sound article:`, ...lines].join('\n'));
    this.name = 'ArticleError';
    this.file = file;
    this.faults = faults;
  }
}

/** `['statements', 3, 'day']` → `statements[3].day`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text === '' ? '(the file)' : text;
}
