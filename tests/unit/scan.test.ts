/** Scanning: forms, boundaries, casing and context, by tables; the automaton against a plain reference. */
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '../../src/detect/dictionary.ts';
import { scan } from '../../src/detect/scan.ts';
import { dictionaryOf as compile } from './sample-names.ts';

/** A dictionary of one person with these name groups; places have guards of their own. */
const dictionaryOf = (...groups: readonly unknown[]): Dictionary =>
  compile({ entities: { it: groups } }, { it: 'person' });

const found = (dictionary: Dictionary, text: string) => [
  ...new Set(scan(dictionary, text).map(({ start, end }) => text.slice(start, end))),
];

describe('scan', () => {
  const koreas = dictionaryOf({
    forms: ['South Korea', 'Kim Hong-kyun', "Zinov'ev", '韓国', '서울', 'Séoul', 'Москв[а|е]'],
  });
  const cases: [string, string[]][] = [
    ['In South Korea today', ['South Korea']],
    ['SOUTH KOREA and south korea', ['SOUTH KOREA', 'south korea']],
    ["South Korea's; “South Korea”, pro-South Korea", ['South Korea']],
    ['South\u00a0Korea, South\u202fKorea', ['South\u00a0Korea', 'South\u202fKorea']],
    ['South\n   Korea', ['South\n   Korea']],
    ['South-Korea', ['South-Korea']],
    ['South — Korea, South - Korea, South, Korea', []],
    ['South\u2029Korea, South\n\u2029Korea', []],
    ['SouthKorea South Koreans xSouth Korea', []],
    ['Sou\u00adth Ko\u200brea', ['Sou\u00adth Ko\u200brea']],
    ['Kim Hong-kyun, Kim Hong kyun, Kim Hongkyun', ['Kim Hong-kyun', 'Kim Hong kyun', 'Kim Hongkyun']],
    ['Kim Hong‑kyun, Kim Hong‐kyun, Kim Hong–kyun', ['Kim Hong‑kyun', 'Kim Hong‐kyun', 'Kim Hong–kyun']],
    ['Zinov’ev and Zinovʼev', ['Zinov’ev', 'Zinovʼev']],
    ['Seoul, Se\u0301oul', ['Seoul', 'Se\u0301oul']],
    ['駐韓国大使', ['韓国']],
    ['서울에서 서울의, 남서울', ['서울']],
    ['в Москве, Москва-река, Подмосква', ['Москве', 'Москва']],
    ['South Korea_x South Korea2', []],
  ];
  it.each(cases)('%j', (text, expected) => {
    expect(found(koreas, text)).toEqual(expected);
  });

  it('keeps to the casing that a name asks for', () => {
    const written = dictionaryOf({ forms: ['NIS', 'Yoon'], case: 'as-written' });
    expect(found(written, 'NIS nis Nis YOON Yoon yoon')).toEqual(['NIS', 'YOON', 'Yoon']);
  });

  it('looks at the words beside a name', () => {
    const x = dictionaryOf({ forms: ['X'], case: 'as-written', onlyAfter: ['on'], notBefore: ['axis'] });
    expect(scan(x, 'on X and X').map(({ start }) => start)).toEqual([3]);
    expect(found(x, 'upon X, on X axis, on X-axis, on X (axis)')).toEqual([]);
    const club = dictionaryOf({ forms: ['Moscow'], notAfter: ['Dynamo'] });
    expect(found(club, 'Dynamo Moscow, DYNAMO\u00a0MOSCOW')).toEqual([]);
    expect(found(club, 'Dynamos Moscow')).toEqual(['Moscow']);
  });

  it('finds the same in parts as in one go', () => {
    const text = 'South Korea and South Korea '.repeat(50);
    const parts = [];
    for (let from = 0; from < text.length; from += 7)
      parts.push(...scan(koreas, text, from, Math.min(from + 7, text.length)));
    expect(parts).toEqual(scan(koreas, text));
    expect(parts).toHaveLength(100);
  });
});
