import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../src/article/article.ts';
import { type EntityKey, entityKey, partsOfKey } from '../../src/article/entity-key.ts';
import type { Library } from '../../src/article/library.ts';
import type { PageState } from '../../src/browser/merge-reports.ts';
import { type ListWanted, listRows, type Row, tabCounts } from '../../src/screens/list-rows.ts';
import { storyOf } from '../../src/screens/popup-data.ts';
import { sampleArticle } from './sample-article.ts';

const library: Library = [sampleArticle];
const key = (id: string) => entityKey(sampleArticle.id, id);
const pageOf = (...found: readonly (readonly [EntityKey, number])[]): PageState => ({
  name: 'reachable',
  site: 'example.org',
  state: 'read',
  found: found.map(([id, count]) => ({ id, count })),
  lookedAt: null,
});
const page = (...found: readonly string[]) => pageOf(...found.map((id, at) => [key(id), at + 1] as const));
const OUT_OF_REACH: PageState = { name: 'unreachable', reason: 'not-allowed-here' };
const all = sampleArticle.entities.map(({ id }) => id);

const groups = (on: PageState, wanted: Partial<ListWanted>) =>
  listRows(library, on, { tab: 'page', order: 'appearance', query: '', ...wanted }).groups.map(
    ({ heading, rows }) => [heading, rows.map(({ entity }) => partsOfKey(entity).entity)],
  );
const textOf = (pieces: Row['name']) => pieces.map(({ text }) => text).join('');

describe('listRows', () => {
  it('has the page’s entities in order of first appearance, with counts, and no others', () => {
    const [group, ...others] = listRows(library, page('seoul', 'nis', 'kim'), {
      tab: 'page',
      order: 'appearance',
      query: '',
    }).groups;
    expect(group?.rows.map(({ name, count }) => [textOf(name), count])).toEqual([
      ['Seoul', 1],
      ['National Intelligence Service', 2],
      ['Kim Hong-kyun', 3],
    ]);
    expect(others).toEqual([]);
  });

  it('has them by kind, kinds without one left out', () => {
    expect(groups(page('seoul', 'nis', 'kim', 'zinoviev'), { order: 'kind' })).toEqual([
      ['person', ['kim', 'zinoviev']],
      ['organization', ['nis']],
      ['place', ['seoul']],
    ]);
  });

  it.each([
    ['holds some', page('nis')],
    ['holds nothing', page()],
    ['is out of reach', OUT_OF_REACH],
    ['has not answered', { name: 'asking' }],
  ] as const)('has all cards when the page %s, if they are wanted', (_, on) => {
    expect(groups(on, { tab: 'all' })).toEqual([[null, all]]);
  });

  it.each([
    ['has not answered', { name: 'asking' }],
    ['holds nothing', page()],
  ] as const)('has nothing of a page that %s', (_, on) => {
    expect(groups(on, {})).toEqual([]);
  });

  it('searches all cards, whatever the tab: the page’s, then the others, the best first', () => {
    for (const tab of ['page', 'all'] as const) {
      expect(groups(page('soldiers', 'yoon'), { tab, query: 'yoon' })).toEqual([
        ['on-page', ['yoon', 'soldiers']],
      ]);
      expect(groups(page('soldiers'), { tab, query: 'yoon' })).toEqual([
        ['on-page', ['soldiers']],
        ['not-on-page', ['yoon']],
      ]);
    }
  });

  it('takes a query without a word for none', () => {
    expect(groups(page('nis'), { query: ' – ' })).toEqual([[null, ['nis']]]);
  });

  it('marks what a search found, or shows the statement that it found, with who said it', () => {
    const rows = (query: string) =>
      listRows(library, page(), { tab: 'all', order: 'kind', query }).groups.flatMap((group) => group.rows);
    const [named] = rows('zinov');
    expect(named?.name).toContainEqual({ text: 'Zinov', isMatch: true });
    expect(named?.statement).toBeNull();
    for (const { statement, name } of rows('transported')) {
      expect(name.some(({ isMatch }) => isMatch)).toBe(false);
      const words = textOf(statement?.words ?? []);
      const source = sampleArticle.statements.find(({ id }) => id === statement?.statement.id);
      expect(words).toBe(source === undefined ? null : wordsAt(sampleArticle, source.span));
      expect(statement?.words).toContainEqual({ text: 'transported', isMatch: true });
    }
  });

  it('leaves out what the library does not have, and does not count it', () => {
    expect(groups(page('stranger', 'nis'), {})).toEqual([[null, ['nis']]]);
    expect(tabCounts(library, page('stranger', 'nis'))).toEqual({ page: 1, all: all.length });
    expect(tabCounts(library, OUT_OF_REACH)).toEqual({ page: null, all: all.length });
  });

  it('shows no more rows than a reader goes through, and says how many are left', () => {
    const [entity] = sampleArticle.entities;
    if (entity === undefined) throw new Error('no entity');
    const many = {
      ...sampleArticle,
      entities: Array.from({ length: 350 }, (_, i) => ({ ...entity, id: `e${i}` })),
    };
    const wanted = { tab: 'all', order: 'appearance', query: '' } as const;
    const { groups: shown, left } = listRows([many], page(), wanted);
    expect([shown[0]?.rows.length, left]).toEqual([300, 50]);
  });

  it('names the article of a row only where there are several', () => {
    const other = { ...sampleArticle, id: 'other' };
    const wanted = { tab: 'page', order: 'appearance', query: '' } as const;
    expect(listRows(library, page('nis'), wanted).groups[0]?.rows[0]?.headline).toBeNull();
    const found = pageOf(['other/nis', 1], [key('nis'), 1]);
    const rows = listRows([other, sampleArticle], found, wanted).groups[0]?.rows ?? [];
    expect(rows.map(({ entity }) => entity)).toEqual(['other/nis', 'sample/nis']);
    expect(rows.map(({ headline }) => headline)).toEqual(
      Array(2).fill('South Korea summons Russian ambassador'),
    );
  });
});

describe('the story of a page', () => {
  const other = { ...sampleArticle, id: 'other' };

  it('is the one it mentions most, and the first where it mentions none', () => {
    const two: Library = [sampleArticle, other];
    expect(storyOf(two, pageOf(['other/nis', 3], [key('nis'), 2]))).toBe('other');
    expect(storyOf(two, pageOf())).toBe(sampleArticle.id);
    expect(storyOf(two, OUT_OF_REACH)).toBe(sampleArticle.id);
  });
});
