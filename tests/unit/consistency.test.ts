/** An article whose parts contradict each other or its text is refused, and no sound one is. */
import { describe, expect, it } from 'vitest';
import { compileArticle } from '../../src/article/compile.ts';
import { ArticleError } from '../../src/article/fault.ts';

interface Told {
  readonly sentences: readonly string[];
  /** By default each sentence is stated by the article. */
  readonly statements?: readonly Record<string, unknown>[];
  readonly quotes?: readonly Record<string, unknown>[];
  readonly figures?: readonly Record<string, unknown>[];
  readonly relations?: readonly Record<string, unknown>[];
  /** What the entity `figure` is called in the first sentence. */
  readonly figure?: string;
}

/** The faults of an article of these sentences (s1, s2, …) about `anna`, `bob` and perhaps `figure`. */
function faultsOf({
  sentences,
  statements,
  quotes = [],
  figures = [],
  relations = [],
  figure,
}: Told): string[] {
  const entity = (id: string, kind: string, name: { in: string; text: string }) => {
    return { id, kind, name, description: null };
  };
  const headline = { in: 'headline', text: 'Anna and Bob' };
  const json = {
    lang: 'en',
    kicker: null,
    headline: headline.text,
    sections: [{ heading: null, paragraphs: [sentences.map((text, i) => ({ id: `s${i + 1}`, text }))] }],
    entities: [
      entity('anna', 'person', headline),
      entity('bob', 'person', headline),
      ...(figure === undefined ? [] : [entity('figure', 'figure', { in: 's1', text: figure })]),
    ],
    statements: statements ?? sentences.map((_, i) => stated(`s${i + 1}`)),
    relations,
    quotes,
    figures,
  };
  try {
    compileArticle({ id: 'test', file: 'f', text: [headline.text, ...sentences].join('\n'), json });
  } catch (error) {
    if (error instanceof ArticleError) return error.faults.map(({ path, reason }) => `${path}: ${reason}`);
    throw error;
  }
  return [];
}

const stated = (sentence: string) => {
  return { id: sentence, in: sentence, speaker: 'article', mode: 'stated', about: ['anna'] };
};
const said = (sentence: string, attribution: string) => {
  return { ...stated(sentence), speaker: 'anna', mode: 'said', attribution };
};

describe('a sentence', () => {
  it('is in a statement', () => {
    const sentences = ['It rained.', 'It snowed.'];
    expect(faultsOf({ sentences })).toEqual([]);
    expect(faultsOf({ sentences, statements: [stated('s1')] })).toEqual([
      'sections[0].paragraphs[0][1]: no statement is made of s2, so it would be on no card: “It snowed.”',
    ]);
  });
});

describe('a mode', () => {
  const sentences = ['Anna said it is said to have rained.'];
  const base = stated('s1');

  it.each([
    ['stated by the article', base],
    ['said by an entity', { ...base, speaker: 'anna', mode: 'said', attribution: 'Anna said' }],
    ['hearsay with its hedge', { ...base, mode: 'reported', hedge: 'is said to' }],
    ['said by somebody who is no entity', { ...base, mode: 'said', attribution: 'Anna said' }],
  ])('is sound: %s', (_, statement) => {
    expect(faultsOf({ sentences, statements: [statement] })).toEqual([]);
  });

  it.each([
    [
      'stated by an entity',
      { ...base, speaker: 'anna', attribution: 'Anna said' },
      'statements[0].mode: "stated" is what the article says itself, but the speaker is "anna"',
    ],
    [
      'stated with an attribution',
      { ...base, attribution: 'Anna said' },
      'statements[0].mode: "stated" is what the article says itself, but “Anna said” attributes it',
    ],
    [
      'hearsay without the words that make it so',
      { ...base, mode: 'reported' },
      'statements[0].mode: "reported" without a speaker needs the words that say so, as hedge or attribution',
    ],
  ])('is refused: %s', (_, statement, fault) => {
    expect(faultsOf({ sentences, statements: [statement] })).toEqual([fault]);
  });
});

