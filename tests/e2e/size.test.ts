/**
 * How large the built content script is, which every frame of every page loads: all of it, the card's part included,
 * but the data of the articles.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../build/article-plugin.ts';
import { compileSieve } from '../../src/detect/compile-sieve.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { BROWSERS, builtExtension } from './harness/index.ts';

/**
 * Bytes, compressed by gzip at its best. The aim is 20,000, which is not met: what took it from 23,700 to here is told in
 * decision 019. This keeps it from growing.
 */
const BUDGET = 30_200;

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

describe.each(BROWSERS)('the content script for %s', (browser) => {
  const script = () => readFileSync(join(builtExtension(browser), 'reader.js'), 'utf8');

  /** The tables of the sieve as they stand in the script. */
  let tables: readonly string[];
  beforeAll(async () => {
    const { dictionary } = await loadLibrary([SEEDS]);
    const { windows, keys } = compileSieve(openDictionary(dictionary));
    tables = [windows, keys].map((table) => JSON.stringify(table));
  });

  it('holds of the articles the tables of the sieve and nothing that they say', async () => {
    const { articles } = await loadLibrary([SEEDS]);
    for (const table of tables) expect(script()).toContain(table);
    for (const { text, sentences } of articles)
      for (const { span } of sentences) expect(script()).not.toContain(text.slice(span.start, span.end));
  });

  // Data are the two tables of the sieve, letter for letter as they are compiled of the seeds. All else is code.
  it(`is at most ${BUDGET} bytes without them`, () => {
    const code = tables.reduce((rest, table) => rest.replace(table, ''), script());
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
  });
});

describe.each(BROWSERS)('the popup for %s', (browser) => {
  const scriptsOf = (page: string) =>
    [...readFileSync(join(builtExtension(browser), page), 'utf8').matchAll(/"(\/chunks\/[^"]+)"/g)]
      .map(([, path]) => readFileSync(join(builtExtension(browser), path ?? ''), 'utf8'))
      .join('\n');

  // Of the dictionary, of dagre, and of the map's view.
  it.each(['edgeUnits', 'rankdir', 'st-map-room'])(
    'loads no “%s”, which only the story page needs',
    (word) => {
      expect(scriptsOf('story.html')).toContain(word);
      expect(scriptsOf('popup.html')).toContain('sl-popup');
      expect(scriptsOf('popup.html')).not.toContain(word);
    },
  );
});
