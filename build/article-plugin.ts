/**
 * The Vite plugin that turns `virtual:bundled-article` and `virtual:bundled-dictionary` into the checked and
 * compiled article under seeds/. A fault in the article fails the build with file, path and reason; neither
 * zod nor article.json reaches a bundle.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Article } from '../src/article/article.ts';
import { type Compiled, compileArticle } from '../src/article/compile.ts';
import { ArticleError } from '../src/article/fault.ts';
import { checkNames, type NamesFile } from '../src/article/names-schema.ts';
import { compileDictionary } from '../src/detect/compile-dictionary.ts';
import type { DictionaryData } from '../src/detect/dictionary-data.ts';

export const BUNDLED_ARTICLE = 'south-korea-summons-russian-ambassador';

export interface LoadedSeed extends Compiled {
  readonly dictionary: DictionaryData;
}

/** Reads, checks and compiles seeds/<id>. Throws `ArticleError` or an error that names the file. */
export async function loadSeed(seedsFolder: string, id: string): Promise<LoadedSeed> {
  const folder = join(seedsFolder, id);
  const file = join(folder, 'article.json');
  const [text, json, names] = await Promise.all([
    readFile(join(folder, 'article.txt'), 'utf8'),
    readJson(file),
    loadNames(folder),
  ]);
  const compiled = compileArticle({ id, file, text, json });
  const { lang, entities } = compiled.file;
  return { ...compiled, dictionary: compileDictionary([{ id, lang, entities, names }]) };
}

/** Reads and checks the names files of an article, by language. */
async function loadNames(folder: string): Promise<NamesFile[]> {
  return Promise.all(
    (await namesFiles(folder)).map(async (name) => {
      const file = join(folder, name);
      return checkNames({ file, lang: basename(name, '.json'), json: await readJson(file) });
    }),
  );
}

/** The names files in an article's folder, as paths from there. */
async function namesFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'names'));
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join('names', name));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArticleError(file, [{ path: '(the file)', reason: `not JSON: ${reason}` }]);
  }
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
      const folder = join(seedsFolder, BUNDLED_ARTICLE);
      for (const name of ['article.txt', 'article.json', ...(await namesFiles(folder))])
        this.addWatchFile(join(folder, name));
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
