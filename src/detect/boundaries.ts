/**
 * Word boundaries: where a name may start and end. A name is a whole word, in the sense that the script it is
 * written in gives to that; and it is not a part of an address.
 */
import { isAttachedHead, isKoreanTail, KOREAN_TAIL_UNITS, PREFIX_UNITS } from './attached-words.ts';
import {
  DEPENDENT,
  foldUnit,
  HANGUL,
  IGNORED,
  KATAKANA,
  PREFIXED,
  UNSPACED,
  unitKind,
  WORD,
} from './fold.ts';

/** Whether a name may start at `at`: not in the middle of a word. */
export function startsWord(text: string, at: number): boolean {
  const before = previousUnit(text, at);
  if (before < 0) return true;
  const left = unitKind(text.charCodeAt(before));
  if ((left & WORD) === 0) return true;
  const right = unitKind(text.charCodeAt(at));
  if ((left & KATAKANA) !== 0 && (right & KATAKANA) !== 0) return false;
  if (((left | right) & UNSPACED) !== 0) return true;
  // Letters of another script right before Hangul belong to another word; Hangul before Hangul does not.
  if (((left | right) & HANGUL) !== 0) return (right & HANGUL) !== (left & HANGUL);
  // Before a word in other letters as well: ב + X, ب + 1500.
  return (left & PREFIXED) !== 0 && isAttachedHead(headBefore(text, at));
}

/** Whether a name may end before `end`: not in the middle of a word, but a Korean particle may follow. */
export function endsWord(text: string, end: number): boolean {
  let after = end;
  while (after < text.length && foldUnit(text.charCodeAt(after)) === IGNORED) after++;
  if (after >= text.length) return true;
  const right = unitKind(text.charCodeAt(after));
  if ((right & WORD) === 0) return true;
  if ((right & DEPENDENT) !== 0) return false;
  const left = unitKind(text.charCodeAt(end - 1));
  if ((left & WORD) === 0 || ((left | right) & UNSPACED) !== 0) return true;
  if ((right & HANGUL) === 0) return (left & HANGUL) !== 0;
  return (left & HANGUL) === 0 || isKoreanTail(hangulAfter(text, after));
}

/** The last unit before `at` that is not invisible, or -1. */
function previousUnit(text: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && foldUnit(text.charCodeAt(before)) === IGNORED) before--;
  return before;
}

/** The folded letters of the word that goes on at `at`; more than attached words can be when it is longer. */
function headBefore(text: string, at: number): string {
  let head = '';
  for (let i = previousUnit(text, at); i >= 0 && head.length <= PREFIX_UNITS; i = previousUnit(text, i)) {
    const unit = text.charCodeAt(i);
    if ((unitKind(unit) & WORD) === 0) break;
    head = String.fromCharCode(foldUnit(unit)) + head;
  }
  return head;
}

/** The Hangul of the word that goes on at `from`; more than particles can be when it is longer. */
function hangulAfter(text: string, from: number): string {
  let tail = '';
  for (let i = from; i < text.length && tail.length <= KOREAN_TAIL_UNITS; i++) {
    const unit = text.charCodeAt(i);
    if (foldUnit(unit) === IGNORED) continue;
    if ((unitKind(unit) & HANGUL) === 0) break;
    tail += text.charAt(i);
  }
  return tail;
}

/** No address that matters is longer than this on either side of a name. */
const ADDRESS_UNITS = 64;
const ADDRESS_HEAD = /(?:^|[^\w.])(?:[\w.+-]*@|[a-z]+:\/\/\S*|www\.\S*)$/i;
const DOMAIN_HEAD = /[\w-]\.$/;
const ADDRESS_TAIL = /^(?:@|(?:-\w+)*\.[a-z]{2,})/;

/**
 * Whether the words from `start` to `end` stand in a web or mail address or are an account's handle
 * (`www.nato.int`, `rusia.shop`, `@moscow`).
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  // Only these join words to an address.
  if (isJoint(text.charCodeAt(start - 1))) {
    const head = text.slice(Math.max(0, start - ADDRESS_UNITS), start);
    // A full stop without a space after it is mostly a slip, unless small letters follow.
    if (ADDRESS_HEAD.test(head) || (DOMAIN_HEAD.test(head) && /[a-z]/.test(text.charAt(start)))) return true;
  }
  return isJoint(text.charCodeAt(end)) && ADDRESS_TAIL.test(text.slice(end, end + ADDRESS_UNITS));
}

/** `-`, `.`, `/`, `:` or `@`. */
function isJoint(unit: number): boolean {
  return unit === 0x40 || unit === 0x3a || (unit >= 0x2d && unit <= 0x2f);
}
