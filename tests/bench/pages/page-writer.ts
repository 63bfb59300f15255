/** Puts a page together and keeps count of what is in it. */

export interface PageCount {
  readonly textNodes: number;
  /** UTF-16 units of all text nodes. */
  readonly units: number;
}

export interface PageWriter {
  /** Adds markup that makes no text node. */
  markup(html: string): void;
  /** Adds a text node, of letters that need no escaping in HTML. */
  text(words: string): void;
  /** Adds `<tag>words</tag>` and, as a page written by hand has it, the text node of a line break. */
  block(tag: string, words: string): void;
  readonly count: PageCount;
  /** The whole document. Its head makes no text nodes but the title's. */
  html(): string;
}

/** Starts a page of this title; `style` goes into a style sheet, `script` into a script at the end of its body. */
export function createPageWriter(title: string, { style = '', script = '' } = {}): PageWriter {
  const parts: string[] = [];
  const count = { textNodes: 0, units: 0 };
  const text = (words: string) => {
    if (words === '') return;
    parts.push(words);
    count.textNodes++;
    count.units += words.length;
  };
  return {
    count,
    text,
    markup: (html) => void parts.push(html),
    block(tag, words) {
      parts.push(`<${tag}>`);
      text(words);
      parts.push(`</${tag.split(' ')[0]}>`);
      text('\n');
    },
    html: () =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>` +
      `<body>${parts.join('')}${script === '' ? '' : `<script>${script}</script>`}</body></html>`,
  };
}

/** What every generator of a page is told. */
export interface PageOptions {
  readonly seed: number;
  /** The names that are mentioned, in turn; none for a page without any. */
  readonly names: readonly string[];
  /** How big the page is, as a part of what it is by default; below 1 to try things out. */
  readonly scale?: number;
}

/** Gives the names in turn, one at every `every`-th call; undefined at the others. */
export function namesInTurn(names: readonly string[], every: number): () => string | undefined {
  let calls = 0;
  return () => {
    const call = calls++;
    return names.length === 0 || call % every !== 0 ? undefined : names[(call / every) % names.length];
  };
}
