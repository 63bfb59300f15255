/** All of the page in one text node, as where a file of plain text was put into a page. */
import { createWriter } from '../words.ts';
import { createPageWriter, namesInTurn, type PageOptions } from './page-writer.ts';

export const UNITS = 3_000_000;
/** One paragraph of so many has a mention. */
export const MENTION_EVERY = 3;

/** One text node of 3 million units, with one of `names` in every third of its paragraphs. */
export function oneTextNode({ seed, names, scale = 1 }: PageOptions): string {
  const writer = createWriter(seed);
  const page = createPageWriter('One text node', { style: 'p{white-space:pre-wrap;width:60em}' });
  const nextName = namesInTurn(names, MENTION_EVERY);
  const paragraphs: string[] = [];
  for (let units = 0; units < UNITS * scale; ) {
    const text = writer.paragraph(writer.between(330, 400), nextName());
    paragraphs.push(text);
    units += text.length + 2;
  }
  page.markup('<p>');
  page.text(paragraphs.join('\n\n'));
  page.markup('</p>');
  return page.html();
}
