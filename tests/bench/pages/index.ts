/** The pages of the bench, by name. */
import { largeNames, MENTIONS } from '../names.ts';
import { crowded } from './crowded.ts';
import { encyclopedia } from './encyclopedia.ts';
import { feed } from './feed.ts';
import { novel } from './novel.ts';
import { oneTextNode } from './one-text-node.ts';
import { shadowTrees } from './shadow-trees.ts';
import { table } from './table.ts';

/** The articles that Sidelight runs with: the bundled one, or many with 100,000 names in all. */
export type LibraryName = 'bundled' | 'large';

/** How many names the large library has. */
export const LARGE = 100_000;
/** The pages that mention the large library have so many of its names. */
const SOME_LARGE_NAMES = 3_000;

export interface BenchPage {
  /** What the page is, in a few words, for the report. */
  readonly about: string;
  readonly library: LibraryName;
  /** The document; smaller with a `scale` below 1. */
  readonly html: (scale?: number) => string;
  /** The names that it mentions; Sidelight marks each of them. */
  readonly names: readonly string[];
}

type Generator = typeof encyclopedia;

function page(
  about: string,
  generate: Generator,
  names = MENTIONS,
  library: LibraryName = 'bundled',
): BenchPage {
  return { about, library, names, html: (scale = 1) => generate({ seed: 1, names, scale }) };
}

export const PAGES = {
  encyclopedia: page('100,000 text nodes, 4 M characters, a mention in every third paragraph', encyclopedia),
  'encyclopedia-without': page('the same without any of the names', encyclopedia, []),
  'encyclopedia-large': page(
    'the same with names of a library of 100,000 names',
    encyclopedia,
    largeNames(SOME_LARGE_NAMES),
    'large',
  ),
  novel: page('30,000 text nodes, 4 M characters, a mention in every third paragraph', novel),
  feed: page('4,000 posts, 36,000 text nodes in small blocks, a mention in every third post', feed),
  table: page('20,000 rows of six cells, a mention in every third row', table),
  'one-text-node': page('one text node of 3 M characters, a mention in every third paragraph', oneTextNode),
  'shadow-trees': page(
    '150 trees of shadow roots, each twelve deep, a mention in every third root',
    shadowTrees,
  ),
  crowded: page('100,000 mentions, ten in each paragraph', crowded),
} as const satisfies Record<string, BenchPage>;

export type PageName = keyof typeof PAGES;

export function isPageName(word: string): word is PageName {
  return Object.hasOwn(PAGES, word);
}
