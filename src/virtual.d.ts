/// <reference types="vite/client" />
/// <reference types="wxt/vite-builder-env" />
/** The compiled articles of the seeds, as build/article-plugin.ts provides them. */
declare module 'virtual:bundled-library' {
  /** Parses the articles when first called, and gives the same ones from then on. */
  export function openLibrary(): import('./article/library.ts').Library;
}

declare module 'virtual:bundled-dictionary' {
  const dictionary: import('./detect/dictionary-data.ts').DictionaryData;
  export default dictionary;
}
