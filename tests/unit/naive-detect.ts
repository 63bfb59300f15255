/**
 * The reference for detection: every name tried at every position and every rule asked by plain code, as
 * "Names" in docs/article-format.md tells it. It shares with the real one the tables (folding of single letters,
 * Korean particles, attached words, guards), and no search, no filter and no bookkeeping.
 */
import { entityKey } from '../../src/article/entity-key.ts';
import type { NameGroup, NamesFile } from '../../src/article/names-schema.ts';
import { isAttachedHead, isKoreanTail } from '../../src/detect/attached-words.ts';
import type { NamedArticle } from '../../src/detect/compile-dictionary.ts';
import { foldUnit } from '../../src/detect/fold.ts';
import { guardOf } from '../../src/detect/guards.ts';
import { beforeIsAnother, followedByGivenName, isSpelledOtherwise } from './naive-bearers.ts';
import { isInName } from './naive-part-of-name.ts';

const SPACE = 0x20;
const CUT = '\u2029';
const NEAR = 240;

type Role = 'entity' | 'cue' | 'decoy' | 'bearer';
type Casing = 'any' | 'capital' | 'title' | 'capitals';

interface Places {
  readonly onPage: readonly string[];
  readonly near: readonly string[];
}

interface Beside {
  readonly onlyAfter: readonly string[] | null;
  readonly onlyBefore: readonly string[] | null;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
}

interface NaiveRule {
  /** `article/role/id`. */
  readonly subject: string;
  readonly article: number;
  readonly id: string;
  readonly role: Role;
  readonly isNamed: boolean;
  readonly isPlace: boolean;
  readonly lang: string;
  readonly casing: Casing;
  readonly need: 'nothing' | 'company' | 'introduction' | Places;
  readonly unless: Places | null;
  readonly nearest: { readonly is: readonly string[]; readonly not: readonly string[] } | null;
  readonly beside: readonly Beside[];
  readonly sign: { readonly side: 'before' | 'after' | 'either' } | { readonly of: readonly string[] } | null;
  readonly in: readonly string[] | null;
  readonly notIn: readonly string[];
}

interface NaiveName {
  /** Folded units; -1 for a hyphen. */
  readonly units: readonly number[];
  readonly rule: number;
}

export interface NaiveDictionary {
  readonly articles: readonly string[];
  readonly rules: readonly NaiveRule[];
  /** By their first letters; the order does not matter. */
  readonly names: ReadonlyMap<number, readonly NaiveName[]>;
}

/** A place of a name: its rule, and the rule's number, which is that of its first appearance. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly rule: NaiveRule;
}

export interface NaiveMention {
  readonly start: number;
  readonly end: number;
  /** `entity key #number of the rule`, one for each article. */
  readonly owners: readonly string[];
}

const HYPHEN = -1;

/** All forms of a pattern. */
function expand(pattern: string): string[] {
  const choice = /^([^[]*)\[([^\]]*)\](.*)$/s.exec(pattern);
  if (choice === null) return [pattern];
  const [, head = '', inside = '', tail = ''] = choice;
  return inside.split('|').flatMap((one) => expand(tail).map((rest) => head + one + rest));
}

const formsOf = (pattern: string) => [
  ...new Set(expand(pattern).map((form) => form.replace(/ +/g, ' ').trim())),
];

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((word) => word !== '');

function casingOf(form: string): Casing {
  if (!/\p{Lu}/u.test(form)) return 'any';
  if (!/\p{Ll}/u.test(form) && !/[\u0300-\u036f]/.test(form.normalize('NFD'))) return 'capitals';
  const words = wordsOf(form);
  return words.length > 1 && !words.some((word) => /^\p{Ll}/u.test(word)) ? 'title' : 'capital';
}

/** A name with a gap, a dash between gaps, or nothing for each of its hyphens. */
function spellingsOf([unit, ...rest]: readonly number[]): readonly (readonly number[])[] {
  if (unit === undefined) return [[]];
  const others = spellingsOf(rest);
  if (unit !== HYPHEN) return others.map((other) => [unit, ...other]);
  return [[SPACE], [SPACE, SPACE, SPACE], []].flatMap((gap) => others.map((other) => [...gap, ...other]));
}

