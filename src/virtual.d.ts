/// <reference types="vite/client" />
/// <reference types="wxt/vite-builder-env" />
/** The compiled article under seeds/, as build/article-plugin.ts provides it. */
declare module 'virtual:bundled-article' {
  /** Parses the article when first called, and gives the same one from then on. */
  export function openArticle(): import('./article/article.ts').Article;
}

declare module 'virtual:bundled-dictionary' {
  const dictionary: import('./detect/dictionary-data.ts').DictionaryData;
  export default dictionary;
}
