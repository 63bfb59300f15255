/** What a bundle gets of the article: nothing is parsed before it is wanted, and then only once. */
import { afterEach, expect, it, vi } from 'vitest';
import { dictionaryModule, libraryModule } from '../../build/article-plugin.ts';
import type { Library } from '../../src/article/library.ts';
import type { DictionaryData } from '../../src/detect/dictionary-data.ts';
import { seed } from './seed.ts';

/** Runs the source of a module, as a bundle would. */
function load(source: string): Promise<unknown> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`);
}

function canOpen(module: unknown): module is { openLibrary(): Library } {
  return typeof module === 'object' && module !== null && 'openLibrary' in module;
}

function canRead(module: unknown): module is { readDictionary(): DictionaryData } {
  return typeof module === 'object' && module !== null && 'readDictionary' in module;
}

afterEach(() => vi.restoreAllMocks());

it('parses the articles on the first call, and not again', async () => {
  const source = libraryModule([seed.article]);
  const parse = vi.spyOn(JSON, 'parse');
  const module = await load(source);
  if (!canOpen(module)) throw new Error('no openLibrary');
  expect(parse).not.toHaveBeenCalled();
  const library = module.openLibrary();
  expect(library).toEqual([seed.article]);
  expect(module.openLibrary()).toBe(library);
  expect(parse).toHaveBeenCalledTimes(1);
});

it('parses the dictionary when it is read, as it was compiled', async () => {
  const source = dictionaryModule(seed.dictionary);
  const parse = vi.spyOn(JSON, 'parse');
  const module = await load(source);
  if (!canRead(module)) throw new Error('no readDictionary');
  expect(parse).not.toHaveBeenCalled();
  expect(module.readDictionary()).toEqual(seed.dictionary);
});