/** Reads articles as they are written. */
export function naiveDictionary(articles: readonly NamedArticle[]): NaiveDictionary {
  const rules: NaiveRule[] = [];
  const numbers = new Map<string, number>();
  const known = new Set<string>();
  const names: NaiveName[] = [];
  articles.forEach((article, a) => {
    const kindOf = (id: string) => article.entities.find((entity) => entity.id === id)?.kind;
    const decoys = article.names.flatMap((file) => Object.keys(file.decoys));
    const subject = (role: Role, id: string) => `${a}/${role}/${id}`;
    const subjects = (ids: readonly string[] = []) =>
      ids.map((id) =>
        subject(kindOf(id) !== undefined ? 'entity' : decoys.includes(id) ? 'decoy' : 'cue', id),
      );
    const places = ({
      onPage,
      near,
    }: {
      onPage?: string[] | undefined;
      near?: string[] | undefined;
    }): Places => {
      return { onPage: subjects(onPage), near: subjects(near) };
    };
    const add = (form: string, rule: NaiveRule) => {
      const units = [...form].flatMap((char) => {
        const unit = /[-–]/.test(char) ? HYPHEN : foldUnit(char.charCodeAt(0));
        return unit === 0 ? [] : [unit];
      });
      // What another language has said already is said once.
      const meanings = spellingsOf(units).map((spelling) =>
        JSON.stringify([spelling, { ...rule, lang: '' }]),
      );
      if (meanings.every((meaning) => known.has(meaning))) return;
      for (const meaning of meanings) known.add(meaning);
      const key = JSON.stringify(rule);
      const number = numbers.get(key) ?? rules.push(rule) - 1;
      numbers.set(key, number);
      names.push({ units, rule: number });
    };
    const isOwn = (file: NamesFile) => file.lang === article.lang;
    for (const file of [...article.names.filter(isOwn), ...article.names.filter((file) => !isOwn(file))])
      for (const [role, all] of [
        ['entity', file.entities],
        ['cue', file.cues],
        ['decoy', file.decoys],
      ] as const)
        for (const [id, groups] of Object.entries(all))
          for (const given of groups) {
            const group: NameGroup = typeof given === 'string' ? { forms: [given] } : given;
            const kind = role === 'entity' ? kindOf(id) : undefined;
            const isGeneral = kind === 'group' || kind === 'term' || kind === 'figure';
            const words = (list: readonly string[] | undefined) => list?.flatMap(formsOf);
            const own: Beside = {
              onlyAfter: words(group.onlyAfter) ?? null,
              onlyBefore: words(group.onlyBefore) ?? null,
              notAfter: words(group.notAfter) ?? [],
              notBefore: words(group.notBefore) ?? [],
            };
            const guard = kind === undefined ? null : guardOf(kind);
            const base = {
              article: a,
              id,
              lang: file.lang,
              in: group.in ?? null,
              notIn: group.notIn ?? [],
              sign:
                group.givenName !== undefined
                  ? { side: group.givenName }
                  : group.acronymOf !== undefined
                    ? { of: group.acronymOf.flatMap(formsOf).map(foldAll) }
                    : null,
            };
            const { needs } = group;
            const need =
              needs === undefined
                ? isGeneral
                  ? 'company'
                  : 'nothing'
                : typeof needs === 'string'
                  ? needs
                  : places(needs);
            const unless = group.unless === undefined ? null : places(group.unless);
            const nearest = group.nearest && {
              is: subjects(group.nearest.is),
              not: subjects(group.nearest.not),
            };
            const another = subject('bearer', id);
            const hasBearers = base.sign !== null;
            /** Where another bears it, the page tells who is meant by the full name only. */
            const isBarredByBearers =
              hasBearers &&
              (need !== 'introduction' || (group.acronymOf !== undefined && group.givenName === undefined));
            const meant: Omit<NaiveRule, 'casing'> = {
              ...base,
              subject: subject(role, id),
              role,
              isNamed: kind === 'person' || kind === 'organization' || kind === 'place',
              isPlace: kind === 'place',
              need,
              unless: isBarredByBearers
                ? { onPage: [...(unless?.onPage ?? []), another], near: unless?.near ?? [] }
                : unless,
              nearest: nearest ?? (hasBearers ? { is: [subject(role, id)], not: [another] } : null),
              beside: [
                own,
                ...(guard === null ? [] : [{ onlyAfter: null, onlyBefore: null, ...guard }]),
              ].filter((one) => one.onlyAfter ?? one.onlyBefore ?? [...one.notAfter, ...one.notBefore][0]),
            };
            const another0: Omit<NaiveRule, 'casing'> = {
              ...base,
              subject: another,
              role: 'bearer',
              isNamed: false,
              isPlace: false,
              need: 'nothing',
              unless: null,
              nearest: null,
              beside: [],
            };
            for (const form of group.forms.flatMap(formsOf)) {
              const casing = group.case === 'as-written' ? casingOf(form) : 'any';
              add(form, { ...meant, casing });
              if (hasBearers) add(form, { ...another0, casing });
            }
          }
  });
  return {
    articles: articles.map(({ id }) => id),
    rules,
    names: Map.groupBy(names, ({ units }) => units[0] ?? 0),
  };
}

