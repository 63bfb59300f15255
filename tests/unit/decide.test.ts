/** Deciding: the longest match, one owner per stretch, and what a name needs on the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfKey } from '../../src/article/entity-key.ts';
import { decide } from '../../src/detect/decide.ts';
import { detect } from '../../src/detect/detect.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { createEvidence } from '../../src/detect/evidence.ts';
import { scan } from '../../src/detect/scan.ts';
import { seed } from './seed.ts';

const dictionary = openDictionary(seed.dictionary);

/** The mentions of a page whose flows are `texts`, as "words = entity". */
function mentionsIn(...texts: string[]): string[] {
  return detect(dictionary, texts).flatMap((mentions, i) =>
    mentions.map(
      ({ start, end, owners }) => `${texts[i]?.slice(start, end)} = ${partsOfKey(owners[0].entity).entity}`,
    ),
  );
}

describe('decide', () => {
  it('gives a stretch to the longest name', () => {
    expect(mentionsIn('the Russian embassy in South Korea said')).toEqual([
      'Russian embassy in South Korea = russian-embassy',
    ]);
  });

  it('lets a shorter name stand where the longer one is not met', () => {
    expect(mentionsIn('an alliance with North Korea')).toEqual(['North Korea = north-korea']);
    expect(mentionsIn('an alliance with North Korea', 'Russia')).toEqual([
      'alliance with North Korea = russia-north-korea-cooperation',
      'Russia = russia',
    ]);
  });

  it('marks a surname only on a page that gives the full name, before or after', () => {
    expect(mentionsIn('Rutte said')).toEqual([]);
    expect(mentionsIn('Rutte said', 'Mark Rutte')).toEqual(['Rutte = mark-rutte', 'Mark Rutte = mark-rutte']);
    expect(mentionsIn('Zinoviev', 'Seoul, Ambassador Zinoviev')).toContain('Zinoviev = georgi-zinoviev');
  });

  it('marks general terms only in the company of two named entities', () => {
    expect(mentionsIn('special forces')).toEqual([]);
    expect(mentionsIn('special forces', 'Russia')).toEqual(['Russia = russia']);
    expect(mentionsIn('special forces', 'Russia', 'Seoul')).toContain('special forces = special-forces');
  });

  it('takes evidence back when it leaves the page', () => {
    const evidence = createEvidence(dictionary);
    const name = scan(dictionary, 'Rutte');
    const full = scan(dictionary, 'Mark Rutte');
    evidence.add(name);
    evidence.add(full);
    expect(decide(dictionary, name, evidence.weigh())).toHaveLength(1);
    evidence.remove(full);
    expect(decide(dictionary, name, evidence.weigh())).toHaveLength(0);
  });

  it('takes a name with millions of spaces in it', () => {
    const text = `North${' '.repeat(17_000_000)}Korea`;
    expect(detect(dictionary, [text])).toMatchObject([[{ start: 0, end: text.length }]]);
  });

  it('never lets mentions overlap', () => {
    const words = fc.constantFrom(
      'North',
      'South',
      'Korea',
      'Korean',
      'army',
      'troops',
      'Russia',
      'Russian',
      'embassy',
      'in',
      'of',
      'the',
      'Seoul',
      'war',
      'Ukraine',
      'invasion',
      'deployment',
      'alliance',
      'with',
      'between',
      'and',
      'ministry',
      'foreign',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        const evidence = createEvidence(dictionary);
        const candidates = scan(dictionary, text);
        evidence.add(candidates);
        const mentions = decide(dictionary, candidates, evidence.weigh());
        mentions.reduce((end, mention) => {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          return mention.end;
        }, 0);
      }),
    );
  });
});
