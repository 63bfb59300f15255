/** Evidence as flows come and go: the same as if it had been counted at once, and news only where there is some. */
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/detect/candidate.ts';
import { compileDictionary } from '../../src/detect/compile-dictionary.ts';
import { decide } from '../../src/detect/decide.ts';
import { type Dictionary, openDictionary } from '../../src/detect/dictionary.ts';
import { createEvidence } from '../../src/detect/evidence.ts';
import { settledInFlow } from '../../src/detect/flow-candidates.ts';
import { scan } from '../../src/detect/scan.ts';
import { Chance, randomArticles, randomPage } from './random-pages.ts';
import { dictionaryOf } from './sample-names.ts';

const DICTIONARIES = 300;
const CHANGES = 30;

function candidatesIn(dictionary: Dictionary, text: string): readonly Candidate[] {
  return settledInFlow(dictionary, scan(dictionary, text));
}

describe('evidence', () => {
  it('is the same as counted at once, and of the same edition only where nothing is decided otherwise', () => {
    const editions = { same: 0, other: 0 };
    for (let seed = 1; seed <= DICTIONARIES; seed++) {
      const chance = new Chance(seed);
      const { articles, pieces } = randomArticles(chance);
      const dictionary = openDictionary(compileDictionary(articles));
      const evidence = createEvidence(dictionary);
      const flows = new Map<readonly Candidate[], string>();
      let edition = evidence.weigh().edition;
      for (let change = 0; change < CHANGES; change++) {
        for (const text of randomPage(chance, pieces)) {
          const candidates = candidatesIn(dictionary, text);
          if (candidates.length === 0) continue;
          flows.set(candidates, '');
          evidence.add(candidates);
        }
        for (const candidates of [...flows.keys()])
          if (chance.is(0.4)) {
            flows.delete(candidates);
            evidence.remove(candidates);
          }
        const atOnce = createEvidence(dictionary);
        for (const candidates of flows.keys()) atOnce.add(candidates);
        const [weighing, expected] = [evidence.weigh(), atOnce.weigh()];
        expect(new Map([...weighing.verdicts].sort(([a], [b]) => a - b))).toEqual(
          new Map([...expected.verdicts].sort(([a], [b]) => a - b)),
        );
        expect([...weighing.certain].sort()).toEqual([...expected.certain].sort());
        const isSame = weighing.edition === edition;
        editions[isSame ? 'same' : 'other']++;
        for (const [candidates, before] of flows) {
          const mentions = JSON.stringify(decide(dictionary, candidates, weighing));
          if (isSame && before !== '') expect(mentions, `seed ${seed}`).toBe(before);
          flows.set(candidates, mentions);
        }
        edition = weighing.edition;
      }
    }
    // Both happen, or nothing was tried.
    expect(Math.min(editions.same, editions.other)).toBeGreaterThan(DICTIONARIES);
  });

  it('is not weighed again where only more of the same is counted', () => {
    const dictionary = dictionaryOf({ entities: { rome: ['Rome'], spain: ['Spain'] } });
    const evidence = createEvidence(dictionary);
    const [rome, spain] = ['Rome', 'Spain'].map((text) => candidatesIn(dictionary, text));
    if (rome === undefined || spain === undefined) throw new Error('nothing to count');
    evidence.add(rome);
    const first = evidence.weigh();
    evidence.add(rome);
    evidence.add(rome);
    evidence.remove(rome);
    expect(evidence.weigh()).toBe(first);
    evidence.add(spain);
    expect(evidence.weigh()).not.toBe(first);
    evidence.remove(rome);
    evidence.remove(rome);
    expect(evidence.weigh().certain.size).toBe(1);
  });

  it('is weighed again where others of a name are named once more', () => {
    const dictionary = dictionaryOf(
      { entities: { anna: ['Anna Lind', { forms: ['Lind'], needs: 'introduction', givenName: 'before' }] } },
      { anna: 'person' },
    );
    const evidence = createEvidence(dictionary);
    const [own, others, bare] = ['Anna Lind', 'with Eva Lind', 'then Lind'].map((text) =>
      candidatesIn(dictionary, text),
    );
    if (own === undefined || others === undefined || bare === undefined) throw new Error('nothing to count');
    for (const flow of [own, others, bare]) evidence.add(flow);
    const before = evidence.weigh();
    expect(decide(dictionary, bare, before)).toHaveLength(1);
    evidence.add(others);
    const after = evidence.weigh();
    expect(after.edition).not.toBe(before.edition);
    expect(decide(dictionary, bare, after)).toHaveLength(0);
  });
});