function foldAll(text: string): string {
  return [...text]
    .map((char) => foldUnit(char.charCodeAt(0)))
    .filter((unit) => unit !== 0)
    .map((unit) => String.fromCharCode(unit))
    .join('');
}

/** What a letter is to words. */
type Class = 'none' | 'plain' | 'katakana' | 'unspaced' | 'sign' | 'hangul' | 'attached';

const classes = new Map<string, Class>();

function classOf(char: string): Class {
  let known = classes.get(char);
  if (known === undefined) {
    known = classify(char);
    classes.set(char, known);
  }
  return known;
}

function classify(char: string): Class {
  if (!/^[\p{L}\p{N}\p{M}_]$/u.test(char)) return 'none';
  if (/[\p{Script=Katakana}ー]/u.test(char)) return 'katakana';
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(char))
    return /[\p{M}ะาำๅ]/u.test(char) ? 'sign' : 'unspaced';
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(char)) return 'unspaced';
  if (/\p{Script=Hangul}/u.test(char)) return 'hangul';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(char) ? 'attached' : 'plain';
}

const isFree = (is: Class) => is === 'unspaced' || is === 'katakana' || is === 'sign';

interface Letter {
  readonly char: string;
  readonly at: number;
}

const foldedWords = {
  before: new Map<string, readonly string[]>(),
  after: new Map<string, readonly string[]>(),
};

/** The folded letters of a word beside a name, from the name outwards. */
function lettersOf(word: string, side: 'before' | 'after'): readonly string[] {
  let known = foldedWords[side].get(word);
  if (known === undefined) {
    const folded = [...foldAll(word).replace(/ +/g, ' ')];
    known = side === 'before' ? folded.reverse() : folded;
    foldedWords[side].set(word, known);
  }
  return known;
}

/** A text with what is asked of every letter of it. */
class NaiveText {
  readonly text: string;
  readonly units: readonly number[];
  /** Places of letters that are seen: not soft hyphens, not accents. */
  private readonly seen: readonly number[];
  private readonly beside = {
    before: new Map<number, readonly Letter[]>(),
    after: new Map<number, readonly Letter[]>(),
  };

