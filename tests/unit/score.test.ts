/** Scoring by the rule book (tests/eval/GUIDE.md, "Edges" and "Figures"): no more lenient than it is, nor less. */
import { describe, expect, it } from 'vitest';
import { cleanPassages, countAll, countBy, countByEntity, figuresOf } from '../eval/groups.ts';
import { labelsIn, withoutLabels } from '../eval/passages.ts';
import { type Score, score } from '../eval/score.ts';

/** The same text labelled twice: as it should be, and, likewise written, as it was found. */
function scoreOf(labelled: string, found: string): Score {
  const text = withoutLabels(labelled);
  if (withoutLabels(found) !== text) throw new Error(`"${found}" is not the text of "${labelled}"`);
  return score(text, labelsIn(labelled), labelsIn(found));
}

/** Numbers of right, wrong and missed spans. */
function countsOf(labelled: string, found: string): [number, number, number] {
  const { right, wrong, missed } = scoreOf(labelled, found);
  return [right.length, wrong.length, missed.length];
}

describe('score', () => {
  it.each([
    ['the same span', '⟦nato|NATO⟧ met', '⟦nato|NATO⟧ met', [1, 0, 0]],
    ['nothing found', '⟦nato|NATO⟧ met', 'NATO met', [0, 0, 1]],
    ['nothing to find', 'NATO met', '⟦nato|NATO⟧ met', [0, 1, 0]],
    ['another entity', '⟦moscow|Moscow⟧ met', '⟦russia|Moscow⟧ met', [0, 1, 1]],
    ['the right entity elsewhere', '⟦nato|NATO⟧ and NATO', 'NATO and ⟦nato|NATO⟧', [0, 1, 1]],
    ['a part', '⟦russian-embassy|embassy in South Korea⟧', 'embassy in ⟦south-korea|South Korea⟧', [0, 1, 1]],
    ['a part of the same entity', '⟦nis|Intelligence Service⟧', '⟦nis|Intelligence⟧ Service', [0, 1, 1]],
    ['too much', '⟦russia|Russia⟧ and us', '⟦russia|Russia and⟧ us', [0, 1, 1]],
    [
      'one label in two pieces',
      '⟦south-korea|South Korea⟧',
      '⟦south-korea|South⟧ ⟦south-korea|Korea⟧',
      [0, 2, 1],
    ],
    ['two labels in one piece', '⟦nato|NATO⟧, ⟦nato|Nato⟧', '⟦nato|NATO, Nato⟧', [0, 1, 2]],
  ] as const)('counts %s', (_, labelled, found, counts) => {
    expect(countsOf(labelled, found)).toEqual(counts);
  });

  it('finds each label once', () => {
    const text = 'NATO';
    const twice = [...labelsIn('⟦nato|NATO⟧'), ...labelsIn('⟦nato|NATO⟧')];
    const { right, wrong, missed } = score(text, labelsIn('⟦nato|NATO⟧'), twice);
    expect([right.length, wrong.length, missed.length]).toEqual([1, 1, 0]);
    const optional = score(text, labelsIn('⟦?nato|NATO⟧'), twice);
    expect([optional.right.length, optional.wrong.length, optional.missed.length]).toEqual([0, 1, 0]);
  });

  it.each([
    ['found', '⟦?russia|Russian⟧ films', '⟦russia|Russian⟧ films', [0, 0, 0]],
    ['not found', '⟦?russia|Russian⟧ films', 'Russian films', [0, 0, 0]],
    ['taken for another entity', '⟦?russia|Russian⟧ films', '⟦moscow|Russian⟧ films', [0, 1, 0]],
    ['overlapped by more', '⟦?russia|Russian⟧ ships', '⟦russian-ships|Russian ships⟧', [0, 1, 0]],
    ['overlapped by more of it', '⟦?russia|Russian⟧ films', '⟦russia|Russian films⟧', [0, 1, 0]],
    ['found in part', '⟦?south-korea|South Korean⟧ films', '⟦south-korea|South⟧ Korean films', [0, 1, 0]],
  ] as const)('leaves an optional span out where it is %s', (_, labelled, found, counts) => {
    expect(countsOf(labelled, found)).toEqual(counts);
  });

  describe.each([
    ['title of “President Yoon”', '⟦yoon-suk-yeol|President Yoon⟧', 'President ⟦yoon-suk-yeol|Yoon⟧'],
    ['title in Korean', '⟦yoon-suk-yeol|윤석열 대통령⟧은', '⟦yoon-suk-yeol|윤석열⟧ 대통령은'],
    ['hedge', '⟦figure-1500|around 1,500 troops⟧', 'around ⟦figure-1500|1,500 troops⟧'],
    ['hedge of two words', '⟦figure-12000|up to 12,000 men⟧', 'up to ⟦figure-12000|12,000 men⟧'],
    [
      'hedge with an article',
      '⟦figure-12000|An estimated 12,000 men⟧',
      'An estimated ⟦figure-12000|12,000 men⟧',
    ],
    ['hedge before a line break', '⟦figure-1500|some\n1,500 men⟧', 'some\n⟦figure-1500|1,500 men⟧'],
    ['hedge in German', '⟦figure-1500|rund 1.500 Soldaten⟧', 'rund ⟦figure-1500|1.500 Soldaten⟧'],
    ['hedge in Japanese', '⟦figure-1500|約1500人の兵士⟧', '約⟦figure-1500|1500人の兵士⟧'],
    [
      '“Russia’s”',
      '⟦war-in-ukraine|Russia’s invasion of Ukraine⟧',
      'Russia’s ⟦war-in-ukraine|invasion of Ukraine⟧',
    ],
    [
      '“full-scale”',
      "Russia's ⟦war-in-ukraine|full-scale invasion of Ukraine⟧",
      "Russia's full-scale ⟦war-in-ukraine|invasion of Ukraine⟧",
    ],
    [
      'both',
      "⟦war-in-ukraine|Russia's full-scale invasion of Ukraine⟧",
      "Russia's full-scale ⟦war-in-ukraine|invasion of Ukraine⟧",
    ],
    ['“(formerly Twitter)”', '⟦x|X (formerly Twitter)⟧', '⟦x|X⟧ (formerly Twitter)'],
    ['“（旧ツイッター）”', '⟦x|X（旧ツイッター）⟧', '⟦x|X⟧（旧ツイッター）'],
  ])('the %s', (_, longer, shorter) => {
    it('may be left off', () => expect(countsOf(longer, shorter)).toEqual([1, 0, 0]));
    it('may be in', () => expect(countsOf(shorter, longer)).toEqual([1, 0, 0]));
  });

  it.each([
    ['a title', 'President ⟦mark-rutte|Mark Rutte⟧', '⟦mark-rutte|President Mark Rutte⟧'],
    [
      'an ambassador’s title',
      'Ambassador ⟦georgi-zinoviev|Zinoviev⟧',
      '⟦georgi-zinoviev|Ambassador Zinoviev⟧',
    ],
    ['a possessive ending', '⟦seoul|Seoul⟧’s', '⟦seoul|Seoul’s⟧'],
    ['an article', 'the ⟦nis|NIS⟧', '⟦nis|the NIS⟧'],
    ['an article before a term', 'an ⟦special-forces|special forces⟧', '⟦special-forces|an special forces⟧'],
    ['quotation marks', '“⟦x|X⟧”', '⟦x|“X”⟧'],
    ['white space', ' ⟦nato|NATO⟧', '⟦nato| NATO⟧'],
    ['a hedge where there is no figure', 'about ⟦nato|NATO⟧', '⟦nato|about NATO⟧'],
    ['what only begins like a hedge', 'someone: ⟦figure-1500|1,500 men⟧', '⟦figure-1500|someone: 1,500 men⟧'],
    ['a hedge after the figure', '⟦figure-1500|1,500 men⟧ or some', '⟦figure-1500|1,500 men or some⟧'],
    ['what is counted', '⟦figure-1500|1,500 soldiers⟧', '⟦figure-1500|1,500⟧ soldiers'],
    [
      '“Russia’s” before another name',
      'Russia’s ⟦war-in-ukraine|war in Ukraine⟧',
      '⟦war-in-ukraine|Russia’s war in Ukraine⟧',
    ],
    [
      '“Russian”',
      '⟦war-in-ukraine|Russian invasion of Ukraine⟧',
      'Russian ⟦war-in-ukraine|invasion of Ukraine⟧',
    ],
    ['“(formerly Twitter)” elsewhere', '⟦nato|NATO⟧ (formerly Twitter)', '⟦nato|NATO (formerly Twitter)⟧'],
    ['other brackets', '⟦x|X⟧ (see below)', '⟦x|X (see below)⟧'],
  ])('does not leave open %s', (_, labelled, found) => {
    expect(countsOf(labelled, found)).toEqual([0, 1, 1]);
  });

  it('tells which spans are right, wrong and missed', () => {
    expect(scoreOf('⟦nato|NATO⟧, ⟦seoul|Seoul⟧, Kim', '⟦nato|NATO⟧, Seoul, ⟦kim-hong-kyun|Kim⟧')).toEqual({
      right: [{ entity: 'nato', start: 0, end: 4, optional: false }],
      wrong: [{ entity: 'kim-hong-kyun', start: 13, end: 16, optional: false }],
      missed: [{ entity: 'seoul', start: 6, end: 11, optional: false }],
    });
  });
});

