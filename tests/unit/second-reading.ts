/**
 * A second reading of the bundled article.txt, sentence by sentence, to hold article.json against: whoever
 * changes one of the two reads the sentence again. How it was read:
 *
 * - An act of speaking (“conveyed his regrets”, “warned”, “accused”) is what the speaker says; its attribution
 *   holds the words for it.
 * - A statement is about what its words name or stand for (“our country”, “the meeting”, “sent” for the
 *   deployment), by a noun: “North Korean army” is not about North Korea. The one who says it, and where it was
 *   said, are not among them.
 * - An entity's description is what the article calls it, and nothing where it only names it.
 */
import type { Mode, RelationType } from '../../src/article/article.ts';

export interface StatementReading {
  readonly id: string;
  /** Omitted where the statement is its whole sentence. */
  readonly words?: string;
  readonly speaker: string;
  readonly mode: Mode;
  readonly attribution?: string;
  readonly hedge?: string;
  readonly day?: string;
  readonly via?: string;
  /** In no order. */
  readonly about: readonly string[];
}

interface SentenceReading {
  readonly sentence: string;
  readonly statements: readonly StatementReading[];
}

export const SENTENCES: readonly SentenceReading[] = [
  {
    sentence: "South Korea's foreign ministry has summoned the Russian ambassador to Seoul.",
    statements: [
      {
        id: 'summons',
        speaker: 'article',
        mode: 'stated',
        about: [
          'south-korea',
          'south-korea-foreign-ministry',
          'georgi-zinoviev',
          'seoul',
          'ambassador-summons',
        ],
      },
    ],
  },
  {
    sentence:
      'At the meeting, Vice Foreign Minister Kim Hong-kyun conveyed his regrets to the diplomat Georgi Zinoviev about the deployment of North Korean soldiers to Russia.',
    statements: [
      {
        id: 'regrets',
        speaker: 'kim-hong-kyun',
        mode: 'said',
        attribution: 'Kim Hong-kyun conveyed his regrets',
        about: [
          'ambassador-summons',
          'georgi-zinoviev',
          'troop-deployment',
          'north-korean-soldiers',
          'russia',
        ],
      },
    ],
  },
  {
    // The latter is Zinoviev. Which actions is not said, so it is about none of them; it is his answer at the
    // meeting.
    sentence: 'The latter replied that all actions were in accordance with international law.',
    statements: [
      {
        id: 'reply',
        speaker: 'georgi-zinoviev',
        mode: 'said',
        attribution: 'The latter replied',
        about: ['ambassador-summons', 'international-law'],
      },
    ],
  },
  {
    sentence:
      'The Russian diplomat did not comment to journalists present after the meeting at the Foreign Ministry, but the Russian embassy in South Korea published a statement from the ambassador.',
    statements: [
      {
        id: 'no-comment',
        words:
          'The Russian diplomat did not comment to journalists present after the meeting at the Foreign Ministry',
        speaker: 'article',
        mode: 'stated',
        about: ['georgi-zinoviev', 'ambassador-summons', 'south-korea-foreign-ministry'],
      },
      {
        id: 'embassy-statement',
        words: 'the Russian embassy in South Korea published a statement from the ambassador',
        speaker: 'article',
        mode: 'stated',
        about: ['russian-embassy', 'south-korea', 'georgi-zinoviev'],
      },
    ],
  },
  {
    // Emphasized in the statement of the sentence before: the ambassador's, published by the embassy.
    sentence:
      'The cooperation between Russia and North Korea is in accordance with international law, it was emphasized.',
    statements: [
      {
        id: 'cooperation-lawful',
        speaker: 'georgi-zinoviev',
        mode: 'said',
        attribution: 'it was emphasized',
        via: 'russian-embassy',
        about: ['russia-north-korea-cooperation', 'russia', 'north-korea', 'international-law'],
      },
    ],
  },
  {
    sentence:
      'However, Moscow and Seoul have opposing positions on the causes of the tensions on the Korean peninsula, said Zinoviev.',
    statements: [
      {
        id: 'opposing-positions',
        speaker: 'georgi-zinoviev',
        mode: 'said',
        attribution: 'said Zinoviev',
        about: ['moscow', 'seoul', 'korean-peninsula'],
      },
    ],
  },
  {
    // He does not warn in the article's words, and it does not say what the threat is.
    sentence:
      'South Korean President Yoon Suk-yeol spoke of a serious security threat "not only for our country, but also for the international community".',
    statements: [
      {
        id: 'security-threat',
        speaker: 'yoon-suk-yeol',
        mode: 'said',
        attribution: 'Yoon Suk-yeol spoke of',
        about: ['south-korea', 'international-community'],
      },
    ],
  },
  {
    // NATO stands only here, in the office of the one who warns: it is on this statement's card or on none.
    sentence:
      'NATO Secretary General Mark Rutte also warned against the deployment of North Korean troops in Ukraine on Monday.',
    statements: [
      {
        id: 'rutte-warning',
        speaker: 'mark-rutte',
        mode: 'warned',
        attribution: 'Mark Rutte also warned',
        day: 'on Monday',
        about: ['nato', 'troop-deployment', 'north-korean-soldiers', 'ukraine'],
      },
    ],
  },
  {
    sentence:
      'If North Korea were to send its soldiers to Ukraine to fight alongside Russia, this would escalate the conflict, Rutte wrote on the short message service X.',
    statements: [
      {
        id: 'escalation',
        speaker: 'mark-rutte',
        mode: 'said',
        attribution: 'Rutte wrote on the short message service X',
        hedge: 'If North Korea were to send',
        via: 'x',
        about: [
          'north-korea',
          'north-korean-soldiers',
          'troop-deployment',
          'ukraine',
          'russia',
          'war-in-ukraine',
        ],
      },
    ],
  },
  {
    sentence:
      "On Friday, South Korea's National Intelligence Service (NIS) accused the North Korean army of having already sent around 1,500 soldiers to support Russia's war of aggression against Ukraine.",
    statements: [
      {
        id: 'accusation',
        speaker: 'nis',
        mode: 'accused',
        attribution: "South Korea's National Intelligence Service (NIS) accused",
        day: 'On Friday',
        about: [
          'north-korean-army',
          'north-korean-soldiers',
          'figure-1500',
          'troop-deployment',
          'russia',
          'ukraine',
          'war-in-ukraine',
        ],
      },
    ],
  },
  {
    sentence:
      'According to the NIS, the soldiers have been transported in Russian ships to Vladivostok, where they are presumably being prepared for deployment in the war in Ukraine.',
    statements: [
      {
        id: 'transport',
        words: 'the soldiers have been transported in Russian ships to Vladivostok',
        speaker: 'nis',
        mode: 'reported',
        attribution: 'According to the NIS',
        about: ['north-korean-soldiers', 'russian-ships', 'vladivostok'],
      },
      {
        id: 'preparation',
        words: 'they are presumably being prepared for deployment in the war in Ukraine',
        speaker: 'nis',
        mode: 'presumed',
        attribution: 'According to the NIS',
        hedge: 'presumably',
        about: ['north-korean-soldiers', 'vladivostok', 'troop-deployment', 'war-in-ukraine'],
      },
    ],
  },
  {
    // Who says so is not said here: hearsay, and not expressly the service's.
    sentence:
      'In total, North Korea is said to have decided to send around 12,000 soldiers for support, including special forces.',
    statements: [
      {
        id: 'decision',
        speaker: 'article',
        mode: 'reported',
        hedge: 'is said to have decided',
        about: ['north-korea', 'north-korean-soldiers', 'figure-12000', 'troop-deployment', 'special-forces'],
      },
    ],
  },
  {
    sentence:
      'As the NIS also reported, the soldiers are to be given Russian uniforms and false identities in order to conceal their true origins.',
    statements: [
      {
        id: 'disguise',
        speaker: 'nis',
        mode: 'planned',
        attribution: 'As the NIS also reported',
        hedge: 'are to be given',
        about: ['north-korean-soldiers', 'russian-uniforms', 'false-identities'],
      },
    ],
  },
  {
    sentence:
      'The intelligence service bases its information on satellite images and facial recognition software, which was used in cooperation with the Ukrainian intelligence service.',
    statements: [
      {
        id: 'sources',
        words:
          'The intelligence service bases its information on satellite images and facial recognition software',
        speaker: 'article',
        mode: 'stated',
        about: ['nis', 'satellite-images', 'facial-recognition'],
      },
      {
        id: 'shared-software',
        words: 'which was used in cooperation with the Ukrainian intelligence service',
        speaker: 'article',
        mode: 'stated',
        about: ['facial-recognition', 'nis', 'ukrainian-intelligence-service'],
      },
    ],
  },
];

