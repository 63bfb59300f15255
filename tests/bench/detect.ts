/**
 * How fast detection reads text alone: `npm run bench:detect`. Prints megabytes a second, medians of nine runs in
 * one process, for ASCII prose with a mention in every third paragraph, for the same without any, and for a regular
 * expression of the article's English names over the same text, as a yardstick of this machine.
 */
import { fileURLToPath } from 'node:url';
import { loadLibrary } from '../../build/article-plugin.ts';
import { detect } from '../../src/detect/detect.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import type { DictionaryData } from '../../src/detect/dictionary-data.ts';
import { generateProse } from './prose.ts';

const RUNS = 9;
const UNITS = 4_000_000;
/** The yardstick: a plain alternation, case as written. */
const NAMES =
  /South Korea|North Korea|Russia|Ukraine|Seoul|Moscow|NATO|Vladivostok|Kim Hong-kyun|Georgi Zinoviev|Yoon Suk-yeol|Mark Rutte|National Intelligence Service|international law|special forces|satellite images/g;

const library = await loadLibrary([fileURLToPath(new URL('../../seeds', import.meta.url))]);
// As a page gets it: written and read again, without what compiling leaves behind.
const dictionary = openDictionary(JSON.parse(JSON.stringify(library.dictionary)) as DictionaryData);

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Megabytes a second of `work` over `paragraphs`, in the thread's own time, which other work on the machine leaves alone. */
function speedOf(paragraphs: readonly string[], work: (paragraphs: readonly string[]) => void): number {
  const units = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const times = Array.from({ length: RUNS }, () => {
    const began = process.threadCpuUsage().user;
    work(paragraphs);
    return process.threadCpuUsage().user - began;
  });
  return units / median(times);
}

const withNames = generateProse({ seed: 1, units: UNITS, mentionEvery: 3 });
const without = generateProse({ seed: 2, units: UNITS, mentionEvery: 0 });
const count = (paragraphs: readonly string[]) => detect(dictionary, paragraphs).flat().length;

const rows: [string, string[], (paragraphs: readonly string[]) => void][] = [
  ['detection, a mention in every third paragraph', withNames, count],
  ['detection, no mention', without, count],
  ['one regular expression of 16 names', withNames, (all) => all.filter((text) => text.match(NAMES))],
];
console.log(
  `${count(withNames)} mentions in ${withNames.length} paragraphs, ${count(without)} without names`,
);
for (const [what, paragraphs, work] of rows)
  console.log(`${speedOf(paragraphs, work).toFixed(0).padStart(6)} MB/s  ${what}`);
