import { describe, expect, it } from 'vitest';
import type { PageState } from '../../src/browser/merge-reports.ts';
import { listRows, type Row } from '../../src/screens/list-rows.ts';
import { sampleArticle } from './sample-article.ts';

const ids = (rows: readonly Row[]) => rows.map(({ entity }) => entity);
const page = (...found: readonly string[]): PageState => ({
  name: 'reachable',
  site: 'example.org',
  state: 'read',
  found: found.map((id, at) => ({ id, count: at + 1 })),
});
const OUT_OF_REACH: PageState = { name: 'unreachable', reason: 'not-allowed-here' };
const all = sampleArticle.entities.map(({ id }) => id);

describe('listRows', () => {
  it('has the page’s entities in order of first appearance, with counts, and no others', () => {
    const { onPage, others } = listRows(sampleArticle, page('seoul', 'nis', 'kim'), '');
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
    expect(ids(listRows(sampleArticle, on, '').others)).toEqual(all);
  });

  it('has nothing yet while the page is being asked', () => {
    expect(listRows(sampleArticle, { name: 'asking' }, '')).toEqual({ onPage: [], others: [] });
  });

  it('searches the page’s entities and the others', () => {
    const { onPage, others } = listRows(sampleArticle, page('soldiers', 'yoon'), 'yoon');
    expect(ids(onPage)).toEqual(['soldiers', 'yoon']);
    expect(others).toEqual([]);
    expect(ids(listRows(sampleArticle, page('soldiers'), 'yoon').others)).toEqual(['yoon']);
  });

  it('leaves out what the article does not have', () => {
    expect(ids(listRows(sampleArticle, page('stranger', 'nis'), '').onPage)).toEqual(['nis']);
  });
});
