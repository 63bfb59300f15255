/**
 * Opens the rules of a dictionary, each when a text first holds a name of it: few texts hold many, and a library may
 * have a hundred thousand.
 */
import { type BesideWords, openBesideWords } from './beside-words.ts';
import {
  CASINGS,
  type Conditions,
  type DictionaryData,
  type NameRule,
  type Subject,
  type SubjectNumber,
} from './dictionary-data.ts';
import { unpackNumbers } from './packed-numbers.ts';
import {
  type DecisionRule,
  EVIDENCE,
  EVIDENCE_UNLESS_BARRED,
  type EvidenceGrade,
  entryOf,
  isEntityKind,
  NO_EVIDENCE,
} from './rulebook.ts';

/** All of a rule: what scanning asks, and what deciding does. */
export interface ScanRule extends NameRule, DecisionRule {
  /** Whether it is of a place. */
  readonly isPlace: boolean;
}

export interface OpenRules {
  /** How many rules there are; they are numbered from 0. */
  readonly ruleCount: number;
  /** The rule of a number. Throws for a number that is none. */
  ruleOf(rule: number): ScanRule;
  /** The words beside its names that a rule asks for, all of which must hold. */
  besideOf(rule: number): readonly BesideWords[];
}

/** For each rule so many numbers in `DictionaryData.rules`. */
const COLUMNS = 4;

/** Opens the rules of a dictionary. */
export function openRules(data: DictionaryData): OpenRules {
  const columns = unpackNumbers(data.rules);
  const count = columns.length / COLUMNS;
  const compared = comparedSubjects(data.conditions);
  const read = (number: number): ScanRule => {
    const row = columns.subarray(number * COLUMNS, (number + 1) * COLUMNS);
    if (row.length < COLUMNS) throw new Error(`There is no rule ${number}`);
    const [subject = 0, lang = 0, casing = 0, when = 0] = row;
    const conditions = entryOf(data.conditions[when], 'list of conditions', when);
    const evidence = evidenceOf(conditions, subject, data.subjects);
    return {
      ...conditions,
      subject,
      lang: data.langs[lang] ?? '',
      casing: CASINGS[casing] ?? 'any',
      evidence,
      isBarredInFlow: isBarredInFlow(conditions, subject, data.subjects),
      isShared: isShared(conditions),
      isCompared: evidence === EVIDENCE && compared.has(subject),
      wantsWords: conditions.beside.some((number) => wantsWords(data, number)),
      isPlace: data.subjects[subject]?.kind === 'place',
    };
  };

  // Of their full length: a list with large holes would be kept as a table.
  const rules = new Array<ScanRule | undefined>(count);
  const beside = new Array<readonly BesideWords[] | undefined>(count);
  const opened: BesideWords[] = [];
  const ruleOf = (number: number): ScanRule => {
    rules[number] ??= read(number);
    return rules[number];
  };
  const open = (number: number): BesideWords => {
    opened[number] ??= openBesideWords(entryOf(data.beside[number], 'list of words', number));
    return opened[number];
  };
  return {
    ruleCount: count,
    ruleOf,
    besideOf(rule) {
      beside[rule] ??= ruleOf(rule).beside.map(open);
      return beside[rule];
    },
  };
}

function wantsWords({ beside }: DictionaryData, number: number): boolean {
  const { onlyAfter, onlyBefore } = entryOf(beside[number], 'list of words', number);
  return onlyAfter !== null || onlyBefore !== null;
}

/** The subjects whose names are counted, for names that an entity shares with others. */
function comparedSubjects(conditions: readonly Conditions[]): ReadonlySet<SubjectNumber> {
  return new Set(
    conditions.filter(isShared).flatMap(({ nearest }) => [...(nearest?.is ?? []), ...(nearest?.not ?? [])]),
  );
}

/** Whether names under these conditions are the entity's only once it is introduced, and may be others'. */
function isShared({ need, bearerSign, isBearer }: Conditions): boolean {
  return need.type === 'introduction' && bearerSign !== null && !isBearer;
}

/**
 * Only what needs nothing of its surroundings can be evidence: a name in doubt cannot vouch for another. Cues and
 * decoys on the page may bar names of entities, as they are told before them.
 */
function evidenceOf(
  conditions: Conditions,
  subject: SubjectNumber,
  subjects: readonly Subject[],
): EvidenceGrade {
  const { need, unless, nearest } = conditions;
  if (need.type !== 'nothing' || nearest !== null) return NO_EVIDENCE;
  if (unless === null) return EVIDENCE;
  const isSettledFirst =
    isOfEntity(subject, subjects) && !unless.onPage.some((one) => isOfEntity(one, subjects));
  const isSettledInFlow = unless.near.length === 0 || isBarredInFlow(conditions, subject, subjects);
  return isSettledFirst && isSettledInFlow ? EVIDENCE_UNLESS_BARRED : NO_EVIDENCE;
}

/** Whether only cues, decoys and other bearers near its names bar a rule, which a flow tells by itself. */
function isBarredInFlow(
  { unless }: Conditions,
  subject: SubjectNumber,
  subjects: readonly Subject[],
): boolean {
  return (
    unless !== null &&
    unless.near.length > 0 &&
    isOfEntity(subject, subjects) &&
    !unless.near.some((one) => isOfEntity(one, subjects))
  );
}

function isOfEntity(number: SubjectNumber, subjects: readonly Subject[]): boolean {
  return isEntityKind(subjects[number]?.kind ?? 'cue');
}
