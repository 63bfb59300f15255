/** Which site a frame belongs to, and what the badge says. */
import { describe, expect, it } from 'vitest';
import type { EntityKey } from '../../src/article/entity-key.ts';
import { badgeText } from '../../src/browser/badge-text.ts';
import { siteOf } from '../../src/browser/site.ts';

const frame = (hostname: string, ancestors?: string[]) =>
  ancestors === undefined ? { hostname } : { hostname, ancestorOrigins: ancestors };

describe('siteOf', () => {
  it.each([
    [frame('news.example', []), 'news.example'],
    [frame('news.example'), 'news.example'],
    [frame('', []), ''],
  ])('is the host of a tab’s own document: %j', (location, site) => {
    expect(siteOf(location, true)).toBe(site);
  });

  it.each([
    [
      'a frame in another site',
      frame('ads.example', ['https://widgets.example:8443', 'https://news.example']),
      'news.example',
    ],
    ['a frame in a file', frame('ads.example', ['file://']), ''],
    ['a frame in a document without origin', frame('ads.example', ['null']), null],
    ['a browser that does not tell', frame('ads.example'), null],
  ])('%s', (_, location, site) => {
    expect(siteOf(location, false)).toBe(site);
  });
});

describe('badgeText', () => {
  it.each<[EntityKey[][], string]>([
    [[], ''],
    [[[]], ''],
    [
      [
        ['a/seoul', 'a/nato'],
        ['a/nato', 'a/x'],
      ],
      '3',
    ],
  ])('%j', (frames, text) => {
    expect(badgeText(frames)).toBe(text);
  });
});