/** Who did what to whom, in the article's words, and the statement that tells it. */
export const RELATIONS: readonly (readonly [
  from: string,
  type: RelationType,
  to: string,
  words: string,
  statement: string,
])[] = [
  ['south-korea-foreign-ministry', 'summoned', 'georgi-zinoviev', 'has summoned', 'summons'],
  ['kim-hong-kyun', 'conveyed-regrets-to', 'georgi-zinoviev', 'conveyed his regrets to', 'regrets'],
  ['georgi-zinoviev', 'replied-to', 'kim-hong-kyun', 'The latter replied', 'reply'],
  [
    'russian-embassy',
    'published-for',
    'georgi-zinoviev',
    'published a statement from the ambassador',
    'embassy-statement',
  ],
  [
    'russia',
    'cooperated-with',
    'north-korea',
    'cooperation between Russia and North Korea',
    'cooperation-lawful',
  ],
  ['moscow', 'opposed', 'seoul', 'have opposing positions', 'opposing-positions'],
  ['yoon-suk-yeol', 'serves', 'south-korea', 'South Korean President', 'security-threat'],
  ['mark-rutte', 'serves', 'nato', 'NATO Secretary General', 'rutte-warning'],
  [
    'mark-rutte',
    'warned-against',
    'troop-deployment',
    'warned against the deployment of North Korean troops',
    'rutte-warning',
  ],
  ['mark-rutte', 'wrote-on', 'x', 'wrote on the short message service X', 'escalation'],
  ['nis', 'serves', 'south-korea', "South Korea's National Intelligence Service", 'accusation'],
  ['nis', 'accused', 'north-korean-army', 'accused', 'accusation'],
  ['north-korean-army', 'sent', 'figure-1500', 'having already sent', 'accusation'],
  ['russia', 'wages-war-on', 'ukraine', "Russia's war of aggression against Ukraine", 'accusation'],
  ['russian-ships', 'carried', 'north-korean-soldiers', 'transported in Russian ships', 'transport'],
  ['north-korea', 'decided-to-send', 'figure-12000', 'decided to send', 'decision'],
  ['special-forces', 'part-of', 'figure-12000', 'including special forces', 'decision'],
  ['nis', 'relies-on', 'satellite-images', 'bases its information on satellite images', 'sources'],
  ['nis', 'relies-on', 'facial-recognition', 'facial recognition software', 'sources'],
  [
    'nis',
    'cooperated-with',
    'ukrainian-intelligence-service',
    'in cooperation with the Ukrainian intelligence service',
    'shared-software',
  ],
];

