/**
 * From a dictionary to the sieve in front of it. Each form is known by one key, a word of it, two words or a gram, and
 * keys of ASCII letters by the windows that a page is looked at through.
 */
import type { Dictionary } from './dictionary.ts';
import type { Casing } from './dictionary-data.ts';
import { IS_PLAIN, rarest } from './rare-letters.ts';
import { isEntityKind } from './rulebook.ts';
import {
  addKey,
  addWindow,
  createTable,
  hashOfPaired,
  hashOn,
  hashPair,
  NO_LETTERS,
  type SieveData,
  writeTable,
} from './sieve-tables.ts';
import { SHORTEST_STEM, stemsOf, windowsOf } from './sieve-windows.ts';
import { GRAM_UNITS, hashGram, isDense, isSpaced } from './sieve-words.ts';

/** Compiles the sieve of a dictionary. */
export function compileSieve(dictionary: Dictionary): SieveData {
  const forms = formsOf(dictionary);
  const plan = new KeyPlan(forms);
  const windows = plan.windows();
  const windowTable = createTable(windows.size);
  for (const window of windows) addWindow(windowTable, window);
  const keyTable = createTable(plan.keys.size);
  for (const key of plan.keys) addKey(keyTable, key);
  return { windows: writeTable(windowTable), keys: writeTable(keyTable), tiny: [...plan.tiny] };
}

/** A folded form, with the casings it is marked in. */
interface Form {
  readonly text: string;
  readonly casings: ReadonlySet<Casing>;
}

/**
 * The forms that a page must be asked for: names of entities, and what tells from anywhere on a page which of them are
 * mentions. What tells it only from nearby is found with the names.
 */
function formsOf(dictionary: Dictionary): Form[] {
  const { firstEdge, edgeTargets, edgeUnits, nodeEnding, endings } = dictionary;
  const speaks = speakingOf(dictionary);
  const forms: Form[] = [];
  const visit = (node: number, text: string) => {
    const wanted = (endings[nodeEnding[node] ?? 0] ?? []).filter((rule) =>
      speaks.has(dictionary.ruleOf(rule).subject),
    );
    if (wanted.length > 0)
      forms.push({ text, casings: new Set(wanted.map((rule) => dictionary.ruleOf(rule).casing)) });
    for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++)
      visit(edgeTargets[edge] ?? 0, text + String.fromCharCode(edgeUnits[edge] ?? 0));
  };
  visit(0, '');
  return forms;
}

function speakingOf({ subjects, ruleOf, ruleCount }: Dictionary): ReadonlySet<number> {
  const speaking = new Set<number>();
  subjects.forEach(({ kind }, i) => {
    if (isEntityKind(kind)) speaking.add(i);
  });
  for (let rule = 0; rule < ruleCount; rule++) {
    const { need, unless, nearest } = ruleOf(rule);
    const onPage = [
      ...(need.type === 'one-of' ? need.of.onPage : []),
      ...(unless?.onPage ?? []),
      ...(nearest?.is ?? []),
      ...(nearest?.not ?? []),
    ];
    for (const subject of onPage) speaking.add(subject);
  }
  return speaking;
}

/** By which keys forms are known, and by which windows their words are seen. */
class KeyPlan {
  readonly keys = new Set<number>();
  readonly tiny = new Set<string>();
  readonly #words = new Set<string>();

  constructor(forms: readonly Form[]) {
    const all = forms.map((form) => ({ form, tokens: tokensOf(form.text) }));
    const choose = rarest(all.flatMap(({ tokens }) => tokens.map(({ text }) => text)));
    for (const { form, tokens } of all) {
      const chosen = choose(tokens.map(({ text }) => text));
      this.#take(
        form,
        tokens,
        tokens.findIndex(({ text }) => text === chosen),
      );
    }
  }

  #take({ text, casings }: Form, tokens: readonly Token[], i: number): void {
    const token = tokens[i];
    if (token === undefined) throw new Error(`“${text}” has no letters to look for`);
    if (token.isDense) {
      this.keys.add(hashGram(token.text));
      return;
    }
    const word = hashWord(token.text);
    const next = tokens[i + 1];
    const last = tokens[i - 1];
    if (next?.isDense === false) this.#addPair(word, hashPair(word, hashWord(next.text)));
    else if (last?.isDense === false) this.#addPair(word, hashPair(hashWord(last.text), word));
    else this.keys.add(word);
    if (!IS_PLAIN.test(token.text)) return;
    if (token.text.length >= SHORTEST_STEM) this.#words.add(token.text);
    else for (const written of writings(beginningOf(text), casings)) this.tiny.add(written);
  }

  #addPair(word: number, pair: number): void {
    this.keys.add(hashOfPaired(word));
    this.keys.add(pair);
  }

  /** The windows that show all words. */
  windows(): ReadonlySet<number> {
    const choose = rarest([...this.#words].flatMap(stemsOf));
    return new Set([...this.#words].flatMap((word) => windowsOf(choose(stemsOf(word)))));
  }
}

/** A part of a form that keys are made of: a word, or the grams of a script without words. */
interface Token {
  readonly text: string;
  readonly isDense: boolean;
}

function tokensOf(form: string): Token[] {
  const tokens: Token[] = [];
  const runs = form.match(/[^ ]+/g) ?? [];
  for (const run of runs) {
    let word = '';
    const endWord = () => {
      if (word !== '') tokens.push({ text: word, isDense: false });
      word = '';
    };
    for (let i = 0; i < run.length; i++) {
      const unit = run.charCodeAt(i);
      if (isSpaced(unit)) {
        word += run.charAt(i);
        continue;
      }
      endWord();
      if (!isDense(unit)) continue;
      let length = 1;
      while (length < GRAM_UNITS && isDense(run.charCodeAt(i + length))) length++;
      tokens.push({ text: run.slice(i, i + length), isDense: true });
    }
    endWord();
  }
  return tokens;
}

/** The first word of a form of short ones, or the first two with what stands between: `x`, `n.a`. */
function beginningOf(form: string): string {
  return /^[a-z0-9]+(?:[^a-z0-9 ]+[a-z0-9]+)?/.exec(form)?.[0] ?? form;
}

/** How a word without case is written where it is marked in these casings. */
function writings(word: string, casings: ReadonlySet<Casing>): string[] {
  if (!casings.has('any'))
    return [...casings].map((casing) => (casing === 'capitals' ? capitals(word) : capital(word)));
  return Array.from(word).reduce<string[]>(
    (written, char) => written.flatMap((text) => [...new Set([text + char, text + capitals(char)])]),
    [''],
  );
}

const capitals = (word: string) => word.toUpperCase();
const capital = (word: string) => capitals(word.charAt(0)) + word.slice(1);

function hashWord(word: string): number {
  return Array.from(word).reduce((hash, char) => hashOn(hash, char.charCodeAt(0)), NO_LETTERS);
}
