/**
 * From the names of one or more articles to their dictionary: patterns are expanded and folded into an
 * automaton, rules are numbered, and the entities and cues that a rule names are looked up.
 */
import type { EntityId, EntityKind } from '../article/article.ts';
import { ArticleError, type Fault } from '../article/fault.ts';
import type { NameGroup, NamesFile, Surroundings as SurroundingIds } from '../article/names-schema.ts';
import { createAutomatonBuilder } from './build-automaton.ts';
import type {
  BearerSign,
  BesideData,
  Casing,
  Conditions,
  DictionaryData,
  Need,
  Subject,
  SubjectKind,
  SubjectNumber,
  Surroundings,
} from './dictionary.ts';
import { foldText, foldUnit, IGNORED, unitKind, WORD } from './fold.ts';
import { guardOf } from './guards.ts';
import { Numbering } from './numbering.ts';
import { expandPattern, PatternError } from './pattern.ts';

/** What is compiled of an article: its entities, and the names they are found by. */
export interface NamedArticle {
  readonly id: string;
  /** BCP 47 tag of the article's own words. */
  readonly lang: string;
  readonly entities: readonly { readonly id: EntityId; readonly kind: EntityKind }[];
  readonly names: readonly NamesFile[];
}

/** Compiles the names of articles. Throws `ArticleError` for the first names file that is not sound. */
export function compileDictionary(articles: readonly NamedArticle[]): DictionaryData {
  const tables: Tables = { subjects: new Numbering(), conditions: new Numbering(), beside: new Numbering() };
  const rules = new Numbering<PackedRule>();
  const automaton = createAutomatonBuilder();
  articles.forEach((article, number) => {
    const compile = createCompiler(article, number, tables);
    checkOwnNames(article);
    for (const names of article.names) {
      const faults: Fault[] = [];
      const fault = (path: string, reason: string) => faults.push({ path, reason });
      for (const [part, all] of [
        ['entities', names.entities],
        ['cues', names.cues],
        ['decoys', names.decoys],
      ] as const)
        for (const [id, groups] of Object.entries(all))
          groups.forEach((group, g) => {
            const at = `${part}.${id}[${g}]`;
            const compiled = compile(part, id, group, names.lang, (path, reason) => fault(at + path, reason));
            for (const { form, rule } of compiled)
              for (const folded of spellings(form)) automaton.add(folded, rules.number(rule));
          });
      if (faults.length > 0) throw new ArticleError(names.file, faults);
    }
  });
  return {
    articles: articles.map(({ id }) => id),
    subjects: tables.subjects.all,
    rules: rules.all,
    conditions: tables.conditions.all,
    beside: tables.beside.all,
    automaton: automaton.build(),
  };
}

/** Every entity has a name in the language of its article, or it could never be found there. */
function checkOwnNames({ id, lang, entities, names }: NamedArticle): void {
  const own = names.find((file) => file.lang === lang);
  const nameless = entities.filter((entity) => own?.entities[entity.id] === undefined);
  if (nameless.length === 0) return;
  throw new ArticleError(
    own?.file ?? `${id}/names/${lang}.json`,
    nameless.map((entity) => ({
      path: `entities.${entity.id}`,
      reason: `there is no name for the entity in the article's own language, "${lang}"`,
    })),
  );
}

type PackedRule = DictionaryData['rules'][number];

/** What rules have in common, told once. */
interface Tables {
  readonly subjects: Numbering<Subject>;
  readonly conditions: Numbering<Conditions>;
  readonly beside: Numbering<BesideData>;
}

type Report = (path: string, reason: string) => void;

interface CompiledForm {
  readonly form: string;
  readonly rule: PackedRule;
}

type Part = 'entities' | 'cues' | 'decoys';

type CompileGroup = (
  part: Part,
  id: string,
  group: string | NameGroup,
  lang: string,
  fault: Report,
) => CompiledForm[];

