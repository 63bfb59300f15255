/// <reference types="vite/client" />
/// <reference types="wxt/vite-builder-env" />
/** The compiled articles of the seeds, as build/article-plugin.ts provides them. */
declare module 'virtual:bundled-library' {
  /** Parses the articles when first called, and gives the same ones from then on. */
  export function openLibrary(): import('./article/library.ts').Library;
}

declare module 'virtual:bundled-dictionary' {
  /** Parses the dictionary, anew at each call: who opens it needs what it was read from no longer. */
  export function readDictionary(): import('./detect/dictionary-data.ts').DictionaryData;
}

declare module 'virtual:bundled-sieve' {
  const sieve: import('./detect/sieve-tables.ts').SieveData;
  export default sieve;
}
