/** From what a names file asks of a group of names to the conditions of its rule. */
import type { NameGroup, Surroundings as SurroundingIds } from '../article/names-schema.ts';
import type {
  BearerSign,
  BesideData,
  Conditions,
  Need,
  SubjectKind,
  SubjectNumber,
  Surroundings,
} from './dictionary-data.ts';
import { foldText } from './fold.ts';
import { guardOf } from './guards.ts';
import type { Numbering } from './numbering.ts';
import { expandPattern, PatternError } from './pattern.ts';

/** Told of what cannot be compiled: where in the group, and why. */
export type Report = (path: string, reason: string) => void;

/** The subjects of ids; one that is none is reported with the path. */
export type LookUp = (ids: readonly string[], path: string) => SubjectNumber[];

export interface ConditionsContext {
  readonly kind: SubjectKind;
  readonly lookUp: LookUp;
  readonly beside: Numbering<BesideData>;
  readonly fault: Report;
}

/** The conditions of a group of names of a kind. */
export function conditionsOf(
  group: NameGroup,
  { kind, lookUp, beside, fault }: ConditionsContext,
): Conditions {
  const { unless, nearest } = group;
  return {
    need: needOf(group, kind, lookUp),
    unless: unless === undefined ? null : surroundingsOf(unless, '.unless', lookUp),
    nearest:
      nearest === undefined
        ? null
        : { is: lookUp(nearest.is, '.nearest.is'), not: lookUp(nearest.not, '.nearest.not') },
    beside: besideOf(group, kind, fault).map((words) => beside.number(words)),
    bearerSign: bearerSignOf(group, fault),
    isBearer: false,
    in: group.in ?? null,
    notIn: group.notIn ?? [],
  };
}

function bearerSignOf({ givenName, acronymOf }: NameGroup, fault: Report): BearerSign | null {
  if (givenName !== undefined) return { type: 'given-name', side: givenName };
  if (acronymOf === undefined) return null;
  const of = acronymOf.flatMap((words, i) =>
    formsOfWords(words, (reason) => fault(`.acronymOf[${i}]`, reason)),
  );
  return { type: 'spelled-out', of: of.map(foldText) };
}

/** The conditions of a family name or an acronym, so that it is not taken for that of others who bear it. */
export function withoutBearers(
  conditions: Conditions,
  own: SubjectNumber,
  bearer: SubjectNumber,
): Conditions {
  const { need, unless, nearest } = conditions;
  // Once another bearer stands on the page, only the full name tells who is meant.
  const isWeak = need.type !== 'introduction' || conditions.bearerSign?.type === 'spelled-out';
  return {
    ...conditions,
    unless: isWeak ? { onPage: [...(unless?.onPage ?? []), bearer], near: unless?.near ?? [] } : unless,
    nearest: nearest ?? { is: [own], not: [bearer] },
  };
}

/** The conditions under which such a name is another's. */
export function ofBearers({ bearerSign, in: languages, notIn }: Conditions): Conditions {
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

/** General words belong to a story only in its company, unless their group says otherwise. */
const GENERAL_KINDS: readonly SubjectKind[] = ['group', 'term', 'figure'];

function needOf({ needs }: NameGroup, kind: SubjectKind, lookUp: LookUp): Need {
  if (typeof needs === 'object') return { type: 'one-of', of: surroundingsOf(needs, '.needs', lookUp) };
  return { type: needs ?? (GENERAL_KINDS.includes(kind) ? 'company' : 'nothing') };
}

function surroundingsOf(
  { onPage = [], near = [] }: SurroundingIds,
  path: string,
  lookUp: LookUp,
): Surroundings {
  return { onPage: lookUp(onPage, `${path}.onPage`), near: lookUp(near, `${path}.near`) };
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
