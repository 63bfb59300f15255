/** The reference for the matcher: every form tried at every position, by plain code, under the same rules. */
import { foldUnit, GAP, HANGUL, IGNORED, UNSPACED, unitKind, WORD } from '../../src/detect/fold.ts';

/** `start-end` of every place where one of the folded `forms` stands as a whole word. */
export function naiveMatches(forms: readonly string[], text: string): string[] {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++)
    for (const form of forms) {
      const end = matchEnd(form, text, start);
      if (end !== null && boundedLeft(text, start) && boundedRight(text, end)) found.add(`${start}-${end}`);
    }
  return [...found].sort();
}

const isSpace = (char: string) => /\s/.test(char) && char !== '\u2029';

function matchEnd(form: string, text: string, start: number): number | null {
  if (foldUnit(text.charCodeAt(start)) === IGNORED) return null;
  let at = start;
  for (const wanted of form) {
    while (at < text.length && foldUnit(text.charCodeAt(at)) === IGNORED) at++;
    if (at >= text.length || foldUnit(text.charCodeAt(at)) !== wanted.charCodeAt(0)) return null;
    const isRun = wanted.charCodeAt(0) === GAP && isSpace(text.charAt(at));
    at++;
    while (isRun && at < text.length && isSpace(text.charAt(at))) at++;
  }
  return at;
}

const kindBefore = (text: string, at: number): number => {
  for (let i = at - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if (foldUnit(unit) !== IGNORED) return unitKind(unit);
  }
  return 0;
};
const kindFrom = (text: string, at: number): number => {
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (foldUnit(unit) !== IGNORED) return unitKind(unit);
  }
  return 0;
};

function boundedLeft(text: string, start: number): boolean {
  const left = kindBefore(text, start);
  const right = unitKind(text.charCodeAt(start));
  return (
    !(left & WORD) || !!(left & UNSPACED) || !!(right & UNSPACED) || (left & HANGUL) !== (right & HANGUL)
  );
}

function boundedRight(text: string, end: number): boolean {
  const left = unitKind(text.charCodeAt(end - 1));
  const right = kindFrom(text, end);
  return !(right & WORD) || !!(right & (UNSPACED | HANGUL)) || !!(left & (UNSPACED | HANGUL));
}
