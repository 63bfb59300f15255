/**
 * The Vite plugin that turns `virtual:bundled-article` and `virtual:bundled-dictionary` into the checked and
 * compiled article under seeds/. A fault in the article fails the build with file, path and reason; neither
 * zod nor article.json reaches a bundle.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Article } from '../src/article/article.ts';
import { type Compiled, compileArticle } from '../src/article/compile.ts';
import { ArticleError } from '../src/article/fault.ts';
import { compileDictionary } from '../src/detect/compile-dictionary.ts';
import type { DictionaryData } from '../src/detect/dictionary.ts';

export const BUNDLED_ARTICLE = 'south-korea-summons-russian-ambassador';

export interface LoadedSeed extends Compiled {
  readonly dictionary: DictionaryData;
}

/** Reads, checks and compiles seeds/<id>. Throws `ArticleError` or an error that names the file. */
export async function loadSeed(seedsFolder: string, id: string): Promise<LoadedSeed> {
  const file = join(seedsFolder, id, 'article.json');
  const [text, jsonText] = await Promise.all([
    readFile(join(seedsFolder, id, 'article.txt'), 'utf8'),
    readFile(file, 'utf8'),
  ]);
  let json: unknown;
  try {
    json = JSON.parse(jsonText);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArticleError(file, [{ path: '(the file)', reason: `not JSON: ${reason}` }]);
  }
  const compiled = compileArticle({ id, file, text, json });
  const { data, faults } = compileDictionary(compiled.file);
  if (faults.length > 0) throw new ArticleError(file, faults);
  return { ...compiled, dictionary: data };
}

export function articlePlugin(seedsFolder: string): Plugin {
  const names = ['virtual:bundled-article', 'virtual:bundled-dictionary'];
  return {
    name: 'sidelight:article',
    resolveId(id) {
      return names.includes(id) ? `\0${id}` : null;
    },
    async load(id) {
      if (!id.startsWith('\0virtual:bundled-')) return null;
      for (const name of ['article.txt', 'article.json'])
        this.addWatchFile(join(seedsFolder, BUNDLED_ARTICLE, name));
      const { article, dictionary } = await loadSeed(seedsFolder, BUNDLED_ARTICLE);
      return id === '\0virtual:bundled-article' ? articleModule(article) : dictionaryModule(dictionary);
    },
  };
}

/** The source of `virtual:bundled-article`. A page that never opens a card never parses the article. */
export function articleModule(article: Article): string {
  return `let article;
export function openArticle() {
  article ??= ${parsed(article)};
  return article;
}`;
}

/** The source of `virtual:bundled-dictionary`. */
export function dictionaryModule(dictionary: DictionaryData): string {
  return `export default ${parsed(dictionary)};`;
}

/** JSON.parse of a literal is read faster than the same object written as JavaScript. */
function parsed(value: object): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