  constructor(text: string) {
    this.text = text;
    const units: number[] = [];
    const seen: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const unit = foldUnit(text.charCodeAt(i));
      units.push(unit);
      if (unit !== 0) seen.push(i);
    }
    this.units = units;
    this.seen = seen;
  }

  /** The seen places before `at`, nearest first. */
  *before(at: number): Generator<number> {
    for (let i = at - 1; i >= 0; i--) if (this.units[i] !== 0) yield i;
  }

  /** The seen places from `at` on. */
  *from(at: number): Generator<number> {
    for (let i = at; i < this.text.length; i++) if (this.units[i] !== 0) yield i;
  }

  get starts(): readonly number[] {
    return this.seen;
  }

  class(at: number): Class {
    return classOf(this.text.charAt(at));
  }

  startsWord(at: number): boolean {
    const [left] = this.before(at);
    const is = this.class(at);
    const was = left === undefined ? 'none' : this.class(left);
    if (was === 'none') return true;
    if (was === 'katakana' && is === 'katakana') return false;
    if (isFree(was) || isFree(is)) return true;
    if (was === 'hangul' || is === 'hangul') return was !== is;
    if (was !== 'attached') return false;
    let head = '';
    for (const i of this.before(at)) {
      if (this.class(i) === 'none') break;
      head = String.fromCharCode(this.units[i] ?? 0) + head;
    }
    return isAttachedHead(head);
  }

  /** `end` is right after the last seen letter of a word. */
  endsWord(end: number): boolean {
    const [right] = this.from(end);
    const is = right === undefined ? 'none' : this.class(right);
    const was = this.class(end - 1);
    if (is === 'none') return true;
    if (is === 'sign') return false;
    if (was === 'none' || isFree(was) || isFree(is)) return true;
    if (is !== 'hangul') return was === 'hangul';
    if (was !== 'hangul') return true;
    let tail = '';
    for (const i of this.from(end)) {
      if (this.class(i) !== 'hangul') break;
      tail += this.text.charAt(i);
    }
    return isKoreanTail(tail);
  }

  /** Whether `www.`, `@`, `://` or a domain makes the words an address. */
  isInAddress(start: number, end: number): boolean {
    const joint = /[-./:@]/;
    if (joint.test(this.text.charAt(start - 1))) {
      const head = this.text.slice(0, start).split(/\s/).at(-1) ?? '';
      if (head.endsWith('@')) return true;
      if (/(^|[^\w.])(www\.|[a-z]+:\/\/)/i.test(head)) return true;
      if (/[\w-]\.$/.test(head) && /[a-z]/.test(this.text.charAt(start))) return true;
    }
    if (!joint.test(this.text.charAt(end))) return false;
    const tail = this.text.slice(end);
    return /^@/.test(tail) || /^(-\w+)*\.[a-z][a-z]/.test(tail);
  }

  /** Where the name ends if it is tried at `start`: right after its last letter; every way it can be read. */
  ends({ units }: NaiveName, start: number): number[] {
    const ends = new Set<number>();
    const seenFrom = (at: number) => {
      let i = at;
      while (this.units[i] === 0) i++;
      return i;
    };
    /** After one space, hyphen or dash, or a run of white space; null where none is. */
    const gap = (at: number): number | null => {
      let i = seenFrom(at);
      if (this.units[i] !== SPACE) return null;
      if (!isWhite(this.text.charAt(i))) return i + 1;
      while (isWhite(this.text.charAt(i))) i++;
      return i;
    };
    const go = (k: number, at: number): void => {
      const wanted = units[k];
      if (wanted === undefined) {
        ends.add(at);
        return;
      }
      if (wanted === SPACE || wanted === HYPHEN) {
        const once = gap(at);
        if (once !== null) go(k + 1, once);
        if (wanted === SPACE) return;
        go(k + 1, at);
        // A dash between spaces; any three gaps will do.
        const twice = once === null ? null : gap(once);
        const thrice = twice === null ? null : gap(twice);
        if (thrice !== null) go(k + 1, thrice);
        return;
      }
      const i = seenFrom(at);
      if (this.units[i] === wanted) go(k + 1, i + 1);
    };
    if (this.units[start] !== units[0]) return [];
    go(0, start);
    return [...ends];
  }

  /** Whether one of the words stands right before `start`, or right after `end`. */
  stands(word: string, side: 'before' | 'after', at: number): boolean {
    if (word.includes('{')) return this.standsShape(word, side, at);
    const letters = this.lettersBeside(side, at);
    const wanted = lettersOf(word, side);
    if (wanted.some((char, i) => letters[i]?.char !== char)) return false;
    const first = letters[side === 'before' ? wanted.length - 1 : 0];
    const last = letters[side === 'before' ? 0 : wanted.length - 1];
    if (first === undefined || last === undefined) return false;
    const second = letters[side === 'before' ? wanted.length - 2 : 1];
    const isCapital = (char: string) => char.toLowerCase() !== char;
    const capital = isCapital(word.charAt(0));
    if (capital && !isCapital(this.text.charAt(first.at))) return false;
    if (capital && isCapital(word.charAt(1)) && !isCapital(this.text.charAt(second?.at ?? -1))) return false;
    return side === 'before' ? this.startsWord(first.at) : this.endsWord(last.at + 1);
  }

  /** Folded letters beside a name, from it outwards, without what may stand between; a run of gaps is one. */
  private lettersBeside(side: 'before' | 'after', at: number): readonly Letter[] {
    const known = this.beside[side].get(at);
    if (known !== undefined) return known;
    const letters: Letter[] = [];
    for (const i of side === 'before' ? this.before(at) : this.from(at)) {
      const char = String.fromCharCode(this.units[i] ?? 0);
      const between = side === 'before' ? ' "“”„«»‹›(「『」』[' : ' "“”„«»‹›(「『」』[,،、';
      if (letters.length === 0 && between.includes(char)) continue;
      if (char === ' ' && letters.at(-1)?.char === ' ') letters.pop();
      letters.push({ char, at: i });
      if (letters.length > 20) break;
    }
    this.beside[side].set(at, letters);
    return letters;
  }

  private standsShape(word: string, side: 'before' | 'after', at: number): boolean {
    const near = this.lettersBeside(side, at)[0]?.at;
    if (near === undefined) return false;
    const seen = (text: string) => [...text].filter((char) => foldUnit(char.charCodeAt(0)) !== 0).join('');
    const source = word
      .replace(/[.*+?^$()|\\]/g, '\\$&')
      .replace('{Name}', '\\p{Lu}[\\p{Ll}]+(-\\p{L}+)?')
      .replace('{number}', '\\d[\\d.,\\u00a0\\u202f]*')
      .replace(/ /g, '\\s+');
    return side === 'before'
      ? new RegExp(`(?<![\\p{L}\\p{N}])${source}$`, 'u').test(seen(this.text.slice(0, near + 1)))
      : new RegExp(`^${source}(?![\\p{L}\\p{N}])`, 'u').test(seen(this.text.slice(near)));
  }
}

