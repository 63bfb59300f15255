/** One table of many rows. */
import { createWriter } from '../words.ts';
import { createPageWriter, namesInTurn, type PageOptions } from './page-writer.ts';

export const ROWS = 20_000;
/** One row of so many has a mention. */
export const MENTION_EVERY = 3;

/** 20,000 rows of six cells, with one of `names` in every third row. */
export function table({ seed, names, scale = 1 }: PageOptions): string {
  const writer = createWriter(seed);
  const page = createPageWriter('Table', { style: 'table{border-collapse:collapse}td{border:1px solid}' });
  const nextName = namesInTurn(names, MENTION_EVERY);
  const cell = (text: string) => {
    page.markup('<td>');
    page.text(text);
    page.markup('</td>');
  };
  page.markup('<table><tbody>');
  for (let row = 0; row < ROWS * scale; row++) {
    page.markup('<tr>');
    cell(String(row + 1));
    cell(writer.stranger());
    cell(writer.word());
    cell(`${writer.between(1, 28)}.${writer.between(1, 12)}.${writer.between(1900, 2030)}`);
    cell(String(writer.between(0, 999_999)));
    const name = nextName();
    cell(
      name === undefined
        ? `${writer.word()} ${writer.word()} ${writer.word()}`
        : `${writer.word()} of ${name}`,
    );
    page.markup('</tr>');
    page.text('\n');
  }
  page.markup('</tbody></table>');
  return page.html();
}
