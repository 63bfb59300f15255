/** Reads structured articles from folders of seeds; see docs/article-format.md for what is in one. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../src/article/article.ts';
import { compileArticle } from '../src/article/compile.ts';
import { ArticleError } from '../src/article/fault.ts';
import { checkNames, type NamesFile } from '../src/article/names-schema.ts';
import type { NamedArticle } from '../src/detect/compile-dictionary.ts';

/** An article as it is read from its folder, with all that its dictionary is compiled of. */
export interface Seed {
  readonly article: Article;
  readonly named: NamedArticle;
}

/** The folders of the articles in folders of seeds, in the order of the articles' ids. */
export async function seedFolders(seeds: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    seeds.map(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
    }),
  );
  const folders = lists.flat().sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  folders.forEach((folder, i) => {
    const before = folders[i - 1];
    if (before !== undefined && basename(before) === basename(folder))
      throw new ArticleError(folder, [
        { path: '(the folder)', reason: `${before} has the same name, and the name is the article's id` },
      ]);
  });
  return folders;
}

/** Reads, checks and compiles the article in a folder. Throws `ArticleError` for what is missing or not sound. */
export async function readSeed(folder: string): Promise<Seed> {
  const id = basename(folder);
  const file = join(folder, 'article.json');
  const [text, json, names] = await Promise.all([
    readText(join(folder, 'article.txt')),
    readJson(file),
    readNames(folder),
  ]);
  const compiled = compileArticle({ id, file, text, json });
  const { lang, entities } = compiled.file;
  return { article: compiled.article, named: { id, lang, entities, names } };
}

/** The files of an article that are there to be read, with what tells a change: for caches and for watching. */
export async function seedFiles(
  folder: string,
): Promise<{ readonly file: string; readonly stamp: string }[]> {
  const files = [join(folder, 'article.txt'), join(folder, 'article.json'), ...(await namesFiles(folder))];
  return Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(missing(file));
      return { file, stamp: `${file} ${found.mtimeMs} ${found.size}` };
    }),
  );
}

async function readNames(folder: string): Promise<NamesFile[]> {
  const files = await namesFiles(folder);
  return Promise.all(
    files.map(async (file) =>
      checkNames({ file, lang: basename(file, '.json'), json: await readJson(file) }),
    ),
  );
}

async function namesFiles(folder: string): Promise<string[]> {
  const names = join(folder, 'names');
  const files = await readdir(names).catch(missing(names));
  return files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(names, file));
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(missing(file));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArticleError(file, [{ path: '(the file)', reason: `not JSON: ${reason}` }]);
  }
}

/** Says of what is not there that an article needs it; passes every other error on. */
function missing(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== 'ENOENT') throw error;
    throw new ArticleError(path, [
      { path: '(the path)', reason: 'not there; an article has article.txt, article.json and names/' },
    ]);
  };
}
