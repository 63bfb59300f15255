/** The keys that the browser keeps: listed on the settings page, which leads to where they are changed. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  builtExtension,
  launchBuilt,
  launchWithExtension,
  type Session,
  waitFor,
} from './harness/index.ts';
import { openSettings } from './harness/settings-page.ts';

const COMMANDS = {
  'with-a-key': { suggested_key: { default: 'Alt+Shift+9' }, description: 'A command with a key' },
  'without-a-key': { description: 'A command without a key' },
};

describe.each(BROWSERS)('the shortcuts on the settings page in %s', (kind) => {
  let folder: string;
  let session: Session;

  /** The extension with these commands and no others. */
  const launch = async (name: string, commands: object | undefined) => {
    const extensionDir = path.join(folder, name);
    await cp(builtExtension(kind), extensionDir, { recursive: true });
    const file = path.join(extensionDir, 'manifest.json');
    const manifest: object = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...manifest, commands }));
    return launchWithExtension({ browser: kind, extensionDir });
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sidelight-commands-'));
    session = await launch('some', COMMANDS);
  });
  afterAll(async () => {
    await session?.close();
    await rm(folder, { recursive: true });
  });

  it('are listed with what they do', async () => {
    const view = await openSettings(session);
    await view.waitFor('the keys', () => document.querySelector('.sl-key'));
    const keys = await view.evaluate(() =>
      [...document.querySelectorAll('.sl-key')].map((it) => [...it.children].map((part) => part.textContent)),
    );
    expect(keys).toEqual([
      // Chromium's own.
      ...(kind === 'chromium' ? [['Open the popup', 'No key']] : []),
      ['A command with a key', 'Alt+Shift+9'],
      ['A command without a key', 'No key'],
    ]);
  });

  it('stand in the same order in every browser', async () => {
    await using own = await launchBuilt(kind);
    const view = await openSettings(own);
    await view.waitFor('the keys', () => document.querySelector('.sl-key'));
    const keys = await view.evaluate(() =>
      [...document.querySelectorAll('.sl-key > :last-child')].map((key) => key.textContent),
    );
    expect(keys).toEqual(['Alt+Shift+S', 'Alt+Shift+K', 'Alt+Shift+J', 'Alt+Shift+L']);
  });

  it('are changed on a page of the browser', async () => {
    const view = await openSettings(session);
    await view.waitFor('the button', () => document.querySelector('#change-shortcuts'));
    await view.click('#change-shortcuts');
    const wanted = kind === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons';
    await waitFor(() => session.browser.targets().some((target) => target.url().startsWith(wanted)), {
      what: `a tab with ${wanted}`,
    });
    expect(await session.errors()).toEqual([]);
  });

  it('are said not to be there where they are not', async () => {
    await using without = await launch('none', undefined);
    const view = await openSettings(without);
    expect(
      await view.evaluate(() => document.querySelector('#shortcuts .sl-setting-body')?.textContent),
    ).toBe('This browser has no keys for Sidelight.');
    expect(await without.errors()).toEqual([]);
  });
});
