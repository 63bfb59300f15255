/** Builds what the bench puts into browsers, each into a temporary folder that is removed when it is disposed of. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { articlePlugin } from '../../../build/article-plugin.ts';
import type { BrowserKind } from '../../../scripts/driver/index.ts';
import { buildWithSeeds } from '../../e2e/harness/build-with-seeds.ts';
import { peerNames } from '../names.ts';

export interface Extension extends AsyncDisposable {
  readonly folder: string;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = path.join(HERE, '..', '..', '..');
/** The oldest browsers that the product supports, as in wxt.config.ts. */
const TARGET = ['chrome128', 'firefox146'];

const MANIFEST = {
  manifest_version: 3,
  name: 'Sidelight bench',
  version: '1',
  browser_specific_settings: { gecko: { id: 'bench@sidelight.invalid' } },
};

/** The extension whose content script runs contenders, with the articles of these folders. */
export async function buildBenchExtension(
  browser: BrowserKind,
  seeds: readonly string[],
): Promise<Extension> {
  const extension = await folderWith({
    ...MANIFEST,
    // Each browser takes what it knows.
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [
      { matches: ['<all_urls>'], js: ['content.js'], css: ['marks.css'], run_at: 'document_idle' },
    ],
  });
  const look = browser === 'firefox' ? ['firefox'] : ['chromium', 'graphics'];
  const styles = look.map((part) => readFile(path.join(ROOT, 'src', 'page', `marks-${part}.css`), 'utf8'));
  await writeFile(path.join(extension.folder, 'marks.css'), (await Promise.all(styles)).join('\n'));
  for (const script of ['background', 'content'])
    await build({
      configFile: false,
      root: HERE,
      logLevel: 'error',
      plugins: [articlePlugin(seeds)],
      define: {
        BENCH_NAMES: JSON.stringify(peerNames()),
        'import.meta.env.FIREFOX': String(browser === 'firefox'),
      },
      resolve: {
        alias: [
          { find: 'wxt/browser', replacement: '@wxt-dev/webextension-polyfill/browser' },
          { find: /^\.\/native-browser\.ts$/, replacement: path.join(HERE, 'browser.ts') },
        ],
      },
      build: {
        outDir: extension.folder,
        emptyOutDir: false,
        minify: process.env.PLAIN === undefined,
        target: TARGET,
        rolldownOptions: { checks: { pluginTimings: false } },
        lib: {
          entry: path.join(HERE, `${script}.ts`),
          formats: ['iife'],
          name: 'bench',
          fileName: () => `${script}.js`,
        },
      },
    });
  return extension;
}

/** An extension that does nothing: what the product is measured against. */
export function buildEmptyExtension(): Promise<Extension> {
  return folderWith({ ...MANIFEST, name: 'Nothing' });
}

/** The product itself, as `npm run build` makes it, with the articles of these folders. */
export async function buildSidelight(browser: BrowserKind, seeds: readonly string[]): Promise<Extension> {
  const built = await buildWithSeeds(browser, seeds);
  return { folder: built.extensionDir, [Symbol.asyncDispose]: () => built[Symbol.asyncDispose]() };
}

/**
 * A copy of a built product with a clock around its content script: a page's root element tells in
 * `data-bench-start` for how many milliseconds the script ran when it was started.
 */
export async function withClock(product: Extension): Promise<Extension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidelight-bench-'));
  await cp(product.folder, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { content_scripts: { js: string[] }[] };
  for (const script of manifest.content_scripts)
    script.js = ['bench-before.js', ...script.js, 'bench-after.js'];
  await writeFile(file, JSON.stringify(manifest));
  await writeFile(path.join(folder, 'bench-before.js'), 'globalThis.benchBegan = performance.now();');
  await writeFile(
    path.join(folder, 'bench-after.js'),
    'document.documentElement.dataset.benchStart = performance.now() - globalThis.benchBegan;',
  );
  return { folder, [Symbol.asyncDispose]: () => removed(folder) };
}

async function folderWith(manifest: object): Promise<Extension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidelight-bench-'));
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, [Symbol.asyncDispose]: () => removed(folder) };
}

function removed(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
