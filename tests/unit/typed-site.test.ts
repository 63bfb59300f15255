/** What a reader types becomes the site's name that its pages have, or is refused. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSite, readTypedSite } from '../../src/browser/typed-site.ts';
import { site } from './settings-arbitraries.ts';

describe('readTypedSite', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['https://www.example.org/a/page?x=1#y', 'www.example.org'],
    ['HTTP://example.org', 'example.org'],
    ['example.org/path', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['localhost:3000', 'localhost'],
    ['https://user:secret@example.org/', 'example.org'],
    ['example.org/@someone', 'example.org'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['http://[::1]:8080/', '[::1]'],
    ['127.0.0.1', '127.0.0.1'],
    ['a_b.example.org', 'a_b.example.org'],
  ])('takes %j for %s', (typed, expected) => {
    expect(readTypedSite(typed)).toEqual({ type: 'site', site: expected });
  });

  it.each([
    ['', 'empty'],
    [' \t', 'empty'],
    ['hello world', 'no-address'],
    ['someone@example.org', 'no-address'],
    ['mailto:someone@example.org', 'no-address'],
    ['about:blank', 'no-address'],
    ['*.example.org', 'no-address'],
    ['example..org', 'no-address'],
    ['-example.org', 'no-address'],
    ['7', 'no-address'],
    ['https://', 'no-address'],
    ['/a/path', 'no-address'],
    ['a'.repeat(300), 'no-address'],
    ['file:///home/page.html', 'not-on-web'],
    ['ftp://example.org', 'not-on-web'],
    ['chrome://extensions', 'not-on-web'],
  ])('refuses %j as %s', (typed, type) => {
    expect(readTypedSite(typed)).toEqual({ type });
  });

  it('takes every site for itself, and finds it in the address of any of its pages', () => {
    fc.assert(
      fc.property(site, fc.webPath(), fc.webQueryParameters(), (name, path, query) => {
        expect(isSite(name)).toBe(true);
        expect(readTypedSite(name)).toEqual({ type: 'site', site: name });
        expect(readTypedSite(`https://${name}${path}?${query}`)).toEqual({ type: 'site', site: name });
      }),
    );
  });

  it('gives nothing that is no site, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (typed) => {
        const read = readTypedSite(typed);
        if (read.type === 'site') expect(isSite(read.site)).toBe(true);
      }),
    );
  });
});
