/** A very long article of an encyclopedia: sections, paragraphs full of links, lists, and a table of facts. */
import { createWriter, type Writer } from '../words.ts';
import { createPageWriter, namesInTurn, type PageOptions, type PageWriter } from './page-writer.ts';

const UNITS = 4_000_000;
const TEXT_NODES = 100_000;
/** One paragraph of so many has a mention. */
export const MENTION_EVERY = 3;

/** Stands for the spaces in a name while a text is taken apart at its spaces. */
const GLUE = '\0';

const STYLE =
  'body{font:16px/1.5 serif;max-width:60em;margin:auto}table{float:right;width:20em;font-size:small}h2{border-bottom:1px solid}';

/** 100,000 text nodes, 4 million units, and one of `names` in every third paragraph. */
export function encyclopedia({ seed, names, scale = 1 }: PageOptions): string {
  const writer = createWriter(seed);
  const page = createPageWriter('Encyclopedia', { style: STYLE });
  const nextName = namesInTurn(names, MENTION_EVERY);
  page.block('h1', writer.stranger());
  infobox(writer, page);
  for (let blocks = 0; page.count.units < UNITS * scale; blocks++) {
    if (blocks % 12 === 0) page.block('h2', writer.stranger());
    if (blocks % 30 === 29) list(writer, page);
    const name = nextName();
    const text = writer.paragraph(writer.between(330, 400), name);
    // As many links as bring the page to its number of nodes by the number of its units.
    const nodes = ((page.count.units + text.length) * TEXT_NODES) / UNITS;
    page.markup('<p>');
    const links = Math.max(0, Math.round((nodes - page.count.textNodes - 2) / 2));
    linked(writer, page, text, { links, whole: name ?? '' });
    page.markup('</p>');
    page.text('\n');
  }
  return page.html();
}

/** A paragraph's text with so many of its lower-case words in links, none of which is a word of the name `whole`. */
function linked(
  writer: Writer,
  page: PageWriter,
  text: string,
  { links, whole }: { readonly links: number; readonly whole: string },
): void {
  const words = text.replace(whole, whole.replaceAll(' ', GLUE)).split(' ');
  const step = Math.max(2, Math.floor(words.length / (links + 1)));
  let plain = '';
  let left = links;
  let next = writer.between(1, step);
  words.forEach((word, i) => {
    const space = i === 0 ? '' : ' ';
    if (i >= next && left > 0 && /^[a-z]+$/.test(word)) {
      page.text(plain.replaceAll(GLUE, ' ') + space);
      page.markup(`<a href="#${word}">`);
      page.text(word);
      page.markup('</a>');
      plain = '';
      left--;
      next += step;
    } else plain += space + word;
  });
  page.text(plain.replaceAll(GLUE, ' '));
}

function infobox(writer: Writer, page: PageWriter): void {
  page.markup('<table><tbody>');
  for (let row = 0; row < 12; row++) {
    page.markup('<tr><th>');
    page.text(writer.word());
    page.markup('</th><td>');
    page.text(`${writer.stranger()}, ${writer.between(10, 9_999)}`);
    page.markup('</td></tr>');
  }
  page.markup('</tbody></table>');
}

function list(writer: Writer, page: PageWriter): void {
  page.markup('<ul>');
  for (let item = writer.between(4, 9); item > 0; item--) page.block('li', writer.sentence());
  page.markup('</ul>');
  page.text('\n');
}
