/** What the bench uses of packages that bring no types. */

declare module 'mark.js/dist/mark.es6.js' {
  export default class Mark {
    constructor(root: Element);
    mark(
      words: readonly string[],
      options: {
        readonly separateWordSearch: boolean;
        readonly caseSensitive: boolean;
        readonly acrossElements: boolean;
        readonly done: (marked: number) => void;
      },
    ): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Node,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset: 'prose' },
  ): { readonly reverts: readonly unknown[] };
}

declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    /** For each place where words end, the index of the last unit and those words. */
    search(text: string): [end: number, words: string[]][];
  }
}

declare module 'flashtext.js' {
  export default class KeywordProcessor {
    constructor(caseSensitive: boolean);
    addKeyword(word: string, cleanName: string): void;
    extractKeywords(text: string): string[];
  }
}
