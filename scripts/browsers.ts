/**
 * Finds the browsers that the tests and `npm start` run in, and installs them where they are missing: a
 * browser is never left out silently, because a test that did not run looks like one that passed.
 */
import { execFile } from 'node:child_process';
import { access, constants, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  Browser,
  BrowserTag,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import {
  type BrowserKind,
  candidatePaths,
  DEBIAN_PACKAGE,
  isDebianLike,
  isSupported,
  OLDEST,
  OVERRIDE,
  parseOsRelease,
  parseVersion,
} from './browser-places.ts';

export { BROWSERS, type BrowserKind, isBrowserKind } from './browser-places.ts';

export interface FoundBrowser {
  readonly kind: BrowserKind;
  /** Absolute path of the executable. */
  readonly path: string;
  /** As the browser tells it, "156.0.8078.79". */
  readonly version: string;
}

/** Where browsers go that are downloaded for this project alone; ignored by git. */
const OWN_FOLDER = path.join(import.meta.dirname, '..', '.browsers');
/** A wrapper script that waits for something else (a snap stub) must not hold everything up. */
const VERSION_TIMEOUT_MS = 20_000;
/** Package lists and a browser of 100 MB over a slow line. */
const INSTALL_TIMEOUT_MS = 15 * 60_000;

const PUPPETEER_NAME = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;
const run = promisify(execFile);

/**
 * The first browser of this kind that starts and is new enough, or null. The environment variable
 * CHROMIUM_PATH or FIREFOX_PATH, where set, is the only place looked at. Browsers passed over for their
 * age are reported on stderr.
 *
 * @throws Error when the environment names a browser that does not start or is too old.
 */
export async function findBrowser(kind: BrowserKind): Promise<FoundBrowser | null> {
  const chosen = process.env[OVERRIDE[kind]];
  if (chosen !== undefined && chosen !== '') {
    const found = await look(kind, path.resolve(chosen));
    if (found === null)
      throw new Error(`${OVERRIDE[kind]} names no ${kind} ${OLDEST[kind]} or newer: ${chosen}`);
    return found;
  }
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const own = (await getInstalledBrowsers({ cacheDir: OWN_FOLDER }))
    .filter((it) => it.browser === PUPPETEER_NAME[kind])
    .map((it) => it.executablePath);
  for (const candidate of [...candidatePaths(kind, machine), ...own]) {
    const found = await look(kind, candidate);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Like `findBrowser`, but installs the browser where it is missing: as root on Debian and Ubuntu with apt,
 * else by download into the project's own folder.
 *
 * @throws Error of one line that says what to install by hand, when neither works.
 */
export async function requireBrowser(kind: BrowserKind): Promise<FoundBrowser> {
  const present = await findBrowser(kind);
  if (present !== null) return present;
  const failures: string[] = [];
  for (const attempt of [installWithApt, installByDownload]) {
    try {
      if (!(await attempt(kind))) continue;
      const installed = await findBrowser(kind);
      if (installed !== null) return installed;
      failures.push(`${attempt.name}: what was installed does not start or is too old`);
    } catch (error) {
      failures.push(`${attempt.name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `no ${kind} ${OLDEST[kind]} or newer: install one by hand or set ${OVERRIDE[kind]} (${failures.join('; ')})`,
  );
}

async function look(kind: BrowserKind, candidate: string): Promise<FoundBrowser | null> {
  const version = await versionOf(candidate);
  if (version === null) return null;
  if (isSupported(kind, version)) return { kind, path: candidate, version };
  console.error(`${candidate} is version ${version}; Sidelight needs ${OLDEST[kind]} or newer`);
  return null;
}

/** null for a path with nothing executable, or something that is no browser (a stub of a snap). */
async function versionOf(executable: string): Promise<string | null> {
  try {
    await access(executable, constants.X_OK);
    if (process.platform === 'win32') return await windowsVersionOf(executable);
    return parseVersion((await run(executable, ['--version'], { timeout: VERSION_TIMEOUT_MS })).stdout);
  } catch (error) {
    // Most candidates do not exist; one that exists and does not start is worth a word.
    if (!isMissing(error)) console.error(`${executable} does not tell its version: ${firstLine(error)}`);
    return null;
  }
}

/** On Windows `--version` opens a window instead; the file's own properties tell the version. */
async function windowsVersionOf(executable: string): Promise<string | null> {
  const question = '(Get-Item -LiteralPath $env:SIDELIGHT_EXECUTABLE).VersionInfo.ProductVersion';
  const env = { ...process.env, SIDELIGHT_EXECUTABLE: executable };
  const answer = await run('powershell', ['-NoProfile', '-Command', question], {
    env,
    timeout: VERSION_TIMEOUT_MS,
  });
  return parseVersion(answer.stdout);
}

/** False where this machine does not take Debian's packages from us. */
async function installWithApt(kind: BrowserKind): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!isDebianLike(parseOsRelease(await readFile('/etc/os-release', 'utf8')))) return false;
  console.error(`installing ${kind} with apt-get (package ${DEBIAN_PACKAGE[kind]})`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', DEBIAN_PACKAGE[kind]], options);
  return true;
}

async function installByDownload(kind: BrowserKind): Promise<boolean> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) return false;
  const browser = PUPPETEER_NAME[kind];
  const buildId = await resolveBuildId(browser, platform, BrowserTag.STABLE);
  console.error(`installing ${kind} ${buildId} into ${OWN_FOLDER}`);
  await install({ browser, buildId, cacheDir: OWN_FOLDER });
  return true;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
