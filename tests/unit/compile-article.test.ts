/** An unsound article is refused with its file, the path of each fault and what would be right. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articlePlugin, loadLibrary } from '../../build/article-plugin.ts';
import { compileArticle } from '../../src/article/compile.ts';
import { ArticleError, MAX_FAULTS } from '../../src/article/fault.ts';

const TEXT = 'Kicker\nHeadline here\nAnna said it rained. It did, she thinks.\n';

/** A small sound article; each test breaks one thing in it. */
function sound() {
  return {
    lang: 'en',
    kicker: 'Kicker' as string | null,
    headline: 'Headline here',
    sections: [
      {
        heading: null as { id: string; text: string } | null,
        paragraphs: [
          [
            { id: 's1', text: 'Anna said it rained.' },
            { id: 's2', text: 'It did, she thinks.' },
          ],
        ],
      },
    ],
    entities: [
      {
        id: 'anna',
        kind: 'person',
        name: { in: 's1', text: 'Anna' },
        description: null as { in: string; text: string } | null,
      },
    ],
    statements: [
      {
        id: 'rain',
        in: 's1',
        speaker: 'anna',
        attribution: 'Anna said',
        mode: 'said',
        about: ['anna'],
      } as Record<string, unknown>,
      {
        id: 'certainty',
        in: 's2',
        speaker: 'anna',
        attribution: 'she thinks',
        mode: 'presumed',
        about: ['anna'],
      } as Record<string, unknown>,
    ],
    relations: [] as Record<string, unknown>[],
    quotes: [] as Record<string, unknown>[],
    figures: [] as Record<string, unknown>[],
  };
}

type Sound = ReturnType<typeof sound>;

function faultsOf(change: (file: Sound) => void, text = TEXT): string[] {
  const json = sound();
  change(json);
  try {
    compileArticle({ id: 'test', file: 'test/article.json', text, json });
  } catch (error) {
    if (error instanceof ArticleError) return error.faults.map(({ path, reason }) => `${path}: ${reason}`);
    throw error;
  }
  return [];
}

describe('compileArticle', () => {
  it('accepts a sound article and turns its quotations into spans', () => {
    const { article } = compileArticle({ id: 'test', file: 'f', text: TEXT, json: sound() });
    expect(article.sentences.map(({ span }) => TEXT.slice(span.start, span.end))).toEqual([
      'Anna said it rained.',
      'It did, she thinks.',
    ]);
    expect(article.statements[0]).toMatchObject({ speaker: 'anna', span: { start: 21, end: 41 } });
  });

  const cases: [string, (file: Sound) => void, RegExp][] = [
    [
      'a sentence that differs',
      (f) => Object.assign(f.sections[0]?.paragraphs[0]?.[1] ?? {}, { text: 'It did not.' }),
      /^sections\[0\]\.paragraphs\[0\]\[1\]: article\.txt goes on with “It did, she thinks\./,
    ],
    [
      'a sentence left out',
      (f) => void f.sections[0]?.paragraphs[0]?.pop(),
      /^sections: article\.txt goes on after the last sentence: “It did/,
    ],
    [
      'a name not in its sentence',
      (f) => Object.assign(f.entities[0]?.name ?? {}, { in: 's2' }),
      /^entities\[0\]\.name: "Anna" does not stand in s2/,
    ],
    [
      'an ambiguous quotation',
      (f) => Object.assign(f.entities[0] ?? {}, { description: { in: 's1', text: 'n' } }),
      /^entities\[0\]\.description: "n" stands in s1 more than once/,
    ],
    [
      'a speaker nobody knows',
      (f) => Object.assign(f.statements[0] ?? {}, { speaker: 'bob' }),
      /^statements\[0\]\.speaker: there is no entity "bob"/,
    ],
    [
      'a speaker without attribution',
      (f) => delete f.statements[0]?.attribution,
      /^statements\[0\]\.attribution: a statement that is not/,
    ],
    [
      'a day that is not there',
      (f) => Object.assign(f.statements[0] ?? {}, { day: 'on Monday' }),
      /^statements\[0\]\.day: "on Monday" does not stand in s1/,
    ],
    [
      'a relation without a statement',
      (f) => f.relations.push({ from: 'anna', type: 'sent', to: 'anna', words: 'said', statement: 'snow' }),
      /^relations\[0\]\.statement: there is no statement "snow"/,
    ],
    [
      'a mode nobody knows',
      (f) => Object.assign(f.statements[0] ?? {}, { mode: 'sung' }),
      /^statements\[0\]\.mode: /,
    ],
    ['a key nobody knows', (f) => Object.assign(f, { author: 'x' }), /^\(the file\): /],
    [
      'an entity there twice',
      (f) => f.entities.push(...structuredClone(f.entities)),
      /^entities\[1\]\.id: "anna" is there twice/,
    ],
    [
      'a figure that is a person',
      (f) => f.figures.push({ entity: 'anna', value: 1, unit: 'rained', statement: 'rain' }),
      /^figures\[0\]\.entity: "anna" is not an entity of kind "figure"/,
    ],
  ];
  it.each(cases)('refuses %s', (_, change, message) => {
    const faults = faultsOf(change);
    expect(faults.join('\n')).toMatch(message);
  });

  it('stops at the first faults of a very bad file', () => {
    const faults = faultsOf((file) => {
      for (let i = 0; i < 500; i++) file.statements.push({ id: `Bad ${i}` });
    });
    expect(faults).toHaveLength(MAX_FAULTS);
  });
});

