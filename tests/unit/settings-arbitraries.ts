/** Choices of every kind, for properties. */
import * as fc from 'fast-check';
import { ENTITY_KINDS } from '../../src/article/article.ts';
import { entityKey } from '../../src/article/entity-key.ts';
import { type Choices, DELAYS_MS, DENSITIES, LOOKS, TRIGGERS } from '../../src/browser/settings-values.ts';

export const site = fc.oneof(
  fc.domain(),
  fc.webAuthority({ withIPv4: true, withIPv6: true }).map((it) => new URL(`http://${it}/`).hostname),
);
const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((it) => it.length < 40);
const hiddenName = fc.record({
  entity: fc.tuple(id, id).map(([article, entity]) => entityKey(article, entity)),
  site: fc.oneof(site, fc.constant('')),
});

/** Lists are as `readChoices` gives them: sorted by what they are stored under, without repetition, never empty. */
export const choices: fc.Arbitrary<Choices> = fc
  .record(
    {
      trigger: fc.constantFrom(...TRIGGERS),
      delay: fc.constantFrom(...DELAYS_MS),
      look: fc.constantFrom(...LOOKS),
      density: fc.constantFrom(...DENSITIES),
      unmarkedKinds: listOf(fc.constantFrom(...ENTITY_KINDS)),
      isPausedEverywhere: fc.boolean(),
      pausedSites: listOf(site),
      hiddenNames: listOf(hiddenName),
      unusedArticles: listOf(id),
    },
    { requiredKeys: [] },
  )
  .map((it) => it as Choices);

function listOf<V>(item: fc.Arbitrary<V>): fc.Arbitrary<readonly V[]> {
  const textOf = (it: V) =>
    typeof it === 'object' && it !== null ? Object.values(it).join(' ') : String(it);
  return fc
    .uniqueArray(item, { selector: textOf, minLength: 1 })
    .map((list) => list.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)));
}