const isWhite = (char: string) => char !== CUT && /\s|[·・･]/.test(char) && /\s/.test(char);

function hasCasing(casing: Casing, words: string): boolean {
  const seen = [...words].filter((char) => !/[\u00ad\u200b]/.test(char)).join('');
  switch (casing) {
    case 'any':
      return true;
    case 'capital':
      return !/^\p{Ll}/u.test(seen);
    case 'title':
      return !wordsOf(seen).some((word) => /^\p{Ll}/u.test(word));
    case 'capitals':
      return !/\p{Ll}/u.test(seen) && !/[\u0300-\u036f]/.test(seen.normalize('NFD'));
  }
}

function areBeside(
  { onlyAfter, onlyBefore, notAfter, notBefore }: Beside,
  text: NaiveText,
  start: number,
  end: number,
) {
  const before = (word: string) => text.stands(word, 'before', start);
  const after = (word: string) => text.stands(word, 'after', end);
  if (notAfter.some(before) || notBefore.some(after)) return false;
  return (onlyAfter?.some(before) ?? true) && (onlyBefore?.some(after) ?? true);
}

function isAnothers(sign: NonNullable<NaiveRule['sign']>, text: string, start: number, end: number): boolean {
  if ('of' in sign) return isSpelledOtherwise(sign.of, text, start, end);
  return (
    (sign.side !== 'after' && beforeIsAnother(text, start, end)) ||
    (sign.side !== 'before' && followedByGivenName(text, start, end))
  );
}

