/**
 * A small article made by hand for the tests of cards and screens: a part of the bundled article's text,
 * with every span found by searching, so that a test reads as words and not as offsets.
 */
import type { Article, Entity, EntityKind, Span, Statement } from '../../src/article/article.ts';

const SENTENCES = {
  's-summons': "South Korea's foreign ministry has summoned the Russian ambassador to Seoul.",
  's-regrets':
    'At the meeting, Vice Foreign Minister Kim Hong-kyun conveyed his regrets to the diplomat Georgi Zinoviev about the deployment of North Korean soldiers to Russia.',
  's-lawful': 'The latter replied that all actions were in accordance with international law.',
  's-positions':
    'However, Moscow and Seoul have opposing positions on the causes of the tensions on the Korean peninsula, said Zinoviev.',
  's-threat':
    'South Korean President Yoon Suk-yeol spoke of a serious security threat "not only for our country, but also for the international community".',
  's-accusation':
    "On Friday, South Korea's National Intelligence Service (NIS) accused the North Korean army of having already sent around 1,500 soldiers to support Russia's war of aggression against Ukraine.",
  's-ships':
    'According to the NIS, the soldiers have been transported in Russian ships to Vladivostok, where they are presumably being prepared for deployment in the war in Ukraine.',
} as const;

type SampleSentence = keyof typeof SENTENCES;

const KICKER = 'Alliance with North Korea';
const HEADLINE = 'South Korea summons Russian ambassador';
const HEADING = 'Soldiers imported in Russian ships';

const OPENING: readonly SampleSentence[] = ['s-summons', 's-regrets', 's-lawful', 's-positions', 's-threat'];
const SHIPS: readonly SampleSentence[] = ['s-accusation', 's-ships'];

const line = (ids: readonly SampleSentence[]) => ids.map((id) => SENTENCES[id]).join(' ');

export const SAMPLE_TEXT = [KICKER, HEADLINE, line(OPENING), HEADING, line(SHIPS)].join('\n');

/** The first place of `words` in `text`, or in the stretch `inside` of it. Throws where there is none. */
export function spanOf(text: string, words: string, inside: Span = { start: 0, end: text.length }): Span {
  const start = text.indexOf(words, inside.start);
  if (start < 0 || start + words.length > inside.end) throw new Error(`“${words}” is not there`);
  return { start, end: start + words.length };
}

const at = (words: string, sentence?: SampleSentence) =>
  sentence === undefined
    ? spanOf(SAMPLE_TEXT, words)
    : spanOf(SAMPLE_TEXT, words, spanOf(SAMPLE_TEXT, SENTENCES[sentence]));

function entity(id: string, kind: EntityKind, name: string, description: string | null = null): Entity {
  return { id, kind, name: at(name), description: description === null ? null : at(description) };
}

interface StatementWords {
  readonly words?: string;
  readonly about: readonly string[];
  readonly speaker?: string;
  readonly mode?: Statement['mode'];
  readonly attribution?: string;
  readonly hedge?: string;
  readonly day?: string;
}

function statement(id: string, sentence: SampleSentence, told: StatementWords): Statement {
  const inSentence = (words: string | undefined) => (words === undefined ? null : at(words, sentence));
  return {
    id,
    sentence,
    span: at(told.words ?? SENTENCES[sentence], sentence),
    speaker: told.speaker ?? null,
    mode: told.mode ?? 'stated',
    attribution: inSentence(told.attribution),
    hedge: inSentence(told.hedge),
    day: inSentence(told.day),
    via: null,
    about: told.about,
  };
}