/** Compiles the groups of one article, whose entities and cues it knows. */
function createCompiler(article: NamedArticle, number: number, tables: Tables): CompileGroup {
  const kinds = new Map(article.entities.map(({ id, kind }) => [id, kind]));
  const cues = new Set(article.names.flatMap((names) => Object.keys(names.cues)));
  const decoys = new Set(article.names.flatMap((names) => Object.keys(names.decoys)));
  const subject = (id: string, kind: SubjectKind) => tables.subjects.number({ article: number, id, kind });

  const lookUp = (ids: readonly string[], path: string, fault: Report): SubjectNumber[] =>
    ids.map((id) => {
      const kind = kinds.get(id) ?? (decoys.has(id) ? 'decoy' : 'cue');
      if (kind === 'cue' && !cues.has(id)) fault(path, `there is no entity, no cue and no decoy "${id}"`);
      return subject(id, kind);
    });
  const surroundings = (
    { onPage = [], near = [] }: SurroundingIds,
    path: string,
    fault: Report,
  ): Surroundings => ({
    onPage: lookUp(onPage, `${path}.onPage`, fault),
    near: lookUp(near, `${path}.near`, fault),
  });

  return (part, id, given, lang, fault) => {
    const group: NameGroup = typeof given === 'string' ? { forms: [given] } : given;
    const kind = part === 'entities' ? (kinds.get(id) ?? 'cue') : part === 'cues' ? 'cue' : 'decoy';
    if (part === 'entities' && kind === 'cue') fault('', `the article has no entity "${id}"`);
    if (part !== 'entities' && kinds.has(id))
      fault('', `"${id}" is an entity; ${part} need ids of their own`);
    if (part === 'decoys' && cues.has(id))
      fault('', `"${id}" is a cue already; decoys need ids of their own`);
    const own = subject(id, kind);
    const need = needOf(group, kind, (of) => surroundings(of, '.needs', fault));
    const conditions: Conditions = {
      need,
      unless: group.unless === undefined ? null : surroundings(group.unless, '.unless', fault),
      nearest:
        group.nearest === undefined
          ? null
          : {
              is: lookUp(group.nearest.is, '.nearest.is', fault),
              not: lookUp(group.nearest.not, '.nearest.not', fault),
            },
      beside: besideOf(group, kind, fault).map((words) => tables.beside.number(words)),
      bearerSign: bearerSignOf(group),
      isBearer: false,
      in: group.in ?? null,
      notIn: group.notIn ?? [],
    };
    const bearer = subject(id, 'bearer');
    const meanings =
      conditions.bearerSign === null
        ? [{ subject: own, conditions }]
        : [
            { subject: own, conditions: withoutBearers(conditions, own, bearer) },
            { subject: bearer, conditions: ofBearers(conditions) },
          ];
    const at = (f: number) => (typeof given === 'string' ? '' : `.forms[${f}]`);
    return group.forms.flatMap((pattern, f) =>
      formsOf(pattern, (reason) => fault(at(f), reason)).flatMap((form) =>
        meanings.map((meaning) => ({
          form,
          rule: {
            subject: meaning.subject,
            lang,
            casing: group.case === 'as-written' ? casingOf(form) : ('any' as const),
            when: tables.conditions.number(meaning.conditions),
          },
        })),
      ),
    );
  };
}

function bearerSignOf({ givenName, acronymOf }: NameGroup): BearerSign | null {
  if (givenName !== undefined) return { type: 'given-name', side: givenName };
  return acronymOf === undefined ? null : { type: 'spelled-out', of: acronymOf.map(foldText) };
}

/** The conditions of a family name or an acronym, so that it is not taken for that of others who bear it. */
function withoutBearers(conditions: Conditions, own: SubjectNumber, bearer: SubjectNumber): Conditions {
  const { need, unless, nearest } = conditions;
  // Once another bearer stands on the page, only the full name tells who is meant.
  const isWeak = need.type !== 'introduction' || conditions.bearerSign?.type === 'spelled-out';
  return {
    ...conditions,
    unless: isWeak ? { onPage: [...(unless?.onPage ?? []), bearer], near: unless?.near ?? [] } : unless,
    nearest: nearest ?? { is: [own], not: [bearer] },
  };
}

