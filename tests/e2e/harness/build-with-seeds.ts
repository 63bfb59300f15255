/** Builds the extension with other articles than the bundled one, for tests of what articles do together. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'wxt';
import type { BrowserKind } from '../../../scripts/browsers.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** An unpacked extension in a folder of its own, which is removed when it is disposed of. */
export interface BuiltElsewhere extends AsyncDisposable {
  readonly extensionDir: string;
}

/** Builds for a browser from folders of seeds; those that are no whole paths are relative to the project's root. */
export async function buildWithSeeds(
  browser: BrowserKind,
  seeds: readonly string[],
): Promise<BuiltElsewhere> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'sidelight-build-'));
  process.env.SIDELIGHT_SEEDS = seeds.map((folder) => path.resolve(ROOT, folder)).join(path.delimiter);
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  try {
    await build({ root: ROOT, browser: target, outDir });
  } finally {
    delete process.env.SIDELIGHT_SEEDS;
  }
  return {
    extensionDir: path.join(outDir, `${target}-mv3`),
    [Symbol.asyncDispose]: () => rm(outDir, { recursive: true }),
  };
}
