/** A long novel: plain paragraphs and talk, with the quotation marks and dashes of a printed book. */
import { createWriter } from '../words.ts';
import { createPageWriter, namesInTurn, type PageOptions } from './page-writer.ts';

const UNITS = 4_000_000;
const TEXT_NODES = 30_000;
/** A paragraph is one text node and the line break behind it another. */
const UNITS_OF_PARAGRAPH = (UNITS / TEXT_NODES) * 2;
/** One paragraph of so many has a mention, as in the encyclopedia. */
export const MENTION_EVERY = 3;

/** 30,000 text nodes, 4 million units, and one of `names` in every third paragraph. */
export function novel({ seed, names, scale = 1 }: PageOptions): string {
  const writer = createWriter(seed);
  const page = createPageWriter('Novel', { style: 'body{font:18px/1.6 serif;max-width:34em;margin:auto}' });
  const nextName = namesInTurn(names, MENTION_EVERY);
  for (let paragraphs = 0; page.count.units < UNITS * scale; paragraphs++) {
    if (paragraphs % 200 === 0) page.block('h2', `Chapter ${paragraphs / 200 + 1}`);
    // Paragraphs run over by half a sentence: the next ones are as much shorter.
    const behind = (page.count.textNodes * UNITS) / TEXT_NODES - page.count.units;
    const text = writer.paragraph(
      Math.max(60, UNITS_OF_PARAGRAPH + behind - writer.between(20, 80)),
      nextName(),
    );
    page.block('p', printed(text, writer.random()));
  }
  return page.html();
}

/** As a printer sets it: every third paragraph is talk, others have a dash or an apostrophe. */
function printed(text: string, chance: number): string {
  if (chance < 0.3) return `“${text.replace('. ', ',” he said. “')}”`;
  if (chance < 0.5) return text.replace(', ', '—');
  return chance < 0.7 ? text.replace(' the ', ' the other’s ') : text;
}