export const sampleArticle: Article = {
  id: 'sample',
  lang: 'en',
  text: SAMPLE_TEXT,
  kicker: at(KICKER),
  headline: at(HEADLINE),
  sections: [
    { heading: null, paragraphs: [{ sentences: OPENING }] },
    { heading: at(HEADING), paragraphs: [{ sentences: SHIPS }] },
  ],
  sentences: [...OPENING, ...SHIPS].map((id) => ({ id, span: at(SENTENCES[id]) })),
  entities: [
    entity('south-korea', 'place', 'South Korea'),
    entity('ministry', 'organization', "South Korea's foreign ministry"),
    entity('kim', 'person', 'Kim Hong-kyun', 'Vice Foreign Minister'),
    entity('zinoviev', 'person', 'Georgi Zinoviev', 'the Russian ambassador to Seoul'),
    entity('yoon', 'person', 'Yoon Suk-yeol', 'South Korean President'),
    entity('moscow', 'place', 'Moscow'),
    entity('seoul', 'place', 'Seoul'),
    entity('nis', 'organization', 'National Intelligence Service'),
    entity('army', 'organization', 'North Korean army'),
    entity('soldiers', 'group', 'North Korean soldiers'),
    entity('law', 'term', 'international law'),
    entity('vladivostok', 'place', 'Vladivostok'),
    entity('figure-1500', 'figure', '1,500 soldiers'),
  ],
  statements: [
    statement('summons', 's-summons', { about: ['ministry', 'zinoviev'] }),
    statement('regrets', 's-regrets', {
      words: 'Vice Foreign Minister Kim Hong-kyun conveyed his regrets to the diplomat Georgi Zinoviev',
      about: ['kim', 'zinoviev'],
    }),
    statement('lawful', 's-lawful', {
      words: 'all actions were in accordance with international law',
      speaker: 'zinoviev',
      mode: 'said',
      attribution: 'The latter replied',
      about: ['law', 'soldiers'],
    }),
    statement('positions', 's-positions', {
      words: 'Moscow and Seoul have opposing positions',
      speaker: 'zinoviev',
      mode: 'said',
      attribution: 'said Zinoviev',
      about: ['moscow', 'seoul'],
    }),
    statement('threat', 's-threat', {
      speaker: 'yoon',
      mode: 'warned',
      attribution: 'South Korean President Yoon Suk-yeol spoke',
      about: ['soldiers'],
    }),
    statement('sent', 's-accusation', {
      words: 'the North Korean army of having already sent around 1,500 soldiers',
      speaker: 'nis',
      mode: 'accused',
      attribution: "South Korea's National Intelligence Service (NIS) accused",
      day: 'On Friday',
      about: ['army', 'soldiers', 'figure-1500'],
    }),
    statement('shipped', 's-ships', {
      words: 'the soldiers have been transported in Russian ships to Vladivostok',
      speaker: 'nis',
      mode: 'reported',
      attribution: 'According to the NIS',
      about: ['soldiers', 'vladivostok'],
    }),
    statement('prepared', 's-ships', {
      words: 'they are presumably being prepared for deployment in the war in Ukraine',
      speaker: 'nis',
      mode: 'presumed',
      attribution: 'According to the NIS',
      hedge: 'presumably',
      about: ['soldiers'],
    }),
  ],
  relations: [
    relation('ministry', 'summoned', 'zinoviev', 'has summoned', 'summons'),
    relation('kim', 'conveyed-regrets-to', 'zinoviev', 'conveyed his regrets to', 'regrets'),
    relation('moscow', 'opposed', 'seoul', 'have opposing positions', 'positions'),
    relation('nis', 'accused', 'army', 'accused', 'sent'),
    relation('army', 'sent', 'soldiers', 'having already sent', 'sent'),
  ],
  quotes: [
    {
      span: at('not only for our country, but also for the international community'),
      speaker: 'yoon',
      statement: 'threat',
    },
  ],
  figures: [{ entity: 'figure-1500', value: 1500, unit: at('soldiers', 's-accusation'), statement: 'sent' }],
};

function relation(
  from: string,
  type: Article['relations'][number]['type'],
  to: string,
  words: string,
  statementId: string,
): Article['relations'][number] {
  return { from, type, to, words: at(words), statement: statementId };
}
