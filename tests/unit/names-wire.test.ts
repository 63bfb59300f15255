/** Names found over the wire: the same as with the dictionary at hand, whatever was asked before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNames } from '../../src/detect/answer-names.ts';
import type { Candidate } from '../../src/detect/candidate.ts';
import { compileDictionary } from '../../src/detect/compile-dictionary.ts';
import { decide } from '../../src/detect/decide.ts';
import { detect } from '../../src/detect/detect.ts';
import { type Dictionary, openDictionary } from '../../src/detect/dictionary.ts';
import { createEvidence } from '../../src/detect/evidence.ts';
import { settledInFlow } from '../../src/detect/flow-candidates.ts';
import { isInLanguage } from '../../src/detect/language.ts';
import { type NamesAnswer, takeAnswer } from '../../src/detect/names-answer.ts';
import { type Piece, packQuestion, piecesOf, readQuestion } from '../../src/detect/names-question.ts';
import { packNumbers } from '../../src/detect/packed-numbers.ts';
import { createPageRulebook, type PageRulebook, subjectOfRule } from '../../src/detect/rulebook.ts';
import { scan } from '../../src/detect/scan.ts';
import { Chance, LANGS, randomArticles, randomPage } from './random-pages.ts';
import { dictionaryOf } from './sample-names.ts';
import { seed } from './seed.ts';

const bundled = openDictionary(seed.dictionary);

/** As it is after crossing. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function answerTo(dictionary: Dictionary, pieces: readonly Piece[], rulebook: PageRulebook): NamesAnswer {
  const question = readQuestion(packQuestion(pieces, rulebook.known));
  if (question === null) throw new Error('a question that cannot be read');
  return answerNames(dictionary, question);
}

/** The candidates of texts, asked for in one question. */
function find(dictionary: Dictionary, texts: readonly string[], rulebook: PageRulebook) {
  const pieces = texts.flatMap((text) => piecesOf(text));
  return takeAnswer(sent(answerTo(dictionary, pieces, rulebook)), pieces, rulebook);
}

/** As `detect`, but with no more than a page has. */
function decideByRulebook(
  rulebook: PageRulebook,
  found: readonly (readonly Candidate[])[],
  lang: string,
): unknown {
  const evidence = createEvidence(rulebook);
  const flows = found.map((candidates) =>
    settledInFlow(
      rulebook,
      candidates.filter(({ rule }) => isInLanguage(rulebook.ruleOf(rule), lang)),
    ),
  );
  for (const candidates of flows) evidence.add(candidates);
  const weighing = evidence.weigh();
  return flows.map((candidates) => decide(rulebook, candidates, weighing));
}

