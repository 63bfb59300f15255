/** A feed of posts as applications render them: elements in elements, and little text in each. */
import { createWriter } from '../words.ts';
import { createPageWriter, namesInTurn, type PageOptions } from './page-writer.ts';

export const POSTS = 4_000;
/** One post of so many has a mention. */
export const MENTION_EVERY = 3;
const DEPTH = 14;

/** 4,000 posts of nine text nodes, each under twenty elements or more; one of `names` in every third post. */
export function feed({ seed, names, scale = 1 }: PageOptions): string {
  const writer = createWriter(seed);
  const page = createPageWriter('Feed', {
    style: 'body{font:15px/1.4 sans-serif;max-width:38em;margin:auto}article{border-top:1px solid}',
  });
  const nextName = namesInTurn(names, MENTION_EVERY);
  const leaf = (tag: string, text: string) => {
    page.markup(`<${tag}>`);
    page.text(text);
    page.markup(`</${tag.split(' ')[0]}>`);
  };
  page.markup('<div>'.repeat(DEPTH));
  for (let post = 0; post < POSTS * scale; post++) {
    page.markup('<article><div><div><div><div>');
    page.markup('<header><div><div>');
    leaf('strong', writer.stranger());
    leaf('span', ` @${writer.word()}${writer.between(1, 99)} `);
    leaf('time', `${writer.between(1, 59)} min`);
    page.markup('</div></div></header><div><div><div><div dir="auto">');
    leaf('span', writer.paragraph(writer.between(60, 220), nextName()));
    leaf('a href="#tag"', ` #${writer.word()}`);
    page.markup('</div></div></div></div><div role="group">');
    for (const act of ['Reply', 'Repost', 'Like', 'Share'])
      leaf('button', `${act} ${writer.between(0, 999)}`);
    page.markup('</div></div></div></div></div></article>');
  }
  page.markup('</div>'.repeat(DEPTH));
  return page.html();
}
