/** Choices reach the storage whole, from several pages at once, and a refusal is told and loses nothing. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherItems, type Items } from '../../src/browser/setting-items.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/browser/settings-values.ts';
import { choices } from './settings-arbitraries.ts';
import { type FakeArea, fakeArea, type Steps } from './storage-area.ts';

type SettingsModule = typeof import('../../src/browser/settings.ts');

let sync: FakeArea;
let local: FakeArea;
let steps: Steps;
const listeners = new Set<(changes: object) => void>();

/** Gives the browser that the module finds; null for a browser without `sync`. */
function give(items: Items | null): void {
  steps = { taken: 0, failsAt: null };
  sync = fakeArea(items ?? {}, steps);
  local = fakeArea({}, steps);
  const onChanged = {
    addListener: (listener: (changes: object) => void) => listeners.add(listener),
    removeListener: (listener: (changes: object) => void) => listeners.delete(listener),
  };
  vi.stubGlobal('chrome', {
    runtime: { id: 'x' },
    storage: { ...(items !== null && { sync }), local, onChanged },
  });
}

/** The module as another page of the extension has it. */
async function anotherPage(): Promise<SettingsModule> {
  vi.resetModules();
  return import('../../src/browser/settings.ts');
}

let settings: SettingsModule;
beforeEach(async () => {
  listeners.clear();
  give({});
  settings = await anotherPage();
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('stored choices', () => {
  it('are only what was chosen', async () => {
    await settings.storeSetting('trigger', 'hover');
    await settings.setSitePaused('example.org', true);
    await settings.setSitePaused('', true);
    expect(sync.items).toEqual({ trigger: 'hover', 'pausedSites example.org': 'example.org' });
    await settings.setSitePaused('example.org', false);
    expect(sync.items).toEqual({ trigger: 'hover' });
    expect(await settings.readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await settings.readChoices()).toEqual({ trigger: 'hover' });
  });

  it('of two pages that change one list at the same time are all there', async () => {
    const pages = [settings, await anotherPage(), await anotherPage()];
    const sites = Array.from({ length: 60 }, (_, i) => `site-${i}.example`);
    await settings.setSitePaused('old.example', true);
    await Promise.all([
      ...sites.map((site, i) => pages[i % 3]?.setSitePaused(site, true)),
      pages[1]?.setSitePaused('old.example', false),
      pages[2]?.setNameHidden('story/nato', 'example.org', true),
    ]);
    const { pausedSites, hiddenNames } = await settings.readSettings();
    expect(pausedSites).toEqual(sites.sort());
    expect(hiddenNames).toEqual([{ entity: 'story/nato', site: 'example.org' }]);
    await Promise.all([
      pages[0]?.setListed('unmarkedKinds', 'term', true),
      pages[1]?.setListed('unmarkedKinds', 'place', true),
    ]);
    expect((await settings.readSettings()).unmarkedKinds).toEqual(['place', 'term']);
    await pages[1]?.setNameHidden('story/nato', 'example.org', false);
    expect((await settings.readSettings()).hiddenNames).toEqual([]);
  });

  it('end with the last that was chosen', async () => {
    const looks = ['tint', 'both', 'none', 'underline', 'tint'] as const;
    await Promise.all(looks.map((look) => settings.storeSetting('look', look)));
    expect(sync.items).toEqual({ look: 'tint' });
    await Promise.all([
      settings.storeSetting('unmarkedKinds', ['person', 'place']),
      settings.storeSetting('unmarkedKinds', ['place']),
    ]);
    expect(gatherItems(sync.items)).toEqual({ look: 'tint', unmarkedKinds: ['place'] });
  });

  it('are in local where the browser has no sync', async () => {
    give(null);
    await settings.setSitePaused('example.org', true);
    expect(local.items).toEqual({ 'pausedSites example.org': 'example.org' });
    expect((await settings.readSettings()).pausedSites).toEqual(['example.org']);
  });

  it('are replaced by others, which can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(choices, choices, async (one, other) => {
        give({ version: 2 });
        await settings.replaceChoices(one);
        expect(await settings.replaceChoices(other)).toEqual(one);
        expect(await settings.readChoices()).toEqual(other);
        expect(sync.items.version).toBe(2);
        await settings.replaceChoices({});
        expect(sync.items).toEqual({ version: 2 });
      }),
      { numRuns: 30 },
    );
  });

  // Reading, storing and removing.
  it.each([1, 2, 3])('that are refused at step %i are told so, and what there was is kept', async (step) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const old = { look: 'tint', pausedSites: ['example.org'] } as const;
    await settings.replaceChoices(old);
    // A browser that refuses to read `sync` has none, and its `local` refuses here what comes then.
    if (step === 1) sync.get = () => Promise.reject(new Error('switched off'));
    steps.failsAt = steps.taken + step;
    await expect(settings.replaceChoices({ trigger: 'alt' })).rejects.toThrow('refused');
    expect(gatherItems(sync.items)).toMatchObject(old);
    // The next one has its turn all the same.
    await settings.storeSetting('trigger', 'off');
    expect((await settings.readSettings()).trigger).toBe('off');
  });
});

describe('watchSettings', () => {
  it('tells the settings after a change of one, until it is ended', async () => {
    const ended = new AbortController();
    const heard: Settings[] = [];
    settings.watchSettings((news) => heard.push(news), ended.signal);
    const tell = (changes: object) => {
      for (const listener of listeners) listener(changes);
    };
    await settings.storeSetting('delay', 700);
    tell({ version: {} });
    tell({ delay: {} });
    tell({ 'pausedSites example.org': {} });
    await vi.waitFor(() => expect(heard).toEqual([{ ...DEFAULT_SETTINGS, delay: 700 }]));
    ended.abort();
    expect(listeners.size).toBe(0);
  });
});
