/** The names that the pages of the bench mention, and those that every contender looks for in them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { capital, createWriter, vocabulary } from './words.ts';

/** The folder of seeds with the bundled article. */
export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** Names of the bundled article that are mentions by themselves on a page that has some of them. */
export const MENTIONS: readonly string[] = [
  'South Korea',
  'North Korea',
  'Russia',
  'Ukraine',
  'Seoul',
  'Moscow',
  'NATO',
  'Vladivostok',
  'Mark Rutte',
  'Kim Hong-kyun',
  'Yoon Suk-yeol',
  'international law',
];

interface ArticleJson {
  readonly entities: readonly { readonly kind: string; readonly name: { readonly text: string } }[];
}

/** Below this many units a name is left to those who look for whole words; "X" stands in a good many words. */
const SHORTEST = 3;

/** The 22 names that peers are given: those of the bundled article's people, organizations, places and events. */
export function peerNames(): string[] {
  const file = `${SEEDS}/south-korea-summons-russian-ambassador/article.json`;
  const { entities } = JSON.parse(readFileSync(file, 'utf8')) as ArticleJson;
  return entities
    .filter(({ kind }) => ['person', 'organization', 'place', 'event'].includes(kind))
    .map(({ name }) => name.text)
    .filter((name) => name.length >= SHORTEST);
}

/** Names of two words that no page has but by intent: the second word is made of two of the vocabulary. */
export function largeNames(count: number): string[] {
  const writer = createWriter(11);
  const rare = vocabulary();
  const names = new Set<string>();
  while (names.size < count)
    names.add(`${capital(writer.pick(rare))} ${capital(writer.pick(rare))}${writer.pick(rare)}`);
  return [...names];
}
