/** The content script of the bench: runs the one contender that the page's address asks for, and tells the outcome. */
import type { Contender } from '../contenders/contender.ts';
import { findAndReplace } from '../contenders/find-and-replace.ts';
import { floor } from '../contenders/floor.ts';
import { hitTest } from '../contenders/hit-test.ts';
import { markJs, markJsAcross } from '../contenders/mark.ts';
import { readingAlone } from '../contenders/reading-alone.ts';
import { sidelight } from '../contenders/sidelight.ts';
import { walkerAhocorasick } from '../contenders/walker-ahocorasick.ts';
import type { ContenderName } from './contender-names.ts';

/** The names that are looked for, put in when the extension is built. */
declare const BENCH_NAMES: readonly string[];

const CONTENDERS: Readonly<Record<ContenderName, Contender>> = {
  floor,
  'reading-alone': readingAlone,
  sidelight,
  'hit-test': hitTest,
  'mark.js': markJs,
  'mark.js-across': markJsAcross,
  'find-and-replace': findAndReplace,
  'walker-ahocorasick': walkerAhocorasick,
};

/** The page is left in peace for so many milliseconds after it has been drawn. */
const PEACE_MS = 250;

async function ready(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => setTimeout(resolve, PEACE_MS));
  await new Promise((resolve) => requestIdleCallback(resolve));
}

async function run(contender: Contender): Promise<void> {
  await ready();
  const root = document.documentElement;
  try {
    root.dataset.outcome = JSON.stringify(await contender(BENCH_NAMES));
  } catch (error) {
    root.dataset.outcome = JSON.stringify({ error: String(error) });
  }
}

const wanted = location.hash.slice(1);
if (wanted in CONTENDERS) void run(CONTENDERS[wanted as ContenderName]);
