import { describe, expect, it } from 'vitest';
import { entityKey, partsOfKey } from '../../src/article/entity-key.ts';
import type { Library } from '../../src/article/library.ts';
import type { PageState } from '../../src/browser/merge-reports.ts';
import { listRows, type Row } from '../../src/screens/list-rows.ts';
import { sampleArticle } from './sample-article.ts';

const library: Library = [sampleArticle];
const key = (id: string) => entityKey(sampleArticle.id, id);
const ids = (rows: readonly Row[]) => rows.map(({ entity }) => partsOfKey(entity).entity);
const page = (...found: readonly string[]): PageState => ({
  name: 'reachable',
  site: 'example.org',
  state: 'read',
  found: found.map((id, at) => ({ id: key(id), count: at + 1 })),
});
const OUT_OF_REACH: PageState = { name: 'unreachable', reason: 'not-allowed-here' };
const all = sampleArticle.entities.map(({ id }) => id);

describe('listRows', () => {
  it('has the page’s entities in order of first appearance, with counts, and no others', () => {
    const { onPage, others } = listRows(library, page('seoul', 'nis', 'kim'), '');
    expect(onPage.map(({ name, count }) => [name, count])).toEqual([
      ['Seoul', 1],
      ['National Intelligence Service', 2],
      ['Kim Hong-kyun', 3],
    ]);
    expect(others).toEqual([]);
  });

  it.each([
    ['holds nothing', page()],
    ['is out of reach', OUT_OF_REACH],
  ])('has all the article’s entities when the page %s', (_, on) => {
    expect(ids(listRows(library, on, '').others)).toEqual(all);
  });

  it('has nothing yet while the page is being asked', () => {
    expect(listRows(library, { name: 'asking' }, '')).toEqual({ onPage: [], others: [] });
  });

  it('searches the page’s entities and the others', () => {
    const { onPage, others } = listRows(library, page('soldiers', 'yoon'), 'yoon');
    expect(ids(onPage)).toEqual(['soldiers', 'yoon']);
    expect(others).toEqual([]);
    expect(ids(listRows(library, page('soldiers'), 'yoon').others)).toEqual(['yoon']);
  });

  it('leaves out what the library does not have', () => {
    expect(ids(listRows(library, page('stranger', 'nis'), '').onPage)).toEqual(['nis']);
  });

  it('names the article of a row only where there are several', () => {
    const other = { ...sampleArticle, id: 'other' };
    const [row] = listRows(library, page('nis'), '').onPage;
    expect(row?.headline).toBeNull();
    const found: PageState = {
      name: 'reachable',
      site: '',
      state: 'read',
      found: [
        { id: 'other/nis', count: 1 },
        { id: key('nis'), count: 1 },
      ],
    };
    const { onPage } = listRows([other, sampleArticle], found, '');
    expect(onPage.map(({ entity }) => entity)).toEqual(['other/nis', 'sample/nis']);
    expect(onPage.map(({ headline }) => headline)).toEqual(
      Array(2).fill('South Korea summons Russian ambassador'),
    );
  });
});
