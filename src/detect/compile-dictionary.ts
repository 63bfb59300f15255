/**
 * From the names of one or more articles to their dictionary: patterns are expanded and folded into an
 * automaton, rules are numbered, and the entities and cues that a rule names are looked up.
 */
import type { EntityId, EntityKind } from '../article/article.ts';
import { ArticleError, type Fault } from '../article/fault.ts';
import type { NameGroup, NamesFile } from '../article/names-schema.ts';
import { createAutomatonBuilder } from './build-automaton.ts';
import { conditionsOf, type LookUp, ofBearers, type Report, withoutBearers } from './compile-conditions.ts';
import {
  type BesideData,
  CASINGS,
  type Conditions,
  type DictionaryData,
  type Subject,
  type SubjectKind,
} from './dictionary-data.ts';
import { casingOf, formsOf, spellings } from './forms.ts';
import { Numbering } from './numbering.ts';
import { packNumbers } from './packed-numbers.ts';

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
  const tables: Tables = {
    subjects: new Numbering(),
    langs: new Numbering(),
    conditions: new Numbering(),
    beside: new Numbering(),
  };
  const rules = new Numbering<RuleNumbers>();
  const automaton = createAutomatonBuilder();
  const isNew = createMeanings();
  articles.forEach((article, number) => {
    const compile = createCompiler(article, number, tables);
    checkOwnNames(article);
    for (const names of ownLanguageFirst(article)) {
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
              for (const folded of spellings(form))
                if (isNew(folded, rule)) automaton.add(folded, rules.number(rule));
          });
      if (faults.length > 0) throw new ArticleError(names.file, faults);
    }
  });
  return {
    articles: articles.map(({ id }) => id),
    subjects: tables.subjects.all,
    langs: tables.langs.all,
    conditions: tables.conditions.all,
    rules: packNumbers(rules.all.flat()),
    beside: tables.beside.all,
    automaton: automaton.build(),
  };
}

/** A form that languages share is taken for one of the article's own. */
function ownLanguageFirst({ lang, names }: NamedArticle): readonly NamesFile[] {
  return names.toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang));
}

/** Tells whether a form has come with a rule before that only differs in its language: once is enough to find it. */
function createMeanings(): (folded: string, rule: RuleNumbers) => boolean {
  const known = new Set<string>();
  return (folded, [subject, , casing, conditions]) => {
    const meaning = `${folded} ${subject} ${casing} ${conditions}`;
    const isNew = !known.has(meaning);
    known.add(meaning);
    return isNew;
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

/** Numbers of a subject, a language, a casing and conditions. */
type RuleNumbers = readonly [subject: number, lang: number, casing: number, conditions: number];

/** What rules have in common, told once. */
interface Tables {
  readonly subjects: Numbering<Subject>;
  readonly langs: Numbering<string>;
  readonly conditions: Numbering<Conditions>;
  readonly beside: Numbering<BesideData>;
}

interface CompiledForm {
  readonly form: string;
  readonly rule: RuleNumbers;
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

  const lookUpWith =
    (fault: Report): LookUp =>
    (ids, path) =>
      ids.map((id) => {
        const kind = kinds.get(id) ?? (decoys.has(id) ? 'decoy' : 'cue');
        if (kind === 'cue' && !cues.has(id)) fault(path, `there is no entity, no cue and no decoy "${id}"`);
        return subject(id, kind);
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
    const lookUp = lookUpWith(fault);
    const conditions = conditionsOf(group, { kind, lookUp, beside: tables.beside, fault });
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
          rule: [
            meaning.subject,
            tables.langs.number(lang),
            CASINGS.indexOf(group.case === 'as-written' ? casingOf(form) : 'any'),
            tables.conditions.number(meaning.conditions),
          ] as const,
        })),
      ),
    );
  };
}
