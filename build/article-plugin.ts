/**
 * The Vite plugin that turns `virtual:bundled-library`, `virtual:bundled-dictionary` and `virtual:bundled-sieve` into
 * the checked and compiled articles of the seeds. A fault in one fails the build with file, path and reason; neither zod nor
 * article.json reaches a bundle.
 */
import type { Plugin } from 'vite';
import type { Library } from '../src/article/library.ts';
import { compileDictionary } from '../src/detect/compile-dictionary.ts';
import { compileSieve } from '../src/detect/compile-sieve.ts';
import { openDictionary } from '../src/detect/dictionary.ts';
import type { DictionaryData } from '../src/detect/dictionary-data.ts';
import type { SieveData } from '../src/detect/sieve-tables.ts';
import { readSeed, seedFiles, seedFolders } from './read-seeds.ts';

/** All articles of a build, and the one dictionary of their names. */
export interface LoadedLibrary {
  readonly articles: Library;
  readonly dictionary: DictionaryData;
}

/** Reads, checks and compiles all articles in folders of seeds. Throws `ArticleError`. */
export async function loadLibrary(seeds: readonly string[]): Promise<LoadedLibrary> {
  const read = await Promise.all((await seedFolders(seeds)).map(readSeed));
  const [first, ...others] = read.map(({ article }) => article);
  if (first === undefined) throw new Error(`There is no article in ${seeds.join(', ')}`);
  return {
    articles: [first, ...others],
    dictionary: compileDictionary(read.map(({ named }) => named)),
  };
}

/** What was read last: WXT makes several bundles of one build, each with a plugin of its own. */
let last: { readonly stamp: string; readonly library: Promise<LoadedLibrary> } | null = null;

function loadOnce(seeds: readonly string[], stamp: string): Promise<LoadedLibrary> {
  if (last?.stamp !== stamp) last = { stamp, library: loadLibrary(seeds) };
  return last.library;
}

/** The source of each virtual module. */
const MODULES: ReadonlyMap<string, (library: LoadedLibrary) => string> = new Map([
  ['virtual:bundled-library', ({ articles }) => libraryModule(articles)],
  ['virtual:bundled-dictionary', ({ dictionary }) => dictionaryModule(dictionary)],
  ['virtual:bundled-sieve', ({ dictionary }) => sieveModule(compileSieve(openDictionary(dictionary)))],
]);

/** The plugin, for articles in these folders of seeds. */
export function articlePlugin(seeds: readonly string[]): Plugin {
  return {
    name: 'sidelight:article',
    resolveId(id) {
      return MODULES.has(id) ? `\0${id}` : null;
    },
    async load(id) {
      const sourceOf = MODULES.get(id.slice(1));
      if (sourceOf === undefined) return null;
      const files = (await Promise.all((await seedFolders(seeds)).map(seedFiles))).flat();
      for (const { file } of files) this.addWatchFile(file);
      return sourceOf(await loadOnce(seeds, files.map(({ stamp }) => stamp).join('\n')));
    },
  };
}

/** The source of `virtual:bundled-library`. A page that never opens a card never parses the articles. */
export function libraryModule(articles: Library): string {
  return `let library;
export function openLibrary() {
  library ??= ${parsed(articles)};
  return library;
}`;
}

/** The source of `virtual:bundled-dictionary`. A background script that is woken for a report never parses it. */
export function dictionaryModule(dictionary: DictionaryData): string {
  return `export function readDictionary() {
  return ${parsed(dictionary)};
}`;
}

/** The source of `virtual:bundled-sieve`: long strings, which cost a page nothing until they are opened. */
export function sieveModule(sieve: SieveData): string {
  return `export default ${JSON.stringify(sieve)};`;
}

/** JSON.parse of a literal is read faster than the same object written as JavaScript. */
function parsed(value: object): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