/** All places of names in a text, before the page is weighed. */
function placesIn({ names, rules }: NaiveDictionary, given: string, lang: string): Place[] {
  const text = new NaiveText(given);
  const spoken = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  const found = new Map<string, Place>();
  for (const start of text.starts)
    for (const name of names.get(text.units[start] ?? 0) ?? [])
      for (const letters of text.ends(name, start)) {
        const rule = rules[name.rule];
        if (rule === undefined) throw new Error('no such rule');
        let end = letters;
        while (text.units[end] === 0 && /\p{M}/u.test(given.charAt(end))) end++;
        const key = `${start} ${end} ${name.rule}`;
        if (found.has(key)) continue;
        if (rule.in?.includes(spoken) === false || rule.notIn.includes(spoken)) continue;
        if (!text.startsWord(start) || !text.endsWord(letters) || text.isInAddress(start, letters)) continue;
        if (!hasCasing(rule.casing, given.slice(start, end))) continue;
        if (!rule.beside.every((beside) => areBeside(beside, text, start, end))) continue;
        if (rule.isPlace && isInName(given, start, end)) continue;
        if (rule.sign !== null && isAnothers(rule.sign, given, start, end) !== (rule.role === 'bearer'))
          continue;
        found.set(key, { start, end, number: name.rule, rule });
      }
  return [...found.values()];
}

