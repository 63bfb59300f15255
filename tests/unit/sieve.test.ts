/** The sieve never changes what is found, and lets little through for nothing. */
import { describe, expect, it } from 'vitest';
import { compileDictionary } from '../../src/detect/compile-dictionary.ts';
import { compileSieve } from '../../src/detect/compile-sieve.ts';
import { detect } from '../../src/detect/detect.ts';
import { type Dictionary, openDictionary } from '../../src/detect/dictionary.ts';
import { scan } from '../../src/detect/scan.ts';
import { openSieve, type Sieve } from '../../src/detect/sieve.ts';
import { generateProse } from '../bench/prose.ts';
import { Chance, LANGS, randomArticles, randomPage } from './random-pages.ts';
import { paragraphsOf, SAMPLE_LANGUAGES, samplesOf } from './sample-pages.ts';
import { seed } from './seed.ts';

const sieveOf = (dictionary: Dictionary): Sieve => openSieve(compileSieve(dictionary), new TextEncoder());

const dictionary = openDictionary(seed.dictionary);
const sieve = sieveOf(dictionary);

describe('the sieve', () => {
  it('leaves detection as it is, on random pages of random dictionaries', { timeout: 300_000 }, () => {
    let refused = 0;
    let mentions = 0;
    for (let number = 1; number <= 3_000; number++) {
      const chance = new Chance(number);
      const { articles, pieces } = randomArticles(chance);
      const random = openDictionary(compileDictionary(articles));
      const { mayHoldName, look } = sieveOf(random);
      for (let page = 0; page < 20; page++) {
        const texts = randomPage(chance, pieces);
        const lang = chance.of(LANGS);
        const passed = texts.map((text) => (mayHoldName(text) ? text : ''));
        const together = new Set(look(texts, texts.join('\n')).passed);
        expect(texts.filter((text, i) => mayHoldName(text) && !together.has(i))).toEqual([]);
        refused += passed.filter((text) => text === '').length;
        const all = detect(random, texts, lang);
        mentions += all.flat().length;
        expect(detect(random, passed, lang), `dictionary ${number}, ${JSON.stringify(texts)}`).toEqual(all);
      }
    }
    // Otherwise it could let everything through, or there was nothing to miss.
    expect(refused).toBeGreaterThan(3_000);
    expect(mentions).toBeGreaterThan(30_000);
  });

  it.each(SAMPLE_LANGUAGES)('leaves detection as it is on sample pages in %s', (lang) => {
    for (const page of samplesOf(lang)) {
      const texts = paragraphsOf(page);
      const passed = texts.map((text) => (sieve.mayHoldName(text) ? text : ''));
      expect(detect(dictionary, passed, lang)).toEqual(detect(dictionary, texts, lang));
    }
  });

  it('looks at a long text to its end, and over the seams of its parts', () => {
    for (const length of [65_500, 65_528, 65_529, 65_536, 130_900, 200_000]) {
      const before = 'word '.repeat(length / 5);
      expect(sieve.mayHoldName(before), `${length} units without a name`).toBe(false);
      expect(sieve.mayHoldName(`${before}South Korea ${before}`), `a name after ${length} units`).toBe(true);
      expect(sieve.mayHoldName(`${before}“South Korea”, ${before}`), `quoted after ${length}`).toBe(true);
    }
  });

  it.each([
    ['of ASCII', 'word', 'word'],
    ['with curly quotes', '“word”', 'word'],
    ['with accents', 'mot, déjà', 'word'],
    ['with a word too short for a window', 'word', 'on X'],
  ])('tells which of many lines %s hold a name', (_, word, other) => {
    const plain = `${`${word} `.repeat(30)}\n${other}`;
    const named = [2, 3, 40, 99];
    const lines = Array.from({ length: 100 }, (_, i) => (named.includes(i) ? `${word} in Seoul` : plain));
    const expected = lines.flatMap((line, i) => (sieve.mayHoldName(line) ? [i] : []));
    expect(expected).toEqual(expect.arrayContaining(named));
    expect(sieve.look(lines, lines.join('\n')).passed).toEqual(expected);
    expect(sieve.look([plain, 'Seoul'], `${plain}\nSeoul`).passed).toContain(1);
  });

  it.each([
    ['ASCII', 'In Seoul.', true],
    ['curly quotes and dashes', '“In Seoul”—on §\u00a01', true],
    ['an accent', 'À Seoul', false],
    ['a soft hyphen', 'In Seo\u00adul', false],
    ['another script', 'в Сеуле', false],
  ])('tells of %s whether all letters are ASCII', (_, text, expected) => {
    const lines = ['word', text, 'word'];
    expect(sieve.look(lines, lines.join('\n'))).toEqual({ passed: [1], isPlain: expected });
  });

  it.each([
    ['small letters', 'seoul and moscow'],
    ['capitals', 'NATO SUMMIT'],
    ['one letter', 'He posted it on X.'],
    ['full stops', 'the N.A.T.O. summit'],
    ['a line break between words', 'in South\n      Korea'],
    ['curly quotes', '“Seoul” is far'],
    ['a soft hyphen', 'in Seo\u00adul'],
    ['accents', 'la Corée du Sud'],
    ['full width', 'in ＮＡＴＯ'],
    ['another script', 'в Сеуле'],
    ['no spaces', '韩国召见俄罗斯大使'],
    ['Korean particles', '나토는 오늘'],
  ])('finds a name in %s', (_, text) => {
    expect(scan(dictionary, text).length).toBeGreaterThan(0);
    expect(sieve.mayHoldName(text)).toBe(true);
  });

  it('lets through little of a text without names', () => {
    const paragraphs = generateProse({ seed: 2, units: 400_000, mentionEvery: 0 });
    const passed = paragraphs.filter((text) => sieve.mayHoldName(text));
    expect(passed.length / paragraphs.length).toBeLessThan(0.03);
  });
});
