/** Texts that make detection do as much as it can for each letter: pieces to be repeated without end. */
import { dictionaryOf } from './sample-names.ts';

/** What a text is made of: `piece` over and over, between `first` and `last`, which stand once. */
export interface Adversary {
  readonly piece: string;
  readonly first?: string;
  readonly last?: string;
}

/** The text with so many pieces. */
export function textOf({ piece, first = '', last = '' }: Adversary, times: number): string {
  return first + piece.repeat(times) + last;
}

const adversary = (piece: string, first = '', last = ''): Adversary => ({ piece, first, last });

/** Of any dictionary: what stands between names, and letters that names begin with. */
export const ONE_LETTER: Readonly<Record<string, Adversary>> = {
  'one small letter': adversary('a'),
  'one capital that names begin with': adversary('N'),
  'one Hangul syllable': adversary('한'),
  'one Han character': adversary('韓'),
  'one Katakana letter': adversary('ロ'),
  'one Arabic letter': adversary('و'),
  'one Hebrew letter': adversary('ה'),
  'one Thai letter': adversary('ร'),
  'one Cyrillic letter': adversary('Р'),
  spaces: adversary(' '),
  'spaces within a name': adversary(' ', 'North', 'Korea'),
  'letters and spaces': adversary('N '),
  'soft hyphens': adversary('\u00ad'),
  'soft hyphens within a name': adversary('\u00ad', 'Russ', 'ia'),
  'soft hyphens after names': adversary('Russia\u00ad\u00ad\u00ad\u00ad '),
  'combining marks': adversary('\u0301'),
  'combining marks on a name': adversary('\u0301', 'Russia'),
  'letters with combining marks': adversary('N\u0301'),
  'vowel points between Arabic letters': adversary('و\u064e\u064e\u064e\u064e'),
  'joiners between Hangul': adversary('한\u200b'),
  hyphens: adversary('-'),
  'letters and hyphens': adversary('N-'),
  'full stops': adversary('N.'),
  quotes: adversary('“'),
  'opening brackets': adversary(' ('),
  digits: adversary('1'),
  'numbers that names begin with': adversary('12,000 '),
  'halves of surrogate pairs': adversary('\ud83d'),
};

/** Of the bundled dictionary. */
export const BUNDLED: Readonly<Record<string, Adversary>> = {
  'a name cut short': adversary('North Kore '),
  'a name begun twice': adversary('North North Kore '),
  'a long name cut short': adversary("Democratic People's Republic of Kore "),
  'an event cut short': adversary('Russian ambassado '),
  'a city cut short': adversary('Mosco '),
  'names without breaks between them': adversary('NATO'),
  'the same name': adversary('NATO '),
  'the same long name': adversary('cooperation between Russia and North Korea '),
  'names within names': adversary("summoned Russia's ambassador summoned "),
  'names that overlap': adversary('Russian embassy in South Korean foreign ministry of South Korea '),
  'names that need a cue which stands at the end': adversary('on X ', '', 'Telegram'),
  'names with the cue beside each': adversary('on X Telegram '),
  'a name that needs others near it, among others': adversary('Moscow NATO X NATO '),
  'names with what they must not be near': adversary('Seoul NIS ', '', ' shekel'),
  'names with the nearest of two': adversary('Foreign Ministry Seoul Tokyo '),
  'family names after a full one': adversary('Rutte ', 'Mark Rutte. '),
  'family names with given names before': adversary('said Anna Rutte ', 'Mark Rutte. '),
  'family names with given names after': adversary('said Yoon Hee-jung ', 'Yoon Suk-yeol. '),
  'acronyms spelled out': adversary('Kenya Ports Authority (KPA) ', 'North Korea '),
  'brackets before an acronym': adversary('K P A ((KPA ', 'North Korea '),
  'acronyms after possessives': adversary("Kenya's NIS ", 'Seoul '),
  'decoys over names': adversary('Moscow Mule Moscow NATO strap '),
  'general words with company': adversary('special forces units ', 'Seoul, Russia '),
  figures: adversary('12,000 North Korean soldiers ', 'Seoul, Russia '),
  addresses: adversary('www.nato.int/nato@russia.ru '),
  handles: adversary('@NATO.NATO-'),
  'Korean names without breaks': adversary('서울'),
  'Korean names with particles': adversary('한국정부에서는 '),
  'Korean names with verbs': adversary('서울하고는고는고는 '),
  'Arabic prefixes': adversary('وبل'),
  'Arabic names with prefixes': adversary('وبموسكو '),
  'Hebrew names with prefixes': adversary('וכשבמוסקבה '),
  'Han names without breaks': adversary('韓国'),
  'Katakana names without breaks': adversary('ロシア'),
  'Thai names without breaks': adversary('รัสเซีย'),
  'Cyrillic names': adversary('Россия Росси '),
  'cuts between paragraphs': adversary('Seoul\u2029'),
};

