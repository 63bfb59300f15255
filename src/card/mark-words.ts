/** The wording of "why is this marked?": plain sentences from the reason that the page engine gives. Pure. */

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
  const language = lang === null ? null : languageName(lang);
  const stands =
    words === name ? `“${words}” is in the article in the same words.` : `“${words}” stands for ${name}.`;
  return [
    language === null || words === name ? stands : `“${words}” stands for ${name} in ${language}.`,
    ...grounds.map(groundSentence),
  ];
}

function groundSentence(ground: MarkGround): string {
  switch (ground.type) {
    case 'unmistakable':
      return 'It is marked on any page, unless something else is called so.';
    case 'introduced':
      return 'It is marked because this page also gives the full name.';
    case 'word-beside':
      return `It is marked because “${ground.word}” stands right ${ground.side} it.`;
    case 'company':
      return `It is marked because this page also names ${listed(ground.names)}.`;
    case 'witness':
      return ground.where === 'near'
        ? `It is marked because “${ground.words}” stands near it.`
        : `It is marked because “${ground.words}” stands on this page.`;
  }
}

/** “Russia and Seoul”, “Russia, Seoul and 3 other names of the story”. */
function listed(names: readonly string[]): string {
  const rest = names.length - NAMED_OTHERS;
  if (rest > 0) return `${names.slice(0, NAMED_OTHERS).join(', ')} and ${rest} other names of the story`;
  return names.join(' and ');
}

function languageName(lang: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
}
