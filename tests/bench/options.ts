/** What `npm run bench` can be asked for. */
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserKind, isBrowserKind } from '../../scripts/browsers.ts';
import { isPageName, PAGES, type PageName } from './pages/index.ts';

/** A median needs some values around it. */
const RUNS = 5;

export const MEASUREMENTS = [
  'contenders',
  'visits',
  'start',
  'hit-test',
  'card',
  'scrolling',
  'mutations',
  'popup',
  'text',
] as const;

export type MeasurementName = (typeof MEASUREMENTS)[number];

export interface BenchOptions {
  readonly browsers: readonly BrowserKind[];
  readonly pages: readonly PageName[];
  readonly measurements: readonly MeasurementName[];
  readonly runs: number;
  /** The size of the pages, as a part of what they are. */
  readonly scale: number;
  /** Whether only a part was asked for. */
  readonly isPartial: boolean;
}

/** Reads the arguments of the command. Throws an Error that says what can be asked for. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string' },
      page: { type: 'string' },
      only: { type: 'string' },
      runs: { type: 'string' },
      scale: { type: 'string' },
    },
  });
  return {
    browsers: chosen('--browser', values.browser, BROWSERS, isBrowserKind),
    pages: chosen('--page', values.page, Object.keys(PAGES).filter(isPageName), isPageName),
    measurements: chosen('--only', values.only, MEASUREMENTS, isMeasurement),
    runs: positive('--runs', values.runs, RUNS),
    scale: positive('--scale', values.scale, 1),
    isPartial: args.length > 0,
  };
}

function isMeasurement(word: string): word is MeasurementName {
  return MEASUREMENTS.some((name) => name === word);
}

/** Words joined by commas, each of which must be one of `all`; all of them where none is given. */
function chosen<T extends string>(
  option: string,
  given: string | undefined,
  all: readonly T[],
  isOne: (word: string) => word is T,
): readonly T[] {
  if (given === undefined) return all;
  return given.split(',').map((word) => {
    if (isOne(word)) return word;
    throw new Error(`${option} ${word}: there is ${all.join(', ')}`);
  });
}

function positive(option: string, given: string | undefined, usual: number): number {
  const value = given === undefined ? usual : Number(given);
  if (value > 0) return value;
  throw new Error(`${option} ${given}: not a number above 0`);
}
