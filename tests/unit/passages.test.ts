/** Labelled files: what is read from them, and that a bad one is refused with the place that is bad. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../eval/faults.ts';
import { DEVELOPMENT_SET, labelsIn, pageOf, readPassages, withoutLabels } from '../eval/passages.ts';
import { score } from '../eval/score.ts';

const GOOD = { id: 'a', category: 'near', lang: 'en', marked: '<p>⟦nato|NATO⟧ and ⟦?russia|Russian⟧</p>' };

describe('labelsIn', () => {
  it('gives the places in the text without labels', () => {
    const marked = 'The ⟦nis|NIS⟧ of ⟦?south-korea|South\nKorean⟧ 🛰';
    expect(labelsIn(marked)).toEqual([
      { entity: 'nis', optional: false, start: 4, end: 7 },
      { entity: 'south-korea', optional: true, start: 11, end: 23 },
    ]);
    expect(withoutLabels(marked)).toBe('The NIS of South\nKorean 🛰');
    expect(labelsIn('🛰 ⟦x|X⟧')).toEqual([{ entity: 'x', optional: false, start: 3, end: 4 }]);
  });

  it.each([
    ['⟦nato|NATO', 'a label of nato is not closed'],
    ['NATO⟧', 'a label is closed that was not opened'],
    ['⟦NATO⟧', 'a ⟦ is not followed by an entity and |'],
    ['⟦Nato|NATO⟧', 'a ⟦ is not followed by an entity and |'],
    ['⟦nato|⟧', 'a label of nato holds no words'],
    ['⟦russian-embassy|embassy in ⟦seoul|Seoul⟧⟧', 'a label of seoul stands in one of russian-embassy'],
  ])('refuses %s', (marked, message) => {
    expect(() => labelsIn(marked)).toThrow(message);
  });
});

describe('readPassages', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-passages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function fileOf(...lines: (string | object)[]): string {
    const file = join(folder, 'set.jsonl');
    writeFileSync(file, lines.map((it) => (typeof it === 'string' ? it : JSON.stringify(it))).join('\n'));
    return file;
  }

  it('reads a passage from each line that is not empty', () => {
    expect(readPassages(fileOf(GOOD, '', { ...GOOD, id: 'b' }, '')).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(readPassages(fileOf(`${JSON.stringify(GOOD)}\r`, ''))).toEqual([GOOD]);
  });

  it('reads the development set', () => {
    expect(readPassages(DEVELOPMENT_SET)).toHaveLength(70);
  });

  it.each([
    ['what is no JSON', 'NATO', /set\.jsonl, line 2: .*JSON/],
    ['what is no passage', '[]', /line 2: all: .*expected object/],
    ['a passage without a field', { ...GOOD, id: 'b', marked: undefined }, /line 2: marked: /],
    ['a language that is markup', { ...GOOD, id: 'b', lang: 'en">' }, /line 2: lang: is no language tag/],
    ['an id used twice', GOOD, /line 2: the id "a" is used before/],
    [
      'a label that is not closed',
      { ...GOOD, id: 'b', marked: '⟦nato|NATO' },
      /line 2: a label of nato is not closed/,
    ],
  ])('refuses %s', (_, line, message) => {
    expect(() => readPassages(fileOf(GOOD, line))).toThrow(message);
  });

  it('refuses a file that is not there, is a folder or holds nothing', () => {
    const missing = join(folder, 'none.jsonl');
    expect(() => readPassages(missing)).toThrow(`the labelled file cannot be read: ${missing} (ENOENT`);
    expect(() => readPassages(folder)).toThrow(`the labelled file cannot be read: ${folder} (EISDIR`);
    expect(() => readPassages(fileOf('', ''))).toThrow('holds no passages');
  });
});

describe('pageOf', () => {
  it('is the markup without its labels', () => {
    expect(pageOf(GOOD)).toContain('<html lang="en">');
    expect(pageOf(GOOD)).toMatch(/<body><p>NATO and Russian<\/p><\/body>/);
  });
});

describe('faultsOf', () => {
  it('tells each wrong and missed span in its context, in the order of the text', () => {
    const text = `${'long ago '.repeat(9)}Seoul and\n NATO met`;
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const labels = [{ entity: 'seoul', optional: false, ...at('Seoul') }];
    const found = [{ entity: 'nato', ...at('NATO') }];
    expect(faultsOf([{ passage: GOOD, text, score: score(text, labels, found) }])).toEqual([
      'a  missed  seoul: …ago long ago long ago long ago long ago ⟦Seoul⟧ and NATO met',
      'a  wrong   nato: …o long ago long ago long ago Seoul and ⟦NATO⟧ met',
    ]);
  });
});
