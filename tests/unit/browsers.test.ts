import { describe, expect, it } from 'vitest';
import {
  candidatePaths,
  isDebianLike,
  isSupported,
  parseOsRelease,
  parseVersion,
} from '../../scripts/browser-places.ts';

describe('parseVersion', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', '156.0.8078.79'],
    ['Google Chrome 141.0.7390.54 ', '141.0.7390.54'],
    ['Mozilla Firefox 153.7.0esr', '153.7.0'],
    ['Mozilla Firefox 148.0a1', '148.0'],
  ])('reads %j', (printed, version) => {
    expect(parseVersion(printed)).toBe(version);
  });

  it('finds none in the words of a snap stub', () => {
    const stub = 'Command requires the chromium snap to be installed.\nPlease install it with: snap install';
    expect(parseVersion(stub)).toBeNull();
  });
});

describe('isSupported', () => {
  it.each([
    ['chromium', '128.0.1.2', true],
    ['chromium', '127.9.9.9', false],
    ['firefox', '146.0', true],
    ['firefox', '145.0.2', false],
  ] as const)('%s %s: %s', (kind, version, supported) => {
    expect(isSupported(kind, version)).toBe(supported);
  });
});

describe('parseOsRelease', () => {
  it('reads bare, double-quoted and single-quoted values and skips the rest', () => {
    const text =
      '# comment\n\nID=ubuntu\nID_LIKE=debian\nNAME="Ubuntu Server"\nVARIANT=\'x\'\nURL="https://a/?b=c"\n';
    expect(parseOsRelease(text)).toEqual({
      ID: 'ubuntu',
      ID_LIKE: 'debian',
      NAME: 'Ubuntu Server',
      VARIANT: 'x',
      URL: 'https://a/?b=c',
    });
  });

  it.each([
    ['ID=debian', true],
    ['ID=ubuntu\nID_LIKE=debian', true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', true],
    ['ID=fedora', false],
    ['', false],
  ])('tells from %j whether apt is to be used', (text, expected) => {
    expect(isDebianLike(parseOsRelease(text))).toBe(expected);
  });
});

describe('candidatePaths', () => {
  it('looks along the PATH first on Linux, then in the usual places', () => {
    const env = { PATH: '/usr/local/bin::/usr/bin' };
    const paths = candidatePaths('firefox', { platform: 'linux', env, home: '/home/me' });
    expect(paths.slice(0, 4)).toEqual([
      '/usr/local/bin/firefox',
      '/usr/local/bin/firefox-esr',
      '/usr/bin/firefox',
      '/usr/bin/firefox-esr',
    ]);
    expect(paths).toContain('/opt/firefox/firefox');
  });

  it('knows the application folders of macOS', () => {
    const paths = candidatePaths('chromium', { platform: 'darwin', env: {}, home: '/Users/me' });
    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('knows the program folders of Windows', () => {
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
      PATH: 'D:\\bin',
    };
    const machine = { platform: 'win32', env, home: 'C:\\Users\\me' } as const;
    expect(candidatePaths('firefox', machine)).toContain('C:\\Program Files\\Mozilla Firefox\\firefox.exe');
    expect(candidatePaths('chromium', machine)).toContain(
      'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    );
    expect(candidatePaths('chromium', machine)).toContain('D:\\bin\\chrome.exe');
  });
});
