/**
 * Detection against its reference on random pages. Two files share the pages out, so that two cores take half the
 * time each; a difference is told with its seed.
 */
import { expect } from 'vitest';
import { compileDictionary } from '../../src/detect/compile-dictionary.ts';
import { detect } from '../../src/detect/detect.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { naiveDetect, naiveDictionary } from './naive-detect.ts';
import { Chance, LANGS, type RandomArticles, randomArticles, randomPage } from './random-pages.ts';

const PAGES = 40;

/** Both answers to a page, as text. */
function answerer({ articles }: RandomArticles) {
  const dictionary = openDictionary(compileDictionary(articles));
  const naive = naiveDictionary(articles);
  return (texts: readonly string[], lang: string) => {
    const real = detect(dictionary, texts, lang).map((mentions) =>
      mentions.map(({ start, end, owners }) => ({
        start,
        end,
        owners: owners.map(({ entity, rule }) => `${entity} #${rule}`),
      })),
    );
    return [JSON.stringify(real), JSON.stringify(naiveDetect(naive, texts, lang))] as const;
  };
}

/** The page with all left out that the difference does not need. */
function shrunk(texts: readonly string[], differs: (texts: readonly string[]) => boolean): readonly string[] {
  let least = texts;
  for (let size = 64; size >= 1; size >>= 1)
    for (let t = 0; t < least.length; t++)
      for (let at = 0; at < (least[t]?.length ?? 0); ) {
        const shorter = least.map((text, i) => (i === t ? text.slice(0, at) + text.slice(at + size) : text));
        if (differs(shorter)) least = shorter;
        else at += size;
      }
  return least;
}

const visible = (text: string) =>
  text.replace(/[\p{M}\p{Cf}\p{Z}]/gu, (char) =>
    char === ' ' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What a difference is told with: enough to see it, and to make it again. */
function report(seed: number, random: RandomArticles, texts: readonly string[], lang: string): string {
  const answer = answerer(random);
  const least = shrunk(texts, (shorter) => {
    const [real, naive] = answer(shorter, lang);
    return real !== naive;
  });
  const [real, naive] = answer(least, lang);
  const files = random.articles.map(({ id, entities, names }) => ({ id, entities, names }));
  return [
    `seed ${seed}, page in "${lang}": ${visible(JSON.stringify(least))}`,
    `detect    ${real}`,
    `reference ${naive}`,
    JSON.stringify(files, null, 1),
  ].join('\n');
}

/** Asks both of random pages of so many random dictionaries. */
export function expectSameFrom(firstSeed: number, dictionaries: number): void {
  let mentions = 0;
  for (let seed = firstSeed; seed < firstSeed + dictionaries; seed++) {
    const chance = new Chance(seed);
    const random = randomArticles(chance);
    const answer = answerer(random);
    for (let page = 0; page < PAGES; page++) {
      const texts = randomPage(chance, random.pieces);
      const lang = chance.of(LANGS);
      const [real, naive] = answer(texts, lang);
      if (real !== naive) expect.fail(report(seed, random, texts, lang));
      mentions += real.split('"start"').length - 1;
    }
  }
  // Pages without mentions would agree as well.
  expect(mentions).toBeGreaterThan(dictionaries * PAGES);
}