/** Few names, as badly chosen as names can be: short, within each other, and each with a rule. */
export const worstDictionary = dictionaryOf(
  {
    entities: {
      a: ['a', 'a a', 'a a a a', 'a-a', 'a a a a a a a a'],
      ab: ['a b', 'b a', 'b a b', 'a b b a'],
      near: [{ forms: ['n'], needs: { near: ['cue'] }, unless: { near: ['other'] } }],
      nearest: [{ forms: ['z'], nearest: { is: ['a'], not: ['other'] } }],
      family: ['Anna Ivanova', { forms: ['Ivanova'], needs: 'introduction', givenName: 'either' }],
      acronym: [{ forms: ['KPA'], acronymOf: ["Korean People's Army"] }],
      shapes: [{ forms: ['s'], onlyAfter: ['of {Name}', '{number}'], notBefore: ["{Name}'s", '{number}.'] }],
      hangul: ['서울', '한국', '울한'],
      kana: ['ロ', 'ロシ', 'シア', '韓国', '国韓'],
      prefixed: ['موسكو', 'כש', 'וב'],
    },
    cues: { cue: ['cue'], other: ['other'] },
    decoys: { decoy: ['a mule', 'n b a n'] },
  },
  { a: 'organization', family: 'person', acronym: 'organization', near: 'organization' },
);

/** Of `worstDictionary`. */
export const HAND_MADE: Readonly<Record<string, Adversary>> = {
  'names of one letter': adversary('a '),
  'names of one letter, with hyphens': adversary('a-'),
  'overlapping names': adversary('a b '),
  'overlapping names of other lengths': adversary('a b b a a '),
  'a decoy at the end': adversary('a ', '', 'mule'),
  'overlapping decoys': adversary('n b a n b a '),
  'near, with the cue at the end': adversary('n ', '', 'cue'),
  'near, among other evidence': adversary('n a ', '', `${' .'.repeat(200)} cue`),
  'near, with what is unless at the end': adversary('cue n ', '', 'other'),
  'nearest of none': adversary('z '),
  'nearest of the first': adversary('z ', 'a '),
  'nearest of the last': adversary('z ', '', 'other'),
  'nearest of two by turns': adversary('z a z other '),
  'family names': adversary('Ivanova ', 'Anna Ivanova '),
  'family names between given names': adversary('said Anna-Maria Ivanova Maria '),
  'spaces before a family name': adversary('Anna                    Ivanova '),
  initials: adversary('A. B. Ivanova '),
  'an acronym in brackets': adversary('Kenya of the Ports for the Authority (KPA) '),
  'small words before an acronym': adversary('of the of the of the (KPA) '),
  shapes: adversary('of Kenya s 12 s 12 '),
  'shapes that are long': adversary(`of ${'Kenya'.repeat(12)} s ${'1.'.repeat(30)} s `),
  Hangul: adversary('한국서울한국 '),
  'Katakana and Han': adversary('ロシア韓国韓国'),
  'Arabic with points': adversary('و\u064eم\u064eو\u064eس\u064eك\u064eو\u064e '),
  'Hebrew prefixes': adversary('וכשבהלמכ '),
};
