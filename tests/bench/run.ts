/**
 * `npm run bench`: measures what Sidelight costs a page, beside what others cost, and writes docs/benchmarks.md,
 * which says how. See options.ts for what can be asked for.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireBrowser } from '../../scripts/browsers.ts';
import type { BrowserKind } from '../../scripts/driver/index.ts';
import { type Pages, serveBenchPages } from './bench.ts';
import {
  buildBenchExtension,
  buildEmptyExtension,
  buildSidelight,
  type Extension,
  withClock,
} from './extension/build-extension.ts';
import { writeLargeSeeds } from './large-seeds.ts';
import { measureCard } from './measure/card.ts';
import { measureContenders } from './measure/contenders.ts';
import { measureHitTest } from './measure/hit-test.ts';
import type { Context, Guest, Measurement } from './measure/measurement.ts';
import { measureMutations } from './measure/mutations.ts';
import { measurePopup } from './measure/popup.ts';
import { isLinux } from './measure/processes.ts';
import { measureScrolling } from './measure/scrolling.ts';
import { measureStart } from './measure/start.ts';
import { measureTextAlone } from './measure/text-alone.ts';
import { measureVisits } from './measure/visits.ts';
import { SEEDS } from './names.ts';
import { type BenchOptions, type MeasurementName, readOptions } from './options.ts';
import { LARGE, type LibraryName } from './pages/index.ts';
import { type Measured, reportOf, writeReport } from './report.ts';
import type { Result } from './table.ts';

const IN_BROWSERS: Readonly<Record<Exclude<MeasurementName, 'text'>, Measurement>> = {
  contenders: measureContenders,
  visits: measureVisits,
  start: measureStart,
  'hit-test': measureHitTest,
  card: measureCard,
  scrolling: measureScrolling,
  mutations: measureMutations,
  popup: measurePopup,
};

const NOTHING: Result = { tables: [], values: {} };

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const options = readOptions(args);
  if (!isLinux()) throw new Error('the bench reads main-thread time from /proc, which only Linux has');
  const began = performance.now();
  await using cleanUp = new AsyncDisposableStack();
  const largeSeeds = await mkdtemp(path.join(tmpdir(), 'sidelight-bench-'));
  cleanUp.defer(() => rm(largeSeeds, { recursive: true, force: true }));
  await writeLargeSeeds(largeSeeds, LARGE);
  const pages = cleanUp.use(await serveBenchPages(options.scale));

  const extensions = createExtensions(largeSeeds, cleanUp);
  const measured: Measured[] = [];
  for (const kind of options.browsers) {
    const { version } = await requireBrowser(kind);
    const extension = (guest: Guest, library: LibraryName) => extensions(kind, guest, library);
    measured.push({ kind, version, result: await measureIn(kind, options, pages, extension) });
  }
  const wantsText = options.measurements.includes('text');
  const text = wantsText ? await measureTextAlone(options.runs, SEEDS, largeSeeds) : NOTHING;
  const { runs, scale } = options;
  const minutes = (performance.now() - began) / 60_000;
  const report = reportOf(measured, text, { runs, scale, minutes, asked: args.join(' ') });
  console.log(report);
  if (!options.isPartial) await writeReport(report);
}

/** Makes all that was asked for in one browser. */
async function measureIn(
  browser: BrowserKind,
  options: BenchOptions,
  pages: Pages,
  extension: Context['extension'],
): Promise<Result> {
  const log = (line: string) => console.error(`${browser}, ${line}`);
  const context: Context = { browser, pages, asked: options.pages, runs: options.runs, extension, log };
  const tables: Result['tables'][number][] = [];
  const values: Record<string, number> = {};
  for (const name of options.measurements) {
    if (name === 'text') continue;
    const result = await IN_BROWSERS[name](context);
    tables.push(...result.tables);
    Object.assign(values, result.values);
  }
  return { tables, values };
}

/** Builds extensions when they are first asked for; they are removed at the end. */
function createExtensions(largeSeeds: string, cleanUp: AsyncDisposableStack) {
  const built = new Map<string, Promise<Extension>>();
  const get = (browser: BrowserKind, guest: Guest, library: LibraryName): Promise<Extension> => {
    const key = `${browser} ${guest} ${library}`;
    const extension = built.get(key) ?? make(browser, guest, library).then((it) => cleanUp.use(it));
    built.set(key, extension);
    return extension;
  };
  const make = async (browser: BrowserKind, guest: Guest, library: LibraryName): Promise<Extension> => {
    const seeds = library === 'large' ? [SEEDS, largeSeeds] : [SEEDS];
    if (guest === 'bench') return buildBenchExtension(browser, seeds);
    if (guest === 'product') return buildSidelight(browser, seeds);
    if (guest === 'product-with-clock') return withClock(await get(browser, 'product', library));
    return buildEmptyExtension();
  };
  return get;
}

await main();
