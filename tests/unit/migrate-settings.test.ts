/** Older settings are taken over whole, whenever it is interrupted, and later ones are left alone. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

import { migrateSettings } from '../../src/browser/migrate-settings.ts';
import { gatherItems, type Items, itemsOf } from '../../src/browser/setting-items.ts';
import { type Choices, parseChoices } from '../../src/browser/settings-values.ts';
import { choices, site } from './settings-arbitraries.ts';
import { fakeArea, type Steps } from './storage-area.ts';

const sites = fc.uniqueArray(site);
const read = (items: Items) => parseChoices(gatherItems(items), () => {});
const union = (...lists: (readonly string[] | undefined)[]) =>
  [...new Set(lists.flatMap((it) => it ?? []))].sort();

beforeEach(() => {
  for (const level of ['debug', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('migrateSettings', () => {
  it('takes the paused sites of version 1 over into sync, beside what is there', async () => {
    const sync = fakeArea({ trigger: 'alt', 'pausedSites example.com': 'example.com', version: 2 });
    const local = fakeArea({ pausedSites: ['example.org', 'example.com'] });
    await migrateSettings({ sync, local });
    expect(sync.items).toEqual({
      trigger: 'alt',
      'pausedSites example.com': 'example.com',
      'pausedSites example.org': 'example.org',
      version: 2,
    });
    expect(local.items).toEqual({});
  });

  it('only notes the version where nothing was stored', async () => {
    const sync = fakeArea({});
    await migrateSettings({ sync, local: fakeArea({}) });
    expect(sync.items).toEqual({ version: 2 });
  });

  const fails = fakeArea({});
  const switchedOff = { ...fails, get: () => Promise.reject(new Error('switched off')) };
  it.each([
    ['has none', null],
    ['has it switched off', switchedOff],
  ])('stays in local where a browser %s, and goes on from there when it has it', async (_, none) => {
    const local = fakeArea({ pausedSites: ['example.org'] });
    await migrateSettings({ sync: none, local });
    expect(local.items).toEqual({ 'pausedSites example.org': 'example.org', version: 2 });
    const sync = fakeArea({});
    await migrateSettings({ sync, local });
    expect(sync.items).toEqual({ 'pausedSites example.org': 'example.org', version: 2 });
    expect(local.items).toEqual({});
  });

  it('loses nothing wherever it is interrupted, and ends the same when it goes on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ old: sites, kept: choices, synced: choices, failsAt: fc.integer({ min: 1, max: 6 }) }),
        async ({ old, kept, synced, failsAt }) => {
          const steps: Steps = { taken: 0, failsAt };
          const { pausedSites: _, ...others } = kept;
          const sync = fakeArea(itemsOf(synced), steps);
          const local = fakeArea({ ...itemsOf(others), pausedSites: old }, steps);
          const chosenNow = (): Choices => ({
            ...read(local.items),
            ...read(sync.items),
            pausedSites: union(read(local.items).pausedSites, read(sync.items).pausedSites),
          });
          const before = chosenNow().pausedSites;
          await migrateSettings({ sync, local }).catch(() => 'interrupted');
          expect(chosenNow().pausedSites).toEqual(before);
          steps.failsAt = null;
          // Again, until it is through, and once more.
          for (let i = 0; i < 3; i += 1) await migrateSettings({ sync, local });
          const after = read(sync.items);
          expect(after.pausedSites ?? []).toEqual(union(old, synced.pausedSites));
          for (const name of ['trigger', 'delay', 'look', 'density', 'isPausedEverywhere'] as const)
            expect(after[name]).toEqual(synced[name] ?? kept[name]);
          expect(new Set(after.hiddenNames?.map((it) => JSON.stringify(it)))).toEqual(
            new Set(
              [...(synced.hiddenNames ?? []), ...(kept.hiddenNames ?? [])].map((it) => JSON.stringify(it)),
            ),
          );
          expect(sync.items.version).toBe(2);
          expect(local.items).toEqual({});
        },
      ),
    );
  });

  it('changes nothing once it is through', async () => {
    const steps: Steps = { taken: 0, failsAt: null };
    const sync = fakeArea({ ...itemsOf({ trigger: 'off' }), version: 2 }, steps);
    await migrateSettings({ sync, local: fakeArea({}, steps) });
    expect(steps.taken).toBe(2);
  });

  it.each([
    ['sync', { version: 3, trigger: 'gaze' }, { pausedSites: ['example.org'] }],
    ['local', {}, { version: 3, trigger: 'gaze', 'pausedSites example.org': 'example.org' }],
  ])('leaves settings of a later version in %s alone', async (_, inSync, inLocal) => {
    const sync = fakeArea(inSync);
    const local = fakeArea(inLocal);
    await migrateSettings({ sync, local });
    expect(sync.items).toEqual(inSync);
    expect(local.items).toEqual(inLocal);
  });

  it('leaves what it does not understand where it is', async () => {
    const odd = { pausedSites: 'example.org', trigger: 'shout', other: true };
    const sync = fakeArea({});
    const local = fakeArea({ ...odd, look: 'tint' });
    await migrateSettings({ sync, local });
    expect(sync.items).toEqual({ look: 'tint', version: 2 });
    expect(local.items).toEqual(odd);
  });
});
