/** Settings that go out into a file and come back from one, and those that an earlier version stored. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, builtExtension, type ExtensionView, launchBuilt, waitFor } from './harness/index.ts';
import { clearStored, noticeToBe, openSettings, readStored, store } from './harness/settings-page.ts';

const CHOSEN = {
  trigger: 'alt',
  delay: 700,
  'unmarkedKinds figure': 'figure',
  'pausedSites example.org': 'example.org',
  'hiddenNames story/nato example.org': { entity: 'story/nato', site: 'example.org' },
};

describe.each(BROWSERS)('a file of settings in %s', (kind) => {
  const built = useBuilt(kind);
  let view: ExtensionView;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sidelight-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    view = await openSettings(built.session);
    await store(view, CHOSEN);
    await view.waitFor('the choices', () => document.querySelector('#trigger-alt:checked'));
  });
  afterEach(async () => {
    await clearStored(view);
    await view.close();
  });

  const fileOf = async (name: string, content: string) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };
  const settingsFile = (settings: unknown) =>
    JSON.stringify({ format: 'sidelight-settings', version: 2, settings });

  it('is saved with the choices, and read in another browser, which can be undone', async () => {
    await view.click('#export');
    await noticeToBe(view, 'exported', 'Exported as sidelight-settings.json.');
    const file = path.join(built.session.downloads, 'sidelight-settings.json');
    const text = await waitFor(() => readFile(file, 'utf8').catch(() => ''), { what: 'the file' });
    expect(JSON.parse(text)).toEqual({
      format: 'sidelight-settings',
      version: 2,
      settings: {
        trigger: 'alt',
        delay: 700,
        unmarkedKinds: ['figure'],
        pausedSites: ['example.org'],
        hiddenNames: [{ entity: 'story/nato', site: 'example.org' }],
      },
    });

    await using fresh = await launchBuilt(kind);
    const there = await openSettings(fresh);
    await there.click('#look-tint');
    await noticeToBe(there, 'stored', 'Stored.');
    await there.upload('#import', file);
    await noticeToBe(there, 'imported', 'Imported: the choices are now those of the file.');
    expect(await readStored(there)).toEqual(CHOSEN);
    await there.waitFor('the choices', () => document.querySelector('#trigger-alt:checked'));
    await there.click('#undo');
    await noticeToBe(there, 'undone', 'Undone');
    expect(await readStored(there)).toEqual({ look: 'tint' });
    expect(await fresh.errors()).toEqual([]);
  });

  it('of settings that are not known here is taken but for those, which are named', async () => {
    await view.upload('#import', await fileOf('newer.json', settingsFile({ look: 'both', glow: 7 })));
    await noticeToBe(view, 'imported', 'Imported, but for what this version does not know: glow.');
    expect(await readStored(view)).toEqual({ look: 'both' });
  });

  it.each([
    [
      'a large file',
      () => settingsFile({ padding: 'x'.repeat(1_000_000) }),
      ['settings has at most 1,000,000'],
    ],
    ['no JSON', () => '{"format": ', ['It is not JSON:']],
    ['another file', () => '{"name": "bookmarks"}', ['It is no file of Sidelight’s settings.']],
    [
      'a later version',
      () => '{"format":"sidelight-settings","version":3,"settings":{}}',
      ['It is of version 3, and this Sidelight reads versions up to 2.'],
    ],
    [
      'values that are none',
      () => settingsFile({ trigger: 'shout', look: 'tint', pausedSites: ['https://a.org/'] }),
      [
        'settings.trigger It says "shout". Write one of these: "hover", "alt", "click", and "off".',
        'settings.pausedSites[0] It says "https://a.org/". Write the name of a site',
      ],
    ],
  ])('that is %s changes nothing and is told why', async (_, content, faults) => {
    await view.upload('#import', await fileOf('bad.json', content()));
    await view.waitFor('the faults', () => document.querySelector('.sl-faults'));
    const said = await view.evaluate(() => [
      document.querySelector('.sl-faults p')?.textContent,
      ...[...document.querySelectorAll('.sl-faults li')].map((it) => it.textContent),
    ]);
    expect(said).toEqual([
      'Nothing was imported from bad.json, and nothing has changed.',
      ...faults.map((words) => expect.stringContaining(words)),
    ]);
    expect(await readStored(view)).toEqual(CHOSEN);
    // The same file, mended, is taken.
    await view.upload('#import', await fileOf('bad.json', settingsFile({ trigger: 'off' })));
    await noticeToBe(view, 'imported', 'Imported');
    expect(await readStored(view)).toEqual({ trigger: 'off' });
  });
});

describe.each(BROWSERS)('settings of version 1 in %s', (kind) => {
  const built = useBuilt(kind);

  it('are taken over when the extension is updated', async () => {
    const { session } = built;
    const view = await openSettings(session);
    await clearStored(view);
    await view.evaluate(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      await api.storage.local.set({ pausedSites: ['example.com', 'example.org'] });
    });
    await store(view, { look: 'tint', 'pausedSites example.net': 'example.net' });
    await view.close();
    // Installed over itself, which browsers take for an update.
    await session.browser.installExtension(builtExtension(kind));
    const after = await openSettings(session);
    await after.waitFor('the sites', () => document.querySelectorAll('.sl-entry').length === 3);
    const stored = await after.evaluate(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      return [await api.storage.sync.get(null), await api.storage.local.get(null)];
    });
    expect(stored).toEqual([
      {
        version: 2,
        look: 'tint',
        'pausedSites example.com': 'example.com',
        'pausedSites example.net': 'example.net',
        'pausedSites example.org': 'example.org',
      },
      {},
    ]);
  });
});
