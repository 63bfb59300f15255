import { describe, expect, it } from 'vitest';
import { parsePageReport } from '../../src/browser/message-schemas.ts';
import type { PageReport } from '../../src/browser/messages.ts';

const REPORT: PageReport = {
  type: 'page-report',
  site: 'example.org',
  state: 'read',
  frames: 'a',
  entities: [{ id: 'nis', count: 2 }],
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
    ['a count of none', { ...REPORT, entities: [{ id: 'nis', count: 0 }] }],
    ['half a count', { ...REPORT, entities: [{ id: 'nis', count: 1.5 }] }],
    ['an id that is no text', { ...REPORT, entities: [{ id: 7, count: 1 }] }],
    ['more entities than any page holds', { ...REPORT, entities: Array(10_001).fill({ id: 'a', count: 1 }) }],
  ])('ignores %s', (_, message) => {
    expect(parsePageReport(message)).toBeNull();
  });
});
