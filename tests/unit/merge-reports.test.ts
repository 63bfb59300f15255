import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKey } from '../../src/article/entity-key.ts';
import type { FrameReports } from '../../src/browser/frame-reports.ts';
import { mergeReports, placeOfMention } from '../../src/browser/merge-reports.ts';
import type { FrameState, PageReport } from '../../src/browser/messages.ts';

type Counts = readonly (readonly [id: EntityKey, count: number])[];

function report(counts: Counts, site = 'example.org', state: FrameState = 'read'): PageReport {
  return {
    type: 'page-report',
    site,
    state,
    frames: '',
    lookedAt: null,
    entities: counts.map(([id, count]) => ({ id, count })),
  };
}

const counts = fc.uniqueArray(
  fc.tuple(fc.constantFrom<EntityKey[]>('a/nis', 'a/seoul', 'a/x', 'a/kim'), fc.integer({ min: 1, max: 5 })),
  { selector: ([id]) => id },
);
const frames: fc.Arbitrary<FrameReports> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 99 }), counts), { selector: ([frame]) => frame })
  .map((entries) => new Map(entries.map(([frame, found]) => [frame, report(found)])));

describe('mergeReports', () => {
  it('knows nothing before the first report', () => {
    expect(mergeReports(new Map())).toEqual({ name: 'asking' });
  });

  it('takes the top frame first, then the others by id, and adds the counts', () => {
    const reports = new Map([
      [12, report([['a/x', 1]], 'ads.example', 'paused')],
      [
        3,
        report(
          [
            ['a/nis', 2],
            ['a/kim', 1],
          ],
          'frame.example',
        ),
      ],
      [
        0,
        report([
          ['a/seoul', 4],
          ['a/nis', 1],
        ]),
      ],
    ]);
    expect(mergeReports(reports)).toEqual({
      name: 'reachable',
      site: 'example.org',
      state: 'read',
      found: [
        { id: 'a/seoul', count: 4 },
        { id: 'a/nis', count: 3 },
        { id: 'a/kim', count: 1 },
        { id: 'a/x', count: 1 },
      ],
      lookedAt: null,
    });
  });

  it('has no site to pause while the top frame has not reported', () => {
    expect(mergeReports(new Map([[7, report([['a/x', 1]])]]))).toMatchObject({ site: '', state: 'read' });
  });

  it('knows the entity that was looked at in the first frame that knows one', () => {
    const lookedAt = (entity: EntityKey | null) => ({ ...report([]), lookedAt: entity });
    const merged = (...frames: readonly (EntityKey | null)[]) =>
      mergeReports(new Map(frames.map((entity, id) => [id, lookedAt(entity)])));
    expect(merged(null, null)).toMatchObject({ lookedAt: null });
    expect(merged(null, 'a/x', 'a/nis')).toMatchObject({ lookedAt: 'a/x' });
    expect(merged('a/kim', 'a/x')).toMatchObject({ lookedAt: 'a/kim' });
  });

  it('loses no mention and names no entity twice', () => {
    fc.assert(
      fc.property(frames, (reports) => {
        const page = mergeReports(reports);
        const found = page.name === 'reachable' ? page.found : [];
        const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
        expect(sum(found)).toBe(sum([...reports.values()].flatMap(({ entities }) => entities)));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
  });
});

describe('placeOfMention', () => {
  it('counts on through the frames', () => {
    const reports = new Map([
      [5, report([['a/nis', 1]])],
      [0, report([['a/nis', 2]])],
    ]);
    expect([0, 1, 2, 3, -1].map((index) => placeOfMention(reports, 'a/nis', index))).toEqual([
      { frameId: 0, index: 0 },
      { frameId: 0, index: 1 },
      { frameId: 5, index: 0 },
      null,
      null,
    ]);
  });

  it('gives every mention of the merged page a place of its own', () => {
    fc.assert(
      fc.property(frames, (reports) => {
        const page = mergeReports(reports);
        for (const { id, count } of page.name === 'reachable' ? page.found : []) {
          const places = Array.from({ length: count }, (_, index) => placeOfMention(reports, id, index));
          expect(places).not.toContain(null);
          expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(count);
          expect(placeOfMention(reports, id, count)).toBeNull();
        }
      }),
    );
  });
});
