/**
 * The rooms import one way only, and each only its packages. That the pure rooms know neither the DOM nor the
 * browser is held by their types (tsconfig.pure.json), that nobody takes the extension API from a global by
 * the linter.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** For each room, the rooms it may import from besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/article': [],
  'src/detect': ['src/article'],
  'src/page': ['src/detect', 'src/article'],
  'src/words': ['src/article'],
  'src/card': ['src/article', 'src/words'],
  'src/hover': ['src/page', 'src/card', 'src/detect', 'src/article'],
  'src/browser': ['src/page', 'src/card', 'src/detect', 'src/words', 'src/article'],
  'src/screens': ['src/card', 'src/article', 'src/words', 'src/browser'],
  entrypoints: [
    'src/article',
    'src/detect',
    'src/page',
    'src/card',
    'src/hover',
    'src/browser',
    'src/screens',
    'src/words',
  ],
};

/** The packages, or parts of one, that a room may use; a file named here may use its own and no other. */
const MAY_USE: Record<string, readonly string[]> = {
  'src/article': [],
  'src/article/schema.ts': ['zod'],
  'src/article/names-schema.ts': ['zod'],
  'src/detect': [],
  'src/page': [],
  'src/words': ['public/_locales/en/messages.json'],
  'src/card': ['preact'],
  'src/hover': [],
  'src/hover/place-card.ts': ['@floating-ui/core'],
  'src/browser': ['wxt/browser', 'zod'],
  'src/screens': ['preact'],
  'src/screens/story/map-layout.ts': ['@dagrejs/dagre'],
  entrypoints: [
    'wxt/utils',
    'preact',
    'virtual:bundled-library',
    'virtual:bundled-dictionary',
    'virtual:bundled-sieve',
  ],
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  readonly onlyTypes: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

const roomOf = (path: string) => Object.keys(MAY_IMPORT).find((room) => path.startsWith(`${room}/`)) ?? null;

const files = ['src', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => name.split(sep).join('/'));

const imports: Import[] = files.flatMap((file) => {
  const room = roomOf(file);
  if (room === null) throw new Error(`${file} is in no room`);
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.')
      ? relative(ROOT, join(ROOT, file, '..', specifier))
          .split(sep)
          .join('/')
      : specifier;
    return { file, room, target, onlyTypes: match[1] !== undefined };
  });
});

describe('imports', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('go only from room to room as allowed', () => {
    const wrong = imports
      .filter(
        ({ target }) =>
          target.startsWith('src/') || target.startsWith('entrypoints/') || target.startsWith('..'),
      )
      .filter(({ room, target }) => {
        const to = roomOf(target);
        return to !== room && (to === null || !MAY_IMPORT[room]?.includes(to));
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it('use only the packages of the room', () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith('src/') && !target.startsWith('entrypoints/'))
      .filter(({ file, room, target }) => {
        const allowed = MAY_USE[file] ?? MAY_USE[room] ?? [];
        return !allowed.some((name) => target === name || target.startsWith(`${name}/`));
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it('bring into the content script no article, no view of a card, no dictionary and one package', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { target, onlyTypes } of imports.filter((one) => one.file === file && !one.onlyTypes))
        if (!onlyTypes) visit(target);
    };
    visit('entrypoints/reader/index.ts');
    expect(seen).toContain('src/hover/hover.ts');
    const from = (room: string) => [...seen].filter((name) => name.startsWith(`${room}/`));
    expect(from('src/article')).toEqual(['src/article/entity-key.ts']);
    expect(from('src/card')).toEqual(['src/card/drawn-card.ts']);
    const packages = [...seen].filter((name) => !name.startsWith('src/') && !name.startsWith('entrypoints/'));
    expect(packages).toEqual([
      'wxt/utils/define-unlisted-script',
      'virtual:bundled-sieve',
      '@floating-ui/core',
    ]);
    // Their tables are made when they are loaded, so that no bundler leaves them out.
    expect(seen).not.toContain('src/detect/dictionary.ts');
    expect(seen).not.toContain('src/detect/scan.ts');
  });
});
