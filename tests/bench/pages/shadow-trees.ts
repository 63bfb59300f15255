/** Components in components: open shadow roots, deep in one another, written in the page or attached by its script. */
import { createWriter, type Writer } from '../words.ts';
import { createPageWriter, namesInTurn, type PageOptions, type PageWriter } from './page-writer.ts';

export const TREES = 150;
export const DEPTH = 12;
/** One root of so many has a mention. */
export const MENTION_EVERY = 3;

/** Gives each template of this class, outermost first, to its parent as an open shadow root. */
const ATTACH = `
const attach = (scope) => {
  for (const template of scope.querySelectorAll('template.later')) {
    const root = template.parentNode.attachShadow({ mode: 'open' });
    root.append(template.content);
    template.remove();
    attach(root);
  }
};
attach(document);`;

/** 150 trees, each twelve roots deep, two paragraphs in each; one of `names` in every third root. */
export function shadowTrees({ seed, names, scale = 1 }: PageOptions): string {
  const writer = createWriter(seed);
  const page = createPageWriter('Shadow trees', { style: 'bench-box{display:block}', script: ATTACH });
  const nextName = namesInTurn(names, MENTION_EVERY);
  for (let tree = 0; tree < TREES * scale; tree++) {
    // Every other tree is attached by the script; a declared root within a template would not be attached.
    root(writer, page, nextName, tree % 2 === 0 ? 'shadowrootmode="open"' : 'class="later"', DEPTH);
    page.text('\n');
  }
  return page.html();
}

function root(
  writer: Writer,
  page: PageWriter,
  nextName: () => string | undefined,
  how: string,
  depth: number,
): void {
  page.markup(`<bench-box><template ${how}>`);
  page.block('p', writer.paragraph(writer.between(150, 250), nextName()));
  page.block('p', writer.paragraph(writer.between(150, 250)));
  if (depth > 1) root(writer, page, nextName, how, depth - 1);
  page.markup('</template></bench-box>');
}
