/// <reference types="vite/client" />
/// <reference types="wxt/vite-builder-env" />
/** The compiled article under seeds/, as build/article-plugin.ts provides it. */
declare module 'virtual:bundled-article' {
  const article: import('./article/article.ts').Article;
  export default article;
}

declare module 'virtual:bundled-dictionary' {
  const dictionary: import('./detect/dictionary.ts').DictionaryData;
  export default dictionary;
}