/** The conditions under which it is another's. */
function ofBearers({ bearerSign, in: languages, notIn }: Conditions): Conditions {
  return {
    need: { type: 'nothing' },
    unless: null,
    nearest: null,
    beside: [],
    bearerSign,
    isBearer: true,
    in: languages,
    notIn,
  };
}

/** The plain forms of a pattern; what is wrong with it is told. */
function formsOf(pattern: string, fault: (reason: string) => void): string[] {
  try {
    const forms = expandPattern(pattern);
    const odd = forms.find((form) => !beginsWithWord(form));
    if (odd !== undefined) fault(`“${odd}” does not begin with a letter or digit`);
    return forms;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    fault(error.message);
    return [];
  }
}

function beginsWithWord(form: string): boolean {
  for (const char of form) {
    const unit = char.charCodeAt(0);
    if (foldUnit(unit) !== IGNORED) return (unitKind(unit) & WORD) !== 0;
  }
  return false;
}

/** General words belong to a story only in its company, unless their group says otherwise. */
const GENERAL_KINDS: readonly SubjectKind[] = ['group', 'term', 'figure'];

function needOf(
  { needs }: NameGroup,
  kind: SubjectKind,
  surroundings: (of: SurroundingIds) => Surroundings,
): Need {
  if (typeof needs === 'object') return { type: 'one-of', of: surroundings(needs) };
  return { type: needs ?? (GENERAL_KINDS.includes(kind) ? 'company' : 'nothing') };
}

/** What a group asks of the words beside it, and what the guard of its kind does. */
function besideOf(group: NameGroup, kind: SubjectKind, fault: Report): BesideData[] {
  const expand = (key: 'onlyAfter' | 'onlyBefore' | 'notAfter' | 'notBefore') =>
    group[key]?.flatMap((pattern, i) => formsOfWords(pattern, (reason) => fault(`.${key}[${i}]`, reason)));
  const own: BesideData = {
    onlyAfter: expand('onlyAfter') ?? null,
    onlyBefore: expand('onlyBefore') ?? null,
    notAfter: expand('notAfter') ?? [],
    notBefore: expand('notBefore') ?? [],
  };
  const guard = guardOf(kind);
  return [own, { onlyAfter: null, onlyBefore: null, notAfter: [], notBefore: [], ...guard }].filter(
    asksForWords,
  );
}

function asksForWords({ onlyAfter, onlyBefore, notAfter, notBefore }: BesideData): boolean {
  return onlyAfter !== null || onlyBefore !== null || notAfter.length > 0 || notBefore.length > 0;
}

function formsOfWords(pattern: string, fault: (reason: string) => void): string[] {
  const shape = /\{.*?\}/.exec(pattern)?.[0];
  if (shape !== undefined && shape !== '{Name}' && shape !== '{number}')
    fault(`${shape} is no shape of a word; there are {Name} and {number}`);
  try {
    return expandPattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    fault(error.message);
    return [];
  }
}

function casingOf(form: string): Casing {
  if (form === form.toLowerCase()) return 'any';
  if (form === form.toUpperCase() && form === form.normalize('NFD')) return 'capitals';
  const words = form.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => !/^\p{Ll}/u.test(word)) ? 'title' : 'capital';
}

const HYPHEN = /[-‐‑‒–—]/u;

/**
 * The folded spellings of a form. A hyphen of it may be a hyphen, a dash or a space in a text, nothing at all, or
 * a dash between spaces, which is a gap three times.
 */
function spellings(form: string): string[] {
  const hyphen = form.search(HYPHEN);
  if (hyphen === -1) return [foldText(form)];
  const head = foldText(form.slice(0, hyphen));
  return spellings(form.slice(hyphen + 1)).flatMap((tail) => [
    `${head} ${tail}`,
    `${head}   ${tail}`,
    head + tail,
  ]);
}