describe('a quote', () => {
  const quote = (text: string, statement = 's1', speaker = 'anna') => ({ text, speaker, statement });

  it('is spoken by the speaker of its statement', () => {
    const sentences = ['Anna called it “a flood”.'];
    const statements = [said('s1', 'Anna called')];
    expect(faultsOf({ sentences, statements, quotes: [quote('a flood')] })).toEqual([]);
    expect(faultsOf({ sentences, statements, quotes: [quote('a flood', 's1', 'bob')] })).toEqual([
      'quotes[0].speaker: the quote is given to "bob", its statement "s1" to "anna"',
    ]);
    expect(faultsOf({ sentences, quotes: [quote('a flood')] })).toEqual([
      'quotes[0].speaker: the quote is given to "anna", its statement "s1" to "article"',
    ]);
  });

  it.each([
    '"a flood"',
    '“a flood”',
    '„a flood“',
    '«\u00a0a flood\u00a0»',
    '»a flood«',
    "'a flood'",
    '「a flood」',
  ])('stands between quotation marks: %s', (marked) => {
    const sentences = [`Anna called it ${marked}.`];
    const statements = [said('s1', 'Anna called')];
    expect(faultsOf({ sentences, statements, quotes: [quote('a flood')] })).toEqual([]);
  });

  it.each(['a flo', 'flood', 'it'])('is refused without a mark at both ends: %s', (words) => {
    const sentences = ['Anna called it “a flood”.'];
    const statements = [said('s1', 'Anna called')];
    expect(faultsOf({ sentences, statements, quotes: [quote(words)] })).toEqual([
      `quotes[0].text: “${words}” does not stand between quotation marks`,
    ]);
  });

  it('may run over several sentences', () => {
    const sentences = ['Anna wrote: “It rained.', 'It poured.', 'It hailed.”'];
    const statements = [
      said('s1', 'Anna wrote'),
      { ...said('s2', 'It poured') },
      { ...said('s3', 'It hailed') },
    ];
    const quotes = [quote('It rained.'), quote('It poured.', 's2'), quote('It hailed.', 's3')];
    expect(faultsOf({ sentences, statements, quotes })).toEqual([]);
    expect(faultsOf({ sentences, statements, quotes: quotes.slice(0, 2) })).toEqual([
      'quotes[1].text: “It poured.” does not stand between quotation marks',
    ]);
  });
});

describe('a figure', () => {
  const faults = (figure: string, value: number, unit: string) =>
    faultsOf({
      sentences: [`There were ${figure} in all.`],
      figure,
      figures: [{ entity: 'figure', value, unit, statement: 's1' }],
    });

  it.each([
    ['1,500 soldiers', 1500, 'soldiers'],
    ['around 1 500 soldiers', 1500, 'soldiers'],
    ['1.500 soldiers', 1500, 'soldiers'],
    ['1,500,000.5 litres', 1500000.5, 'litres'],
    ['$1,500', 1500, '$'],
    ['2.5 million people', 2_500_000, 'people'],
    ['2.5 million people', 2.5, 'million people'],
    ['1.1 million people', 1_100_000, 'people'],
    ['15 hundred soldiers', 1500, 'soldiers'],
    ['2,5 Millionen Menschen', 2_500_000, 'Menschen'],
    ['3 dozen soldiers', 36, 'soldiers'],
    ['1,500 North Korean soldiers', 1500, 'soldiers'],
    ['1万2000人', 12000, '人'],
    ['a dozen soldiers', 12, 'soldiers'],
    ['1½ litres', 1.5, 'litres'],
    ['between 10 and 20 soldiers', 20, 'soldiers'],
  ])('says its value: %s is %d %s', (words, value, unit) => {
    expect(faults(words, value, unit)).toEqual([]);
  });

  it.each([
    ['around 1,500 soldiers', 15000, 'soldiers'],
    ['around 1,500 soldiers', 150, 'soldiers'],
    ['1,500,000 soldiers', 1500, 'soldiers'],
    ['$1,500', 1600, '$'],
    ['2.5 million people', 2_600_000, 'people'],
    ['1,500 North Korean soldiers', 1200, 'soldiers'],
  ])('is refused where its words say another number: %s as %d', (words, value, unit) => {
    expect(faults(words, value, unit)).toEqual([
      `figures[0].value: ${value} is not the number in “${words}”`,
    ]);
  });
});

describe('a relation', () => {
  const sentences = ['Anna replied to Bob.'];
  const replied = { from: 'anna', type: 'replied-to', to: 'bob', words: 'replied to', statement: 's1' };

  it('has two ends', () => {
    expect(faultsOf({ sentences, relations: [replied] })).toEqual([]);
    expect(faultsOf({ sentences, relations: [{ ...replied, to: 'anna' }] })).toEqual([
      'relations[0].to: a relation has two ends, and both of this are "anna"',
    ]);
  });
});
