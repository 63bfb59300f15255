/** English prose made from a seed, for measuring: sentences of common words, some with a name of the article. */

/** mulberry32, by Tommy Ettinger: a small generator of even quality, the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The most frequent words of English, by rank, and some longer ones. */
export const COMMON_WORDS: readonly string[] =
  `the of and to in a is that for it as was with be by on not he his but at are this have from or had an
they which one you were all her she there would their we him been has when who will no more if out so up said what its
about than into them can only other time new some could these two may first then do any like my now over such our man
me even most made after also did many off before must well back through years where much your way down should because
long each just state those people too mr how little good world make very year still see own work men day get here old
life both between being under three never know same last another while us might great go come since against right came
take used himself few house use place during high without again home around small however found thought went say part
once general upon school every don does got united left number course war until always away something fact water though
public less put think almost hand enough far took head yet government system set better told nothing night end why
called eyes find going look asked later point knew next program city business give group toward young days let room
president side social given present several order possible rather second per face among form important often things
looked early white case large big need four within felt along children saw best church ever least power development
light thing seemed family interest want members mind country area others although turned done open god service certain
kind problem began different door thus help sense means whole matter question available management information
particular environment relationship understanding responsibility unfortunately significance administration`
    .split(/\s+/)
    .filter((word) => word !== '');

const NAMES = [
  'South Korea',
  'North Korea',
  'Russia',
  'Ukraine',
  'Seoul',
  'Moscow',
  'NATO',
  'Vladivostok',
  'Mark Rutte',
  'Yoon Suk-yeol',
  'the war in Ukraine',
  'international law',
];

export interface ProseOptions {
  readonly seed: number;
  /** About how many units in all. */
  readonly units: number;
  /** One paragraph of so many has a name; 0 for none. */
  readonly mentionEvery: number;
}

/** Paragraphs of some 400 units. */
export function generateProse({ seed, units, mentionEvery }: ProseOptions): string[] {
  const random = createRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  /** By Zipf's law: the logarithm of a word's rank is evenly spread. */
  const common = (): string => COMMON_WORDS[Math.floor(COMMON_WORDS.length ** random()) - 1] ?? '';
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(random() * 18) }, common);
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < units; ) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 3) }, sentence);
    if (mentionEvery > 0 && paragraphs.length % mentionEvery === 0)
      sentences.push(`It was in ${pick(NAMES)} then.`);
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}
