/**
 * What is known about browsers without touching the machine: where each system keeps them, how they tell
 * their version, and which versions and systems count. Kept apart from browsers.ts so that it can be tested.
 */
import path from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;

export type BrowserKind = (typeof BROWSERS)[number];

export function isBrowserKind(word: string): word is BrowserKind {
  return BROWSERS.some((kind) => kind === word);
}

/** The oldest major versions that Sidelight's manifest accepts. */
export const OLDEST: Readonly<Record<BrowserKind, number>> = { chromium: 128, firefox: 146 };

/** The environment variable that names a browser of one's own choice. */
export const OVERRIDE: Readonly<Record<BrowserKind, string>> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

/** The Debian and Ubuntu package of each kind. */
export const DEBIAN_PACKAGE: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const COMMANDS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

const LINUX_PLACES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  firefox: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
};

/** The parts of the machine that decide where a browser may be. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Every path at which a browser of this kind may be on this machine, likeliest first; none is checked. */
export function candidatePaths(kind: BrowserKind, { platform, env, home }: Machine): string[] {
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  const onPath = (suffix: string) =>
    (env.PATH ?? '')
      .split(platform === 'win32' ? ';' : ':')
      .filter((folder) => folder !== '')
      .flatMap((folder) => COMMANDS[kind].map((command) => join(folder, command + suffix)));
  if (platform === 'darwin') {
    const folders = ['/Applications', join(home, 'Applications')];
    return [...onPath(''), ...folders.flatMap((folder) => MAC_APPS[kind].map((app) => join(folder, app)))];
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return [
      ...roots.flatMap((root) => WINDOWS_PROGRAMS[kind].map((it) => join(root, it))),
      ...onPath('.exe'),
    ];
  }
  return [...onPath(''), ...LINUX_PLACES[kind]];
}

/** The first version number in what a browser prints for `--version`; null where there is none. */
export function parseVersion(printed: string): string | null {
  return /\d+(?:\.\d+)+/.exec(printed)?.[0] ?? null;
}

/** Whether this version is new enough for Sidelight. */
export function isSupported(kind: BrowserKind, version: string): boolean {
  return Number.parseInt(version, 10) >= OLDEST[kind];
}

/** The values of an os-release file, without their quotation marks. */
export function parseOsRelease(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const [, key, value] = /^([A-Z0-9_]+)=(.*)$/.exec(line.trim()) ?? [];
    if (key !== undefined && value !== undefined) values[key] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
  return values;
}

/** Whether this is Debian, Ubuntu or a descendant that takes their packages. */
export function isDebianLike(osRelease: Readonly<Record<string, string>>): boolean {
  const names = [osRelease.ID ?? '', ...(osRelease.ID_LIKE ?? '').split(' ')];
  return names.includes('debian') || names.includes('ubuntu');
}
