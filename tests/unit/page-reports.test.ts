import { describe, expect, it } from 'vitest';
import {
  parseFrameReports,
  parsePagePlaces,
  parsePageReport,
  parseSite,
} from '../../src/browser/message-schemas.ts';
import { isSiteQuestion, type PageReport } from '../../src/browser/messages.ts';

const REPORT: PageReport = {
  type: 'page-report',
  site: 'example.org',
  state: 'read',
  frames: 'a',
  entities: [{ id: 'a/nis', count: 2 }],
  lookedAt: null,
};

describe('parsePageReport', () => {
  it('takes a report', () => {
    expect(parsePageReport(structuredClone(REPORT))).toEqual(REPORT);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'page-report'],
    ['another message', { type: 'report-wanted' }],
    ['a report without a site', { ...REPORT, site: undefined }],
    ['a report that does not name its frames', { ...REPORT, frames: undefined }],
    ['a state there is not', { ...REPORT, state: 'asleep' }],
    ['a count of none', { ...REPORT, entities: [{ id: 'a/nis', count: 0 }] }],
    ['one that does not say what was looked at', { ...REPORT, lookedAt: undefined }],
    ['half a count', { ...REPORT, entities: [{ id: 'a/nis', count: 1.5 }] }],
    ['an id that is no text', { ...REPORT, entities: [{ id: 7, count: 1 }] }],
    ['an id without its article', { ...REPORT, entities: [{ id: 'nis', count: 1 }] }],
    [
      'more entities than any page holds',
      { ...REPORT, entities: Array(10_001).fill({ id: 'a/b', count: 1 }) },
    ],
  ])('ignores %s', (_, message) => {
    expect(parsePageReport(message)).toBeNull();
  });
});

describe('parseFrameReports', () => {
  it('takes what was stored', () => {
    expect(parseFrameReports(structuredClone([[0, REPORT]]))).toEqual(new Map([[0, REPORT]]));
  });

  it.each([[undefined], [null], [{ 0: [] }], [[[0, { ...REPORT, frames: 1 }]]], [[['0', REPORT]]]])(
    'is empty for %j',
    (stored) => {
      expect(parseFrameReports(stored)).toEqual(new Map());
    },
  );
});

describe('parsePagePlaces', () => {
  const PLACES = { height: 2000, view: [0, 800], middles: { 'a/nis': [30, 1900.5] } };

  it('takes the places of a frame', () => {
    expect(parsePagePlaces(structuredClone(PLACES))).toEqual(PLACES);
  });

  it.each([
    ['nothing, where nothing is marked', undefined],
    ['a place that is no number', { ...PLACES, middles: { 'a/nis': [Number.NaN] } }],
    ['a place without its entity', { ...PLACES, middles: { nis: [3] } }],
    ['half a viewport', { ...PLACES, view: [1] }],
    ['a page without an end', { ...PLACES, height: Number.POSITIVE_INFINITY }],
  ])('ignores %s', (_, answer) => {
    expect(parsePagePlaces(answer)).toBeNull();
  });
});

describe('the question for the site', () => {
  const QUESTION = { type: 'site-wanted' };

  it('is told from other messages', () => {
    expect(isSiteQuestion(QUESTION)).toBe(true);
    for (const other of [null, 'site-wanted', {}, { type: 'report-wanted' }, REPORT])
      expect(isSiteQuestion(other)).toBe(false);
  });

  it('is answered with a text that is no longer than a host name may be', () => {
    expect(['example.org', '', null, 7, 'a'.repeat(301)].map(parseSite)).toEqual([
      'example.org',
      '',
      null,
      null,
      null,
    ]);
  });
});