describe('the build', () => {
  let seeds: string;
  beforeAll(async () => {
    seeds = await mkdtemp(join(tmpdir(), 'sidelight-seeds-'));
    await mkdir(join(seeds, 'street', 'names'), { recursive: true });
    await writeFile(join(seeds, 'street', 'article.txt'), TEXT);
    await writeFile(join(seeds, 'main.js'), "export { openLibrary } from 'virtual:bundled-library';");
  });
  afterAll(() => rm(seeds, { recursive: true }));

  const writeNames = (anna: readonly unknown[]) => {
    const entities = Object.fromEntries(sound().entities.map(({ id }) => [id, [id]]));
    const names = { entities: { ...entities, anna } };
    return writeFile(join(seeds, 'street', 'names', 'en.json'), JSON.stringify(names));
  };
  beforeEach(() => writeNames(['Anna']));

  const write = (content: string) => writeFile(join(seeds, 'street', 'article.json'), content);
  const runBuild = () =>
    build({
      root: seeds,
      configFile: false,
      logLevel: 'silent',
      plugins: [articlePlugin([seeds])],
      build: { write: false, lib: { entry: join(seeds, 'main.js'), formats: ['es'] } },
    });

  it('takes a sound article', async () => {
    await write(JSON.stringify(sound()));
    await expect(runBuild()).resolves.toBeDefined();
  });

  it('fails with file, path and reason on a fault', async () => {
    const file = sound();
    Object.assign(file.statements[0] ?? {}, { hedge: 'perhaps' });
    await write(JSON.stringify(file));
    await expect(runBuild()).rejects.toThrow(
      /article\.json is not a sound article:\n {2}statements\[0\]\.hedge: "perhaps" does not stand in s1/,
    );
  });

  it.each([
    ['Ann[a|e', /en\.json is not a sound article:\n {2}entities\.anna\[0\]: “Ann\[a\|e” opens a bracket/],
    [
      { forms: ['Anna', '(Anna'] },
      /entities\.anna\[0\]\.forms\[1\]: “\(Anna” does not begin with a letter or digit/,
    ],
    [
      { forms: ['Anna'], needs: { onPage: ['nobody'] } },
      /anna\[0\]\.needs\.onPage: there is no entity, no cue and no decoy "nobody"/,
    ],
    [{ forms: ['Anna'], notAfter: ['{Word}'] }, /anna\[0\]\.notAfter\[0\]: \{Word\} is no shape/],
    [{ forms: ['Anna'], needs: 'luck' }, /en\.json is not a sound article:\n {2}entities\.anna\[0\]/],
  ])('fails on a names file with %j', async (group, message) => {
    await write(JSON.stringify(sound()));
    await writeNames([group]);
    await expect(loadLibrary([seeds])).rejects.toThrow(message);
  });

  it('fails where an entity has no name in the language of the article', async () => {
    await write(JSON.stringify(sound()));
    const file = join(seeds, 'street', 'names', 'en.json');
    await writeFile(file, JSON.stringify({ entities: {} }));
    await expect(loadLibrary([seeds])).rejects.toThrow(
      /entities\.anna: there is no name for the entity in the article's own language, "en"/,
    );
  });

  it('stops at the first faults of very many names', async () => {
    await write(JSON.stringify(sound()));
    await writeNames(Array(500).fill('Ann[a'));
    await expect(loadLibrary([seeds])).rejects.toHaveProperty('faults.length', MAX_FAULTS);
  });

  it('fails on a file that is not JSON', async () => {
    await write('{ "lang": ');
    await expect(runBuild()).rejects.toThrow(
      /article\.json is not a sound article:\n {2}\(the file\): not JSON/,
    );
  });
});