/** What the article calls each entity: the name its card is headed with, and the description. */
export const ENTITIES: Readonly<Record<string, readonly [name: string, description: string | null]>> = {
  'kim-hong-kyun': ['Kim Hong-kyun', 'Vice Foreign Minister'],
  'georgi-zinoviev': ['Georgi Zinoviev', 'Russian ambassador to Seoul'],
  'yoon-suk-yeol': ['Yoon Suk-yeol', 'South Korean President'],
  'mark-rutte': ['Mark Rutte', 'NATO Secretary General'],
  'south-korea-foreign-ministry': ["South Korea's foreign ministry", null],
  'russian-embassy': ['Russian embassy in South Korea', null],
  nato: ['NATO', null],
  nis: ['National Intelligence Service', "South Korea's National Intelligence Service (NIS)"],
  'north-korean-army': ['North Korean army', null],
  'ukrainian-intelligence-service': ['Ukrainian intelligence service', null],
  x: ['X', 'short message service'],
  'south-korea': ['South Korea', null],
  'north-korea': ['North Korea', null],
  russia: ['Russia', null],
  ukraine: ['Ukraine', null],
  seoul: ['Seoul', null],
  moscow: ['Moscow', null],
  vladivostok: ['Vladivostok', null],
  'korean-peninsula': ['Korean peninsula', null],
  'ambassador-summons': ['South Korea summons Russian ambassador', null],
  'troop-deployment': ['North Korean troop deployment', null],
  'war-in-ukraine': ['war in Ukraine', "Russia's war of aggression against Ukraine"],
  'russia-north-korea-cooperation': ['cooperation between Russia and North Korea', null],
  'north-korean-soldiers': ['North Korean soldiers', null],
  'international-community': ['international community', null],
  'international-law': ['international law', null],
  'special-forces': ['special forces', null],
  'satellite-images': ['satellite images', null],
  'facial-recognition': ['facial recognition software', null],
  'false-identities': ['false identities', null],
  'russian-uniforms': ['Russian uniforms', null],
  'russian-ships': ['Russian ships', null],
  'figure-1500': ['around 1,500 soldiers', null],
  'figure-12000': ['around 12,000 soldiers', null],
};

/** The only words between quotation marks, whose they are, and where. */
export const QUOTES = [
  {
    words: 'not only for our country, but also for the international community',
    speaker: 'yoon-suk-yeol',
    statement: 'security-threat',
  },
];

export const FIGURES = [
  { entity: 'figure-1500', value: 1500, unit: 'soldiers', statement: 'accusation' },
  { entity: 'figure-12000', value: 12000, unit: 'soldiers', statement: 'decision' },
];