const lengthOf = ({ start, end }: { start: number; end: number }) => end - start;
const overlap = (a: Place, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

/** Beyond doubt whatever else is on the page. */
const isPlainEvidence = ({ rule }: Place) =>
  rule.need === 'nothing' && rule.unless === null && rule.nearest === null;

const isEntity = (subject: string) => subject.split('/')[1] === 'entity';

/** Beyond doubt unless a cue, a decoy or another bearer is there, which are told before it. */
const isEvidence = (place: Place) => {
  const { role, need, nearest, unless } = place.rule;
  if (isPlainEvidence(place)) return true;
  return (
    role === 'entity' &&
    need === 'nothing' &&
    nearest === null &&
    ![...(unless?.onPage ?? []), ...(unless?.near ?? [])].some(isEntity)
  );
};

const isNear = (flow: readonly Place[], { start, end }: Place, subjects: readonly string[]) =>
  flow.some(
    (one) =>
      subjects.includes(one.rule.subject) &&
      one.start >= start - NEAR &&
      one.start <= end + NEAR &&
      (one.end <= start || one.start >= end),
  );

/** Without names that cues near them bar, where nothing but cues near them can. */
function withoutBarredNear(places: readonly Place[]): Place[] {
  const plain = places.filter(isPlainEvidence);
  return places.filter((place) => {
    const near = place.rule.unless?.near ?? [];
    return place.rule.role !== 'entity' || near.some(isEntity) || !isNear(plain, place, near);
  });
}

/** Without names that a longer decoy covers, and without bearers that a longer name covers. */
function withoutDecoys(places: readonly Place[]): Place[] {
  return places.filter(
    (one) =>
      !places.some((other) => {
        if (!overlap(one, other) || lengthOf(other) <= lengthOf(one)) return false;
        if (one.rule.role === 'bearer') return other.rule.role === 'entity';
        return one.rule.role === 'entity' && other.rule.role === 'decoy' && isPlainEvidence(other);
      }),
  );
}

/** The mentions of each text, weighed together as one page. */
export function naiveDetect(
  dictionary: NaiveDictionary,
  texts: readonly string[],
  lang: string,
): NaiveMention[][] {
  const flows = texts.map((text) => withoutBarredNear(withoutDecoys(placesIn(dictionary, text, lang))));
  const all = flows.flat();
  const plain = new Set(all.filter(isPlainEvidence).map(({ rule }) => rule.subject));
  const speaks = (place: Place) =>
    isEvidence(place) && !(place.rule.unless?.onPage ?? []).some((subject) => plain.has(subject));
  const evidence = all.filter(speaks);
  const certain = new Set(evidence.map(({ rule }) => rule.subject));
  const isOnPage = (subjects: readonly string[]) => subjects.some((subject) => certain.has(subject));

  const hasCompany = ({ article, subject }: NaiveRule) =>
    new Set(
      evidence
        .filter(({ rule }) => rule.isNamed && rule.article === article && rule.subject !== subject)
        .map(({ rule }) => rule.subject),
    ).size >= 2;
  const isBarred = ({ unless }: NaiveRule) => unless !== null && isOnPage(unless.onPage);
  const introduces = ({ rule }: Place, subject: string): boolean => {
    if (rule.subject !== subject || rule.need === 'introduction' || isBarred(rule)) return false;
    if (rule.unless !== null && isOnPage(rule.unless.near)) return false;
    if (rule.need === 'company') return hasCompany(rule);
    return rule.need === 'nothing' || isOnPage(rule.need.onPage);
  };

  /** At how many places the page names one of these beyond doubt whatever else is there. */
  const timesOf = (subjects: readonly string[]) =>
    flows
      .map((flow) => flow.filter((one) => isPlainEvidence(one) && subjects.includes(one.rule.subject)))
      .map((flow) => new Set(flow.map(({ rule, start }) => `${rule.subject} ${start}`)).size)
      .reduce((sum, times) => sum + times, 0);
  /** Whether others of its name are named more often, so that only a full name before it makes it the entity's. */
  const isMostlyOthers = ({ need, sign, nearest }: NaiveRule) =>
    need === 'introduction' && sign !== null && timesOf(nearest?.not ?? []) > timesOf(nearest?.is ?? []);

  const holds = (place: Place, flow: readonly Place[]): boolean => {
    const { need, unless, nearest, subject } = place.rule;
    if (isBarred(place.rule)) return false;
    if (unless !== null && isNear(flow.filter(speaks), place, unless.near)) return false;
    if (nearest !== null) {
      const before = flow.filter(
        (one) =>
          speaks(one) && one.end <= place.start && [...nearest.is, ...nearest.not].includes(one.rule.subject),
      );
      const last = Math.max(...before.map(({ end }) => end));
      const nearestOnes = before.filter(({ end }) => end === last);
      if (isMostlyOthers(place.rule) && !before.some(({ rule }) => nearest.is.includes(rule.subject)))
        return false;
      if (before.length > 0 && !nearestOnes.some(({ rule }) => nearest.is.includes(rule.subject)))
        return false;
    }
    if (need === 'nothing') return true;
    if (need === 'company') return hasCompany(place.rule);
    if (need === 'introduction') return certain.has(subject) || all.some((one) => introduces(one, subject));
    return isOnPage(need.onPage) || isNear(flow.filter(speaks), place, need.near);
  };

  return flows.map((flow) => {
    const standing = flow
      .filter(({ rule }) => rule.role === 'entity' || rule.role === 'decoy')
      .filter((place) => holds(place, flow))
      .sort(
        (a, b) =>
          lengthOf(b) - lengthOf(a) ||
          a.start - b.start ||
          Number(a.rule.role === 'decoy') - Number(b.rule.role === 'decoy') ||
          a.number - b.number,
      );
    const taken: Place[] = [];
    for (const place of standing)
      if (
        taken.every(
          (other) =>
            !overlap(place, other) ||
            (place.start === other.start &&
              place.end === other.end &&
              place.rule.role === 'entity' &&
              other.rule.role === 'entity' &&
              place.rule.article !== other.rule.article),
        )
      )
        taken.push(place);
    const names = taken.filter(({ rule }) => rule.role === 'entity');
    const starts = [...new Set(names.map(({ start }) => start))].sort((a, b) => a - b);
    return starts.map((start) => {
      const owners = names.filter((one) => one.start === start);
      return {
        start,
        end: owners[0]?.end ?? start,
        owners: owners.map(
          ({ rule, number }) => `${entityKey(dictionary.articles[rule.article] ?? '', rule.id)} #${number}`,
        ),
      };
    });
  });
}
