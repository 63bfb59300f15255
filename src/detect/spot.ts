/**
 * What a text says of a name right where it stands: its letters, the words beside it, who bears it, what it is a
 * part of. Most names have several rules, which ask for much the same; each question is answered once.
 */
import { areBeside, type BesideWords } from './beside-words.ts';
import { hasCasing } from './casing.ts';
import type { BearerSign, Casing, GivenNameSide } from './dictionary-data.ts';
import { isBesideGivenName } from './given-names.ts';
import { isPartOfName } from './part-of-name.ts';
import { isSpelledOutOtherwise } from './spelled-out.ts';
import { Surrounds } from './surrounds.ts';

/** Answers by question; a name has too few of them for a table. */
class Answers<Question> {
  readonly #questions: Question[] = [];
  readonly #answers: boolean[] = [];

  to(question: Question, answer: () => boolean): boolean {
    const at = this.#questions.indexOf(question);
    if (at !== -1) return this.#answers[at] ?? false;
    const given = answer();
    this.#questions.push(question);
    this.#answers.push(given);
    return given;
  }
}

/** The place of a name, from `start` to `end` of `text`. */
export class Spot {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #around: Surrounds;
  readonly #words = new Answers<BesideWords>();
  readonly #casings = new Answers<Casing>();
  readonly #sides = new Answers<GivenNameSide>();
  #isOfName: boolean | null = null;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#around = new Surrounds(text, start, end);
  }

  /** Whether it has the capitals that a casing asks for. */
  hasCasing(casing: Casing): boolean {
    if (casing === 'any') return true;
    return this.#casings.to(casing, () => hasCasing(casing, this.#text, this.#start, this.#end));
  }

  /** Whether the words around it are as all of these want them. */
  hasBeside(all: readonly BesideWords[]): boolean {
    for (const words of all) if (!this.#words.to(words, () => areBeside(words, this.#around))) return false;
    return true;
  }

  /** Whether a text tells right there that the name is another's. */
  isAnothers(sign: BearerSign): boolean {
    if (sign.type === 'spelled-out')
      return isSpelledOutOtherwise(sign.of, this.#text, this.#start, this.#end);
    return this.#sides.to(sign.side, () => isBesideGivenName(sign.side, this.#text, this.#start, this.#end));
  }

  /** Whether a place is a part of something else's name. */
  isPartOfName(): boolean {
    this.#isOfName ??= isPartOfName(this.#text, this.#start, this.#end);
    return this.#isOfName;
  }
}
