/** Stored values become settings, and what is none is left out, named and without harm. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isPaused,
  parseSettings,
  type SettingName,
  withNameHidden,
  withSitePaused,
} from '../../src/browser/settings-values.ts';

const NAMES = Object.keys(DEFAULT_SETTINGS) as SettingName[];
const site = fc.domain();
const sites = fc.uniqueArray(site).map((list) => list.sort());

describe('parseSettings', () => {
  it('gives the defaults where nothing is stored, without a complaint', () => {
    const reject = vi.fn();
    expect(parseSettings({}, reject)).toEqual(DEFAULT_SETTINGS);
    expect(reject).not.toHaveBeenCalled();
  });

  it.each([
    ['pausedSites', 'example.org'],
    ['pausedSites', { 'example.org': true }],
    ['pausedSites', null],
    ['pausedSites', ['example.org', 7]],
    ['pausedSites', ['']],
    ['trigger', 'shout'],
    ['delay', 351],
    ['delay', '350'],
    ['look', ''],
    ['density', ['all']],
    ['isPausedEverywhere', 1],
    ['unmarkedKinds', 'person'],
    ['hiddenNames', ['story/nato']],
    ['hiddenNames', [{ entity: 'nato', site: 'example.org' }]],
    ['hiddenNames', [{ entity: 'story/nato' }]],
    ['unusedArticles', [null]],
  ] as const)('gives the default where %s is %j, and names it', (name, value) => {
    const reject = vi.fn();
    expect(parseSettings({ [name]: value }, reject)).toEqual(DEFAULT_SETTINGS);
    expect(reject.mock.calls).toEqual([[name]]);
  });

  it('keeps what is chosen beside what is not understood', () => {
    const stored = { trigger: 'alt', delay: 'soon', hiddenNames: [{ entity: 'story/nato', site: '' }] };
    expect(parseSettings(stored, () => {})).toEqual({
      ...DEFAULT_SETTINGS,
      trigger: 'alt',
      hiddenNames: [{ entity: 'story/nato', site: '' }],
    });
  });

  it('never throws, and takes nothing that it would not take again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.anything(), (name, value) => {
        const parsed = parseSettings({ [name]: value }, () => {});
        const reject = vi.fn();
        expect(parseSettings({ ...parsed }, reject)).toEqual(parsed);
        expect(reject).not.toHaveBeenCalled();
      }),
    );
  });
});

describe('withSitePaused', () => {
  it('pauses the site and ends the pause, and leaves the others alone', () => {
    fc.assert(
      fc.property(sites, site, (before, changed) => {
        const paused = withSitePaused(before, changed, true);
        expect(paused).toEqual([...new Set([...before, changed])].sort());
        const resumed = withSitePaused(paused, changed, false);
        expect(resumed).toEqual(before.filter((other) => other !== changed));
      }),
    );
  });

  it('cannot pause a page without a site', () => {
    expect(withSitePaused([], '', true)).toEqual([]);
  });
});

describe('isPaused', () => {
  it('holds for the sites, or for all', () => {
    const settings = { ...DEFAULT_SETTINGS, pausedSites: ['example.org'] };
    expect(isPaused(settings, 'example.org')).toBe(true);
    expect(isPaused(settings, 'www.example.org')).toBe(false);
    expect(isPaused({ ...settings, isPausedEverywhere: true }, 'www.example.org')).toBe(true);
  });
});

describe('withNameHidden', () => {
  it('hides a name on one site, once, and shows it again', () => {
    const nato = { entity: 'story/nato', site: 'example.org' } as const;
    const elsewhere = { ...nato, site: 'example.com' };
    const hidden = withNameHidden(withNameHidden([elsewhere], nato, true), nato, true);
    expect(hidden).toEqual([elsewhere, nato]);
    expect(withNameHidden(hidden, nato, false)).toEqual([elsewhere]);
  });
});
