/** `npm run eval`: what the built extension finds in the labelled set, in real browsers, in figures and words. */
import { parseArgs } from 'node:util';
import { faultsOf } from '../tests/eval/faults.ts';
import { DEVELOPMENT_SET, type Passage, readPassages } from '../tests/eval/passages.ts';
import { runSet } from '../tests/eval/run-set.ts';
import { BROWSERS, type BrowserKind, isBrowserKind, requireBrowser } from './browsers.ts';
import { launchBuilt } from './driver/index.ts';
import { reportOf } from './eval-report.ts';

const HELP = `Measures the built extension on a labelled set: precision, recall and F1 by tests/eval/GUIDE.md.

  npm run eval -- [options] [file]

  file                        passages labelled like tests/eval/dev.jsonl, which is the default
  --browser chromium|firefox  only in this browser (default: in both, one after the other)
  --show                      also every wrong and missed span, its words in ⟦⟧
  --help                      this text
`;

interface Choice {
  readonly file: string | URL;
  readonly browsers: readonly BrowserKind[];
  readonly show: boolean;
  readonly help: boolean;
}

function readArguments(args: readonly string[]): Choice {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      show: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { browser, show, help } = values;
  if (browser !== undefined && !isBrowserKind(browser)) {
    throw new Error(`--browser is chromium or firefox, not ${browser}`);
  }
  const [file = DEVELOPMENT_SET, second] = positionals;
  if (second !== undefined) throw new Error(`one labelled file at a time, not ${positionals.join(' and ')}`);
  return { file, browsers: browser === undefined ? BROWSERS : [browser], show, help };
}

async function measure(browser: BrowserKind, passages: readonly Passage[], show: boolean): Promise<void> {
  const { version } = await requireBrowser(browser);
  await using session = await launchBuilt(browser);
  const results = await runSet(session, passages);
  console.log(`\n${browser} ${version}\n\n${reportOf(results)}`);
  if (!show) return;
  const faults = faultsOf(results);
  console.log(`\n${faults.length === 0 ? 'nothing wrong, nothing missed' : faults.join('\n')}`);
}

async function main(): Promise<void> {
  const { file, browsers, show, help } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return;
  }
  const passages = readPassages(file);
  for (const browser of browsers) await measure(browser, passages, show);
}

main().catch((error: unknown) => {
  console.error(`npm run eval: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
