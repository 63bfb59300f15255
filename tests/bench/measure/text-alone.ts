/** Matchers of npm and our own scan over text alone, in Node: how fast each reads, with few names and with many. */
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import KeywordProcessor from 'flashtext.js';
import { loadLibrary } from '../../../build/article-plugin.ts';
import { openDictionary } from '../../../src/detect/dictionary.ts';
import type { DictionaryData } from '../../../src/detect/dictionary-data.ts';
import { scan } from '../../../src/detect/scan.ts';
import { median } from '../bench.ts';
import { escaped } from '../contenders/contender.ts';
import { largeNames, MENTIONS, peerNames } from '../names.ts';
import { LARGE } from '../pages/index.ts';
import { digits, type Result, type Table } from '../table.ts';
import { createWriter } from '../words.ts';

const UNITS = 1_400_000;
const MENTION_EVERY = 3;
/** The system counts a thread's time in ticks of some milliseconds: a sample is to be much longer. */
const SAMPLE_MS = 150;

/** Counts what it finds in a text. */
type Matcher = (text: string) => number;

/** What is set up ahead of the reading, and timed apart. */
type SetUp = (names: readonly string[]) => Matcher;

const PEERS: Readonly<Record<string, SetUp>> = {
  'one regular expression, case as written': (names) => {
    const all = new RegExp(names.map(escaped).join('|'), 'g');
    return (text) => text.match(all)?.length ?? 0;
  },
  ahocorasick: (names) => {
    const matcher = new AhoCorasick(names);
    return (text) => matcher.search(text).length;
  },
  'flashtext.js': (names) => {
    const matcher = new KeywordProcessor(true);
    for (const name of names) matcher.addKeyword(name, name);
    return (text) => matcher.extractKeywords(text).length;
  },
  '@monyone/aho-corasick': (names) => {
    const matcher = new MonyoneAhoCorasick([...names]);
    return (text) => matcher.matchInText(text).length;
  },
};

/** `largeSeeds` is the folder with the articles of the large library. */
export async function measureTextAlone(
  runs: number,
  bundledSeeds: string,
  largeSeeds: string,
): Promise<Result> {
  const few = await tableOf(runs, `the bundled article (peers: ${peerNames().length} names)`, peerNames(), [
    bundledSeeds,
  ]);
  const many = await tableOf(
    runs,
    `100,000 names`,
    [...largeNames(LARGE), ...peerNames()],
    [bundledSeeds, largeSeeds],
  );
  return { tables: [few, many], values: {} };
}

async function tableOf(
  runs: number,
  what: string,
  names: readonly string[],
  seeds: readonly string[],
): Promise<Table> {
  const texts = paragraphs();
  const rows: string[][] = [];
  for (const [name, setUp] of Object.entries(PEERS)) {
    // V8 takes minutes over an alternation of so many words.
    if (name.startsWith('one regular') && names.length > 1_000) continue;
    rows.push(rowOf(name, runs, texts, () => setUp(names)));
  }
  const { dictionary } = await loadLibrary(seeds);
  // As it is sent: written, and without what compiling leaves behind.
  const written = JSON.stringify(dictionary);
  const ours = () => {
    const opened = openDictionary(JSON.parse(written) as DictionaryData);
    return (text: string) => scan(opened, text).length;
  };
  rows.push(rowOf('Sidelight, scan', runs, texts, ours));
  return {
    title: `Text alone, in Node ${process.versions.node}: ${what}`,
    about: `${digits(UNITS)} characters, a mention in every third paragraph; medians of the thread's own time.`,
    head: ['matcher', 'MB/s', 'set up, ms', 'found'],
    rows,
  };
}

function rowOf(name: string, runs: number, texts: readonly string[], setUp: () => Matcher): string[] {
  let matcher: Matcher = () => 0;
  const building = timeOf(() => {
    matcher = setUp();
  });
  let found = 0;
  const readAll = () => {
    found = 0;
    for (const text of texts) found += matcher(text);
  };
  readAll();
  const again = Math.ceil(SAMPLE_MS / Math.max(1, timeOf(readAll)));
  const times = Array.from({ length: runs }, () =>
    timeOf(() => {
      for (let i = 0; i < again; i++) readAll();
    }),
  );
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  return [name, digits((units * again) / median(times) / 1_000), digits(building), digits(found)];
}

/** Milliseconds that this thread works, whatever else the machine does. */
function timeOf(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000;
}

function paragraphs(): string[] {
  const writer = createWriter(3);
  const texts: string[] = [];
  for (let units = 0; units < UNITS; ) {
    const mention = texts.length % MENTION_EVERY === 0 ? writer.pick(MENTIONS) : undefined;
    const text = writer.paragraph(writer.between(330, 400), mention);
    texts.push(text);
    units += text.length;
  }
  return texts;
}
