/** Which letters of a name to look for: those that few other words have. For the build only. */

/** Folded letters and digits of ASCII. */
export const IS_PLAIN = /^[a-z0-9]+$/;

/**
 * Chooses of some texts the one that is in most of `all`, so that few are enough for all, and that other texts seldom
 * have.
 */
export function rarest(all: readonly string[]): (texts: readonly string[]) => string {
  const count = new Map<string, number>();
  for (const text of all) count.set(text, (count.get(text) ?? 0) + 1);
  const weigh = (text: string) => (count.get(text) ?? 0) / costOf(text);
  return (texts) => texts.reduce((a, b) => (weigh(b) > weigh(a) ? b : a), texts[0] ?? '');
}

/** The commonest words of English. Looking for others instead, and for letters that few words have, saves time. */
export const COMMON_WORDS: readonly string[] = [
  'the of and to in is that for it as was with be by on not he his but at are this have from or had an they which',
  'one you were all her she there would their we him been has when who will more no if out so up said what its about',
  'into than them can only other time new some could these two may first then do any like my now over such our man me',
  'even most made after also did many off before must well back through years where much your way down should long',
  'each just state those people how too little good world make very year still see own men work day get here old both',
  'between life being under three never know same last another while us might great go come since against right came',
  'take used few house use during without again place around home high school part away system point service country',
]
  .join(' ')
  .split(' ');
const COMMON = new Set(COMMON_WORDS);
const COMMON_LETTERS =
  /rest|part|fore|outh|hile|ause|ount|anti|nder|stra|stri|sing|dent|alle|isti|ines|rmen|stre|trea|then|twee|rong|clea|lean|nion|ethi|emen|enin|erde|eren|athe|ween|tion|atio|that|ther|with|ment|ions|this|here|from|ould|ting|hich|ence|have|ight|sion|ever|ical|inte|ough|ance|were|tive|over|ding|pres|nter|comp|able|heir|ally|ated|ring|ture|cont|ents|cons|rati|form|ning|ecti|some|port|stat|king|land|ward|less|ness|ious|ound|ster|ling|side|ants|ages|ires|year|time|peop|work|ress|ract/;

/** How much it costs to look for letters: more for those that are in many words. */
function costOf(text: string): number {
  if (!IS_PLAIN.test(text)) return text.length < 2 ? 100 : 1;
  const short = [1e9, 1e9, 1e9, 1e3, 20][text.length] ?? 1;
  return short * (COMMON.has(text) ? 1e4 : 1) * (COMMON_LETTERS.test(text) ? 100 : 1);
}
