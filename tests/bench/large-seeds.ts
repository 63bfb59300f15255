/** Writes the articles of a large library as seeds, which the product and the bench's extension are both built with. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { largeNames } from './names.ts';

/** Entities of one article, and names of each. */
const ENTITIES = 250;
const NAMES_EACH = 2;

/** Writes articles with `count` names in all into `folder`; every entity has one sentence and one statement. */
export async function writeLargeSeeds(folder: string, count: number): Promise<void> {
  const names = largeNames(count);
  const perArticle = ENTITIES * NAMES_EACH;
  for (let from = 0; from < names.length; from += perArticle)
    await writeArticle(path.join(folder, `large-${from / perArticle}`), names.slice(from, from + perArticle));
}

async function writeArticle(folder: string, names: readonly string[]): Promise<void> {
  const groups = Array.from({ length: Math.ceil(names.length / NAMES_EACH) }, (_, i) =>
    names.slice(i * NAMES_EACH, (i + 1) * NAMES_EACH),
  );
  const headline = 'Many were there';
  const sentences = groups.map(([name = ''], i) => ({ id: `s${i}`, text: `${name} was there.` }));
  const article = {
    lang: 'en',
    kicker: null,
    headline,
    sections: [{ heading: null, paragraphs: [sentences] }],
    entities: groups.map(([name = ''], i) => ({
      id: `entity-${i}`,
      kind: 'person',
      name: { in: `s${i}`, text: name },
      description: null,
    })),
    statements: groups.map((_, i) => ({
      id: `statement-${i}`,
      in: `s${i}`,
      speaker: 'article',
      mode: 'stated',
      about: [`entity-${i}`],
    })),
    relations: [],
    quotes: [],
    figures: [],
  };
  const entities = Object.fromEntries(groups.map((group, i) => [`entity-${i}`, group]));
  await mkdir(path.join(folder, 'names'), { recursive: true });
  await writeFile(path.join(folder, 'article.json'), JSON.stringify(article));
  await writeFile(
    path.join(folder, 'article.txt'),
    [headline, ...sentences.map(({ text }) => text)].join('\n'),
  );
  await writeFile(path.join(folder, 'names', 'en.json'), JSON.stringify({ entities }));
}
