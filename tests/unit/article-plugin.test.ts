/** What a bundle gets of the article: nothing is parsed before it is wanted, and then only once. */
import { afterEach, expect, it, vi } from 'vitest';
import { articleModule, dictionaryModule } from '../../build/article-plugin.ts';
import type { Article } from '../../src/article/article.ts';
import { seed } from './seed.ts';

/** Runs the source of a module, as a bundle would. */
function load(source: string): Promise<unknown> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`);
}

function canOpen(module: unknown): module is { openArticle(): Article } {
  return typeof module === 'object' && module !== null && 'openArticle' in module;
}

afterEach(() => vi.restoreAllMocks());

it('parses the article on the first call, and not again', async () => {
  const source = articleModule(seed.article);
  const parse = vi.spyOn(JSON, 'parse');
  const module = await load(source);
  if (!canOpen(module)) throw new Error('no openArticle');
  expect(parse).not.toHaveBeenCalled();
  const article = module.openArticle();
  expect(article).toEqual(seed.article);
  expect(module.openArticle()).toBe(article);
  expect(parse).toHaveBeenCalledTimes(1);
});

it('gives the dictionary as it was compiled', async () => {
  expect(await load(dictionaryModule(seed.dictionary))).toMatchObject({ default: seed.dictionary });
});
