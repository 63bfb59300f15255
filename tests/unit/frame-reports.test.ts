/** What the badge and the popup keep of what frames reported, and how a document names its frames. */
import { describe, expect, it } from 'vitest';
import { createFramesName } from '../../entrypoints/reader/frames-name.ts';
import type { EntityKey } from '../../src/article/entity-key.ts';
import { NO_REPORTS, takeReport } from '../../src/browser/frame-reports.ts';
import type { PageReport } from '../../src/browser/messages.ts';

const report = (frames: string, entity: EntityKey = 'a/nis'): PageReport => ({
  lookedAt: null,
  type: 'page-report',
  site: 'example.org',
  state: 'read',
  frames,
  entities: [{ id: entity, count: 1 }],
});
const KNOWN = new Map([
  [0, report('top')],
  [4, report('inner')],
  [7, report('')],
]);

describe('takeReport', () => {
  it('takes in the first report of a frame', () => {
    expect(takeReport(NO_REPORTS, 3, report('a'))).toEqual({
      reports: new Map([[3, report('a')]]),
      forgot: false,
    });
  });

  it('puts a report in the place of the one before', () => {
    const { reports, forgot } = takeReport(KNOWN, 0, report('top', 'a/seoul'));
    expect(reports).toEqual(new Map([...KNOWN, [0, report('top', 'a/seoul')]]));
    expect(forgot).toBe(false);
  });

  it.each([
    ['the top frame has other frames', 0, 'other', [0]],
    ['a frame inside has other frames, but for the top one', 4, 'other', [0, 4]],
    ['a frame inside that had frames has none', 4, '', [0, 4]],
  ])('forgets the others when %s', (_, frame, frames, kept) => {
    const { reports, forgot } = takeReport(KNOWN, frame, report(frames));
    expect([...reports.keys()].sort()).toEqual(kept);
    expect(reports.get(frame)).toEqual(report(frames));
    expect(forgot).toBe(true);
  });

  it('forgets nothing when a frame that had none has got some', () => {
    const { reports, forgot } = takeReport(KNOWN, 7, report('new'));
    expect(reports.size).toBe(3);
    expect(forgot).toBe(false);
  });

  it('has nobody asked where nobody was forgotten', () => {
    expect(takeReport(new Map([[0, report('a')]]), 0, report('b')).forgot).toBe(false);
  });

  it('leaves what was known before as it was', () => {
    takeReport(KNOWN, 0, report('other'));
    expect(KNOWN.size).toBe(3);
  });
});

describe('the name of a document’s frames', () => {
  const [one, two, three] = [{}, {}, {}];

  it('stays while frames come, and changes when one goes or is replaced', () => {
    const holder: object[] = [];
    const name = createFramesName(holder, true);
    const first = name();
    holder.push(one, two);
    expect(name()).toBe(first);
    holder.shift();
    const second = name();
    expect(second).not.toBe(first);
    expect(name()).toBe(second);
    holder.splice(0, 1, three);
    expect(name()).not.toBe(second);
  });

  it('is empty for a frame until it holds one', () => {
    const holder: object[] = [];
    const name = createFramesName(holder, false);
    expect(name()).toBe('');
    holder.push(one);
    const first = name();
    expect(first).not.toBe('');
    holder.pop();
    expect(name()).not.toBe(first);
    expect(name()).not.toBe('');
  });

  it('tells two documents of a tab apart', () => {
    expect(createFramesName([], true)()).not.toBe(createFramesName([], true)());
  });
});
