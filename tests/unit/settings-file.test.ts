/** Settings go into a file and come back; a file with a fault is refused, and each fault is named. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../src/browser/settings-file.ts';
import { choices } from './settings-arbitraries.ts';

const file = (settings: unknown, version: unknown = 2, format = 'sidelight-settings') =>
  JSON.stringify({ format, version, settings });
const oneOf = (...values: string[]) => ({ type: 'one-of', values });

describe('a settings file', () => {
  it('gives back what was chosen', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(readSettingsFile(writeSettingsFile(chosen))).toEqual({
          type: 'sound',
          choices: chosen,
          unknown: [],
        });
      }),
    );
  });

  it('names what it does not know, and takes the rest', () => {
    expect(readSettingsFile(file({ trigger: 'alt', glow: 7, toString: 1 }))).toEqual({
      type: 'sound',
      choices: { trigger: 'alt' },
      unknown: ['glow', 'toString'],
    });
  });

  it('leaves repetitions out', () => {
    const hidden = { entity: 'story/nato', site: '' };
    const read = readSettingsFile(
      file({ pausedSites: ['b.org', 'a.org', 'b.org'], hiddenNames: [hidden, hidden] }),
    );
    expect(read).toMatchObject({ choices: { pausedSites: ['b.org', 'a.org'], hiddenNames: [hidden] } });
  });

  it.each([
    ['', 'not-json'],
    ['{"format":', 'not-json'],
    ['null', 'other-format'],
    ['[]', 'other-format'],
    ['{"trigger":"alt"}', 'other-format'],
    [file({}, 2, 'bookmarks'), 'other-format'],
    [file({}, '2'), 'other-format'],
    [file({}, 3), 'later-version'],
  ])('is refused as a whole: %j is %s', (json, type) => {
    expect(readSettingsFile(json)).toMatchObject({ type: 'faulty', faults: [{ type }] });
  });

  it.each([
    [undefined, 'settings', null, { type: 'object' }],
    [[], 'settings', '[]', { type: 'object' }],
    [{ trigger: 'shout' }, 'settings.trigger', '"shout"', oneOf('"hover"', '"alt"', '"click"', '"off"')],
    [{ delay: '350' }, 'settings.delay', '"350"', oneOf('200', '350', '700')],
    [{ look: null }, 'settings.look', 'null', oneOf('"underline"', '"tint"', '"both"', '"none"')],
    [{ density: 3 }, 'settings.density', '3', oneOf('"automatic"', '"all"', '"first"')],
    [{ isPausedEverywhere: 'yes' }, 'settings.isPausedEverywhere', '"yes"', { type: 'boolean' }],
    [{ unmarkedKinds: 'person' }, 'settings.unmarkedKinds', '"person"', { type: 'list' }],
    [{ pausedSites: ['a.org', 'A.org'] }, 'settings.pausedSites[1]', '"A.org"', { type: 'site' }],
    [{ pausedSites: [7] }, 'settings.pausedSites[0]', '7', { type: 'site' }],
    [{ hiddenNames: ['x'] }, 'settings.hiddenNames[0]', '"x"', { type: 'object' }],
    [{ hiddenNames: [{ entity: 'a/b' }] }, 'settings.hiddenNames[0].site', null, { type: 'site-or-none' }],
    [
      { hiddenNames: [{ entity: 'a', site: '' }] },
      'settings.hiddenNames[0].entity',
      '"a"',
      { type: 'entity' },
    ],
    [{ unusedArticles: [''] }, 'settings.unusedArticles[0]', '""', { type: 'article' }],
  ])('is refused for %j, which says where and what', (settings, path, found, rule) => {
    expect(readSettingsFile(file(settings))).toEqual({
      type: 'faulty',
      faults: [{ type: 'value', path, found, rule }],
    });
  });

  it('names unknown kinds among those that there are', () => {
    const read = readSettingsFile(file({ unmarkedKinds: ['person', 'robot'] }));
    expect(read).toMatchObject({ faults: [{ path: 'settings.unmarkedKinds[1]', rule: { type: 'one-of' } }] });
  });

  it('has twenty faults named and no more, long values cut', () => {
    const read = readSettingsFile(
      file({ pausedSites: Array.from({ length: 1_000 }, () => 'X'.repeat(500)) }),
    );
    if (read.type !== 'faulty') throw new Error('the file was taken');
    expect(read.faults).toHaveLength(20);
    for (const fault of read.faults) expect(JSON.stringify(fault).length).toBeLessThan(200);
  });

  it('never throws, and changes nothing that is not sound', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.object().map((it) => file(it)),
        ),
        (json) => {
          const read = readSettingsFile(json);
          if (read.type === 'faulty') expect(read.faults.length).toBeGreaterThan(0);
          else
            expect(readSettingsFile(writeSettingsFile(read.choices))).toMatchObject({
              choices: read.choices,
            });
        },
      ),
    );
  });
});
