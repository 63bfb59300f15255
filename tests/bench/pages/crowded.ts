/** A page that is full of mentions, for scrolling and for pointing at them. */
import { createWriter } from '../words.ts';
import { createPageWriter, type PageOptions } from './page-writer.ts';

export const MENTIONS_ON_IT = 100_000;
export const PER_PARAGRAPH = 10;

/** 10,000 paragraphs, each with ten of `names`. */
export function crowded({ seed, names, scale = 1 }: PageOptions): string {
  const writer = createWriter(seed);
  const page = createPageWriter('Crowded', { style: 'body{font:16px/1.5 serif;max-width:60em;margin:auto}' });
  let mention = 0;
  for (let left = (MENTIONS_ON_IT / PER_PARAGRAPH) * scale; left > 0; left--) {
    const sentences = Array.from({ length: PER_PARAGRAPH }, () => {
      const name = names[mention++ % names.length] ?? '';
      return `And ${writer.word()} ${writer.word()} it was said of ${name} that ${writer.word()} ${writer.word()}.`;
    });
    page.block('p', sentences.join(' '));
  }
  return page.html();
}