describe('names over the wire', () => {
  it('are decided as with the dictionary at hand, on any page', { timeout: 60_000 }, () => {
    let mentions = 0;
    for (let number = 1; number <= 400; number++) {
      const chance = new Chance(number);
      const { articles, pieces } = randomArticles(chance);
      const dictionary = openDictionary(compileDictionary(articles));
      // One rulebook for all its pages, as they add to each other while one is read.
      const rulebook = createPageRulebook();
      for (let page = 0; page < 5; page++) {
        const texts = randomPage(chance, pieces);
        const lang = chance.of(LANGS);
        const found = find(dictionary, texts, rulebook);
        const expected = detect(dictionary, texts, lang);
        expect(found && decideByRulebook(rulebook, found, lang), `seed ${number}`).toEqual(expected);
        mentions += expected.flat().length;
      }
    }
    expect(mentions).toBeGreaterThan(2_000);
  });

  it('bring the rules that were met, once', () => {
    const rulebook = createPageRulebook();
    // Rules of all traits: what is evidence and what is not, shared, compared, barred in a flow, with words beside it.
    const texts = [
      'Moscow and Seoul',
      'nothing',
      'Mark Rutte; Rutte',
      'He wrote on X, in NATO. NIS, Yoon.',
      '',
    ];
    expect(find(bundled, texts, rulebook)).toEqual(texts.map((text) => scan(bundled, text)));
    const traits = [...rulebook.known].map((rule) => rulebook.ruleOf(rule));
    for (const trait of ['isBarredInFlow', 'isShared', 'isCompared', 'wantsWords'] as const)
      expect(new Set(traits.map((rule) => rule[trait])), trait).toEqual(new Set([true, false]));
    expect(new Set(traits.map(({ evidence }) => evidence))).toEqual(new Set([0, 1, 2]));
    const met = new Set(texts.flatMap((text) => scan(bundled, text)).map(({ rule }) => rule));
    expect(new Set(rulebook.known)).toEqual(met);
    for (const rule of met) {
      expect(bundled.ruleOf(rule)).toMatchObject(rulebook.ruleOf(rule));
      expect(subjectOfRule(rulebook, rule)).toEqual(subjectOfRule(bundled, rule));
    }
    const again = answerTo(
      bundled,
      texts.flatMap((text) => piecesOf(text)),
      rulebook,
    );
    expect(again).toMatchObject({ rules: '', conditions: [], subjects: [] });
  });

  it('of a long text are found piece by piece, whatever stands at the seams', () => {
    const words = fc.constantFrom(
      ...['Moscow', 'Seoul Busters', 'the', 'in the war in Ukraine', 'Kim  Hong-kyun', 'Little Seoul', '. '],
      ...[
        'NATO.int',
        'X (formerly Twitter)',
        'South',
        'Korea',
        '한국은',
        'в Москве',
        '\u2029',
        'a'.repeat(40),
      ],
    );
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 300, maxLength: 700 }),
        fc.integer({ min: 500, max: 3_000 }),
        (list, units) => {
          const text = list.join(' ');
          const rulebook = createPageRulebook();
          const pieces = piecesOf(text, units);
          const found = takeAnswer(answerTo(bundled, pieces, rulebook), pieces, rulebook) ?? [];
          const placed = pieces.flatMap(({ offset }, i) =>
            (found[i] ?? []).map(({ start, end, rule }) => ({
              start: start + offset,
              end: end + offset,
              rule,
            })),
          );
          expect(placed).toEqual(scan(bundled, text));
        },
      ),
      // Shrinking so long a text takes minutes.
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('take a fraction of what the texts take', () => {
    const texts = Array.from(
      { length: 3_000 },
      (_, i) => `${'Many words of no story. '.repeat(18)}Seoul ${i}`,
    );
    const rulebook = createPageRulebook();
    const pieces = texts.flatMap((text) => piecesOf(text));
    const question = packQuestion(pieces, rulebook.known);
    expect(question.pieces.length).toBeLessThan(5 * texts.length);
    expect(JSON.stringify(answerTo(bundled, pieces, rulebook)).length).toBeLessThan(12 * texts.length);
  });
});

describe('a question', () => {
  const good = packQuestion([{ text: 'Seoul', from: 1, to: 4 }], [3, 1]);

  it('is read as it was packed', () => {
    expect(readQuestion(good)).toEqual({
      pieces: [{ text: 'Seoul', from: 1, to: 4 }],
      known: new Set([1, 3]),
    });
  });

  it.each([
    ['texts that are longer than told', { ...good, texts: 'Seoul and more' }],
    ['texts that are shorter', { ...good, texts: 'Seo' }],
    ['no pieces', { ...good, pieces: '' }],
    ['a start behind the end', { ...good, pieces: packNumbers([5, 3, 3]) }],
    ['a number too few', { ...good, pieces: packNumbers([5, 1, 1, 5]) }],
  ])('with %s is none', (_, question) => {
    expect(readQuestion(question)).toBeNull();
  });
});

describe('an answer', () => {
  const dictionary = dictionaryOf({ entities: { rome: ['Rome'] } });
  const [piece] = piecesOf('to Rome');
  const pieces: readonly Piece[] = piece === undefined ? [] : [piece];
  const good = answerTo(dictionary, pieces, createPageRulebook());

  it('is taken', () => {
    expect(takeAnswer(good, pieces, createPageRulebook())).toEqual([[{ start: 3, end: 7, rule: 0 }]]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['something else', 'Rome'],
    ['one of another kind', { type: 'page-report' }],
    ['half of one', { ...good, rules: undefined }],
    ['one without lists', { ...good, conditions: {} }],
    ['one without the rule', { ...good, rules: '' }],
    ['one without the conditions', { ...good, conditions: [] }],
    ['one for no piece', { ...good, candidates: '' }],
    ['one for more pieces', { ...good, candidates: `${good.candidates}${packNumbers([0])}` }],
    ['one cut off', { ...good, candidates: packNumbers([1, 3]) }],
    ['a name without letters', { ...good, candidates: packNumbers([1, 3, 0, 0]) }],
    ['a name beyond the text', { ...good, candidates: packNumbers([1, 3, 5, 0]) }],
    ['a name behind the text', { ...good, candidates: packNumbers([1, 7, 1, 0]) }],
    ['endlessly many names', { ...good, candidates: packNumbers([2 ** 32 - 1]) }],
  ])('is not %s', (_, answer) => {
    expect(takeAnswer(answer, pieces, createPageRulebook())).toBeNull();
  });
});
