/** Choices are stored as items, an item for each entry of a list, and come back from them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherItems, isSettingKey, itemsOf } from '../../src/browser/setting-items.ts';
import { choices } from './settings-arbitraries.ts';

describe('items of settings', () => {
  it('are put together again as they were, in whatever order a browser gives them', () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.nat()), (chosen, order) => {
        const items = Object.entries(itemsOf(chosen))
          .map((item) => ({ item, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
        expect(gatherItems(Object.fromEntries(items))).toEqual(chosen);
      }),
    );
  });

  it('are the settings’ alone', () => {
    const stored = {
      version: 2,
      trigger: 'alt',
      'pausedSites example.org': 'example.org',
      toString: 1,
      other: 2,
    };
    expect(Object.keys(stored).filter(isSettingKey)).toEqual(['trigger', 'pausedSites example.org']);
    expect(gatherItems(stored)).toEqual({ trigger: 'alt', pausedSites: ['example.org'] });
  });

  it('each fit into an item of storage.sync, which has 8,192 bytes', () => {
    const site = `${'a'.repeat(63)}.`.repeat(3) + 'b'.repeat(61);
    const items = itemsOf({ pausedSites: [site], hiddenNames: [{ entity: `${'c'.repeat(100)}/d`, site }] });
    for (const [key, value] of Object.entries(items))
      expect(key.length + JSON.stringify(value).length).toBeLessThan(8_192);
  });
});
