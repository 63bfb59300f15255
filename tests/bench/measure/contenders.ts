/** All contenders on all pages, each on a page of its own that has just been loaded, in turn. */
import type { Session } from '../../../scripts/driver/index.ts';
import { median, runContender } from '../bench.ts';
import type { Outcome } from '../contenders/contender.ts';
import type { ContenderName } from '../extension/contender-names.ts';
import { PAGES, type PageName } from '../pages/index.ts';
import { digits, type Result, spread, type Table } from '../table.ts';
import { type Context, launch } from './measurement.ts';

/** On these pages all peers run; on the others the floor and Sidelight alone, which have to. */
const PEER_PAGES: readonly PageName[] = ['encyclopedia', 'novel'];
/** Peers that take up to half a minute a run are run once, on one page. */
const PEERS: readonly {
  readonly name: ContenderName;
  readonly once: boolean;
  readonly pages: readonly PageName[];
}[] = [
  { name: 'find-and-replace', once: false, pages: PEER_PAGES },
  { name: 'walker-ahocorasick', once: false, pages: PEER_PAGES },
  { name: 'mark.js', once: true, pages: PEER_PAGES },
  { name: 'mark.js-across', once: true, pages: ['encyclopedia'] },
];
/** The crowded page is for pointing and scrolling only. */
const NOT_HERE: readonly PageName[] = ['crowded'];

const HEAD = [
  'contender',
  'ms',
  '× floor',
  'longest task, ms',
  'viewport, ms',
  'later, ms',
  'waited, %',
  'found',
];

export async function measureContenders(context: Context): Promise<Result> {
  const tables: Table[] = [];
  const values: Record<string, number> = {};
  const most = (id: string, value: number) => {
    values[id] = Math.max(values[id] ?? 0, value);
  };
  for (const library of ['bundled', 'large'] as const) {
    const pages = context.asked.filter((page) => PAGES[page].library === library && !NOT_HERE.includes(page));
    if (pages.length === 0) continue;
    await using session = await launch(context, 'bench', library);
    for (const page of pages) {
      const outcomes = await runAll(context, session, page);
      tables.push(tableOf(context, page, outcomes));
      const ms = (name: ContenderName) => median((outcomes.get(name) ?? []).map((one) => one.ms));
      const ours = outcomes.get('sidelight') ?? [];
      values[page] = ms('sidelight') / ms('floor');
      most('viewport', median(ours.map(({ more }) => more.viewport ?? Number.NaN)));
      most('longest', median(ours.map(({ more }) => more.longestOfAll ?? Number.NaN)));
      if (page === 'encyclopedia') values['mark.js'] = ms('mark.js') / ms('sidelight');
    }
  }
  return { tables, values };
}

async function runAll(
  context: Context,
  session: Session,
  page: PageName,
): Promise<Map<ContenderName, Outcome[]>> {
  const outcomes = new Map<ContenderName, Outcome[]>();
  const peers = PEERS.filter(({ pages }) => pages.includes(page));
  for (let run = 0; run < context.runs; run++) {
    const now = peers.filter(({ once }) => !once || run === 0).map(({ name }) => name);
    for (const name of ['floor', 'reading-alone', 'sidelight', ...now] as const) {
      const outcome = await runContender(session, context.pages, page, name);
      if (outcome.more.painted === 0) console.error(`${page}: names in the viewport were never marked`);
      context.log(`${page}, ${name}: ${digits(outcome.ms)} ms`);
      outcomes.set(name, [...(outcomes.get(name) ?? []), outcome]);
    }
  }
  return outcomes;
}

function tableOf({ browser }: Context, page: PageName, outcomes: Map<ContenderName, Outcome[]>): Table {
  const floor = median((outcomes.get('floor') ?? []).map(({ ms }) => ms));
  const rows = [...outcomes].map(([name, all]) => {
    const times = all.map(({ ms }) => ms);
    const more = (key: string) => digits(median(all.map((one) => one.more[key] ?? Number.NaN)));
    return [
      name,
      spread(times, median(times)),
      digits(median(times) / floor),
      digits(median(all.map((one) => one.more.longestOfAll ?? one.longest))),
      more('viewport'),
      more('after'),
      digits(100 * median(all.map((one) => one.more.waited ?? Number.NaN))),
      name === 'floor' ? '' : digits(median(all.map(({ found }) => found))),
    ];
  });
  return { title: `${browser}, ${page}`, about: `${PAGES[page].about}.`, head: HEAD, rows };
}