describe('figuresOf', () => {
  it.each([
    [
      { right: 6, wrong: 2, missed: 4 },
      { precision: 0.75, recall: 0.6, f1: 12 / 18 },
    ],
    [
      { right: 0, wrong: 1, missed: 1 },
      { precision: 0, recall: 0, f1: 0 },
    ],
    [
      { right: 0, wrong: 1, missed: 0 },
      { precision: 0, recall: null, f1: 0 },
    ],
    [
      { right: 0, wrong: 0, missed: 1 },
      { precision: null, recall: 0, f1: 0 },
    ],
    [
      { right: 0, wrong: 0, missed: 0 },
      { precision: null, recall: null, f1: null },
    ],
  ])('of %o', (counts, figures) => {
    expect(figuresOf(counts)).toEqual(figures);
  });
});

describe('groups', () => {
  const passage = (id: string, category: string, lang: string, labelled: string, found: string) => ({
    passage: { id, category, lang, marked: labelled },
    text: withoutLabels(labelled),
    score: scoreOf(labelled, found),
  });
  const results = [
    passage('1', 'look-alike', 'en', 'Moscow, Idaho', '⟦moscow|Moscow⟧, ⟦x|Idaho⟧'),
    passage('2', 'look-alike', 'de', '⟦seoul|Seoul⟧', 'Seoul'),
    passage('3', 'on-topic', 'en', '⟦seoul|Seoul⟧, ⟦nato|Nato⟧', '⟦seoul|Seoul⟧, ⟦x|Nato⟧'),
    passage('4', 'look-alike', 'en', '⟦?russia|Russian⟧ Hill', '⟦russia|Russian⟧ Hill'),
  ];

  it('hold all spans', () => {
    expect(countAll(results)).toEqual({ right: 1, wrong: 3, missed: 2 });
    expect(countAll([])).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it('are those of the passages, by category or language', () => {
    expect([...countBy(results, ({ category }) => category)]).toEqual([
      ['look-alike', { right: 0, wrong: 2, missed: 1 }],
      ['on-topic', { right: 1, wrong: 1, missed: 1 }],
    ]);
    expect([...countBy(results, ({ lang }) => lang)]).toEqual([
      ['en', { right: 1, wrong: 3, missed: 1 }],
      ['de', { right: 0, wrong: 0, missed: 1 }],
    ]);
  });

  it('count a wrong span for the entity it was taken for, a missed one for its own', () => {
    expect([...countByEntity(results)]).toEqual([
      ['moscow', { right: 0, wrong: 1, missed: 0 }],
      ['nato', { right: 0, wrong: 0, missed: 1 }],
      ['seoul', { right: 1, wrong: 0, missed: 1 }],
      ['x', { right: 0, wrong: 2, missed: 0 }],
    ]);
  });

  it('tell the passages without a wrong mark, however much they miss', () => {
    expect(cleanPassages(results, 'look-alike')).toEqual({ clean: 2, all: 3 });
    expect(cleanPassages(results, 'on-topic')).toEqual({ clean: 0, all: 1 });
    expect(cleanPassages(results, 'off-topic')).toEqual({ clean: 0, all: 0 });
  });
});
