/** Writes what was measured into docs/benchmarks.md, between two markers; what stands around them is kept. */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../../scripts/driver/index.ts';
import { BARS, isReached } from './bars.ts';
import { digits, markdownOf, type Result, type Table } from './table.ts';

const FILE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const BEGIN = '<!-- What follows is written by npm run bench. -->';
const END = '<!-- End of what npm run bench writes. -->';

/** What was measured in one browser. */
export interface Measured {
  readonly kind: BrowserKind;
  readonly version: string;
  readonly result: Result;
}

export interface RunFacts {
  readonly runs: number;
  readonly scale: number;
  readonly minutes: number;
  /** How a partial run was asked for; '' for a whole one. */
  readonly asked: string;
}

/** The report of a run, in Markdown. */
export function reportOf(measured: readonly Measured[], others: Result, facts: RunFacts): string {
  const tables = [...measured.flatMap(({ result }) => result.tables), ...others.tables];
  return [whereMeasured(measured, facts), markdownOf(bars(measured)), ...tables.map(markdownOf)].join('\n\n');
}

/** Puts a report into docs/benchmarks.md. Throws an Error when the markers are not there. */
export async function writeReport(report: string): Promise<void> {
  const text = await readFile(FILE, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin)
    throw new Error(`docs/benchmarks.md has lost its markers ${BEGIN} and ${END}`);
  await writeFile(FILE, `${text.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${text.slice(end)}`);
}

function whereMeasured(measured: readonly Measured[], { runs, scale, minutes, asked }: RunFacts): string {
  const browsers = measured.map(({ kind, version }) => `${kind} ${version}`).join(' and ');
  const processor = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  const parts = [
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${browsers}, headless,`,
    `on ${availableParallelism()} cores of ${processor} with ${memory} GB, ${process.platform};`,
    `medians of ${runs} runs (least – most) unless a line says otherwise; ${digits(minutes)} minutes in all,`,
    `load ${load.toFixed(1)} at the end.`,
    ...(scale === 1
      ? []
      : [`**The pages were made at a scale of ${scale}: these numbers hold for nothing else.**`]),
    ...(asked === '' ? [] : [`A partial run: \`npm run bench -- ${asked}\`.`]),
  ];
  return parts.join('\n');
}

/** Each bar with what was measured, and a tick where it is reached. */
function bars(measured: readonly Measured[]): Table {
  const rows = BARS.map((bar) => [
    bar.what,
    `${bar.atLeast === true ? '≥' : '≤'} ${bar.limit} ${bar.unit}`,
    ...measured.map(({ result }) => {
      const value = result.values[bar.id];
      return value === undefined ? '–' : `${digits(value)} ${isReached(bar, value) ? '✓' : '✗'}`;
    }),
  ]);
  return {
    title: 'The bars',
    about: '',
    head: ['what', 'bar', ...measured.map(({ kind }) => kind)],
    rows,
  };
}
