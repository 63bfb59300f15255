/** The wording of "why is this marked?": plain sentences from the reason that the page engine gives. Pure. */
import { languageName, listed, say, sayCount } from '../words/words.ts';

/** What made a name count, with names and words filled in. */
export type MarkGround =
  | { readonly type: 'unmistakable' }
  | { readonly type: 'introduced' }
  | { readonly type: 'word-beside'; readonly side: 'before' | 'after'; readonly word: string }
  | { readonly type: 'company'; readonly names: readonly string[] }
  | { readonly type: 'witness'; readonly where: 'near' | 'on-page'; readonly words: string };

export interface MarkWhy {
  /** The mention as it stands on the page. */
  readonly words: string;
  /** The name on the card. */
  readonly name: string;
  /** BCP 47 tag of the name that was found; null where it is the article's own language. */
  readonly lang: string | null;
  readonly grounds: readonly MarkGround[];
}

/** So many others are named; the rest is counted. */
const NAMED_OTHERS = 2;

/** The sentences that tell why, first what the words stand for. */
export function markSentences({ words, name, lang, grounds }: MarkWhy): readonly string[] {
  const stands =
    words === name
      ? say('why_same_words', words)
      : lang === null
        ? say('why_stands_for', words, name)
        : say('why_stands_for_in', words, name, languageName(lang));
  return [stands, ...grounds.map(groundSentence)];
}

function groundSentence(ground: MarkGround): string {
  switch (ground.type) {
    case 'unmistakable':
      return say('why_unmistakable');
    case 'introduced':
      return say('why_introduced');
    case 'word-beside':
      return say(ground.side === 'before' ? 'why_word_before' : 'why_word_after', ground.word);
    case 'company':
      return say('why_company', company(ground.names));
    case 'witness':
      return say(ground.where === 'near' ? 'why_near' : 'why_on_page', ground.words);
  }
}

/** “Russia and Seoul”, “Russia, Seoul, and 3 other names of the story”. */
function company(names: readonly string[]): string {
  const rest = names.length - NAMED_OTHERS;
  return listed(rest > 0 ? [...names.slice(0, NAMED_OTHERS), sayCount('why_others', rest)] : names);
}
