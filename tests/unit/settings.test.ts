import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isPaused,
  parsePausedSites,
  parseSettings,
  withSitePaused,
} from '../../src/browser/settings-values.ts';

const site = fc.domain();
const settings = fc.array(site).map((sites) => parseSettings({ pausedSites: sites }, () => {}));

describe('parseSettings', () => {
  it('gives the defaults where nothing is stored, without a complaint', () => {
    const reject = vi.fn();
    expect(parseSettings({}, reject)).toEqual(DEFAULT_SETTINGS);
    expect(reject).not.toHaveBeenCalled();
  });

  it.each([
    ['a text', 'example.org'],
    ['an object', { 'example.org': true }],
    ['null', null],
    ['a list with something else in it', ['example.org', 7]],
    ['a list with an empty name', ['']],
  ])('gives the default for %s and names the setting', (_, pausedSites) => {
    const reject = vi.fn();
    expect(parseSettings({ pausedSites }, reject)).toEqual(DEFAULT_SETTINGS);
    expect(reject.mock.calls).toEqual([['pausedSites']]);
  });

  it('never throws and never lets anything but host names through', () => {
    fc.assert(
      fc.property(fc.anything(), (pausedSites) => {
        const parsed = parseSettings({ pausedSites }, () => {});
        for (const paused of parsed.pausedSites) expect(paused).toBeTypeOf('string');
      }),
    );
  });
});

describe('withSitePaused', () => {
  it('pauses the site and ends the pause, and leaves the others alone', () => {
    fc.assert(
      fc.property(settings, site, site, (before, changed, other) => {
        fc.pre(changed !== other);
        const paused = withSitePaused(before, changed, true);
        const resumed = withSitePaused(paused, changed, false);
        expect(isPaused(paused, changed)).toBe(true);
        expect(isPaused(resumed, changed)).toBe(false);
        for (const after of [paused, resumed]) expect(isPaused(after, other)).toBe(isPaused(before, other));
      }),
    );
  });

  it('stores what reads back as the same', () => {
    fc.assert(
      fc.property(settings, site, fc.boolean(), (before, changed, on) => {
        const { pausedSites } = withSitePaused(before, changed, on);
        expect(parsePausedSites(pausedSites)).toEqual(pausedSites);
      }),
    );
  });

  it('cannot pause a page without a site', () => {
    expect(withSitePaused(DEFAULT_SETTINGS, '', true)).toEqual(DEFAULT_SETTINGS);
  });
});
