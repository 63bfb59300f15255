/** What must not stand on the page of a name or near it, and what stands nearest before it: `unless`, `nearest`. */
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './sample-names.ts';
import { markedIn } from './small-dictionary.ts';

/** Kinds without a guard, which would keep them from standing before Idaho. */
const kinds = Object.fromEntries(
  ['page', 'near', 'both', 'needy', 'waits', 'gem', 'forum'].map((id) => [id, 'event' as const]),
);

describe('unless', () => {
  const names = {
    entities: {
      rome: ['Rome', { forms: ['Roma'], unless: { onPage: ['idaho'] } }],
      page: [{ forms: ['Ap'], unless: { onPage: ['idaho', 'rome', 'mule'] } }],
      near: [{ forms: ['An'], unless: { near: ['idaho', 'rome'] } }],
      both: [{ forms: ['Ab'], unless: { onPage: ['rome'], near: ['idaho'] } }],
      needy: [{ forms: ['Ax'], needs: { onPage: ['rome'] }, unless: { near: ['idaho'] } }],
      waits: [{ forms: ['Aw'], needs: { onPage: ['page'] } }],
      gem: [{ forms: ['gem'], needs: 'nothing', unless: { onPage: ['roma-cue'] } }],
    },
    cues: { idaho: ['Idaho'], 'roma-cue': [{ forms: ['maybe'], unless: { onPage: ['idaho'] } }] },
    decoys: { mule: ['Rome Mule'] },
  };
  const dictionary = dictionaryOf(names, kinds);
  const gap = (units: number) => ` ${'.'.repeat(units - 2)} `;

  it.each([
    ['nothing against them', '⟦Ap⟧ ⟦An⟧ ⟦Ab⟧'],
    ['a cue anywhere on the page', 'Ap, ⟦An⟧, ⟦Ab⟧ ¶ Idaho'],
    ['a cue near', 'Ap, An, Ab, Idaho'],
    ['an entity anywhere on the page', 'Ap, ⟦An⟧, Ab ¶ ⟦Rome⟧'],
    ['a decoy', 'Ap, ⟦An⟧ ¶ Rome Mule'],
    ['near one of them only', '⟦An⟧ ¶ An in ⟦Rome⟧'],
    ['as far as is near', `An${gap(240)}Idaho`],
    ['farther', `⟦An⟧${gap(241)}Idaho`],
    ['what it needs, and nothing against it', '⟦Rome⟧: ⟦Ax⟧'],
    ['what it needs, and something against it', '⟦Rome⟧: Ax, Idaho'],
    ['a name that only a cue may bar counts against others', '⟦Roma⟧ Ap'],
    ['but not where the cue bars it', 'Roma Ap, ⟦An⟧ ¶ Idaho'],
    ['a cue that something may bar is no evidence', 'maybe a ⟦gem⟧'],
    ['nor is a name that an entity may bar', 'Aw ⟦Ap⟧'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});

describe('nearest', () => {
  const nearest = { is: ['rome', 'romans'], not: ['idaho', 'paris', 'wild'] };
  const names = {
    entities: {
      rome: ['Rome', 'Rome forum', { forms: ['Roma'], needs: { onPage: ['rome'] } }],
      paris: ['Paris', { forms: ['Lutetia'], needs: { onPage: ['paris'] } }],
      forum: [{ forms: ['forum'], nearest }],
      waits: [{ forms: ['Aw'], needs: { onPage: ['forum'] } }],
      needy: [{ forms: ['senate'], nearest, needs: { onPage: ['rome'] } }],
    },
    cues: { idaho: ['Idaho'], romans: ['Romans'], other: ['Spain'], wild: ['wild forum'] },
  };
  const dictionary = dictionaryOf(names, kinds);

  it.each([
    ['none', '⟦forum⟧'],
    ['none of them', 'Spain: ⟦forum⟧'],
    ['one of the first', 'Romans: ⟦forum⟧'],
    ['one of the second', 'Idaho: forum'],
    ['one of the second after it', '⟦forum⟧, Idaho'],
    ['one of the second in another paragraph', 'Idaho ¶ ⟦forum⟧'],
    ['first, second', 'Romans, Idaho: forum'],
    ['second, first', 'Idaho, Romans: ⟦forum⟧'],
    ['by turns', 'Idaho: forum, Romans: ⟦forum⟧, ⟦Paris⟧: forum, ⟦Rome⟧: ⟦forum⟧'],
    ['however far off', `Idaho ${'.'.repeat(500)} forum`],
    ['not by what is in doubt', 'Romans, Lutetia: ⟦forum⟧ ¶ Idaho, Roma: forum'],
    ['not even if it holds', 'Romans, ⟦Lutetia⟧: ⟦forum⟧ ¶ ⟦Paris⟧'],
    ['not by what it is a part of', 'Idaho: ⟦Rome forum⟧, ⟦forum⟧'],
    ['nor by what it is a part of itself', 'Romans: wild ⟦forum⟧, forum'],
    ['is no evidence', 'Aw, ⟦forum⟧'],
    ['and what it needs besides', 'Romans: senate ¶ Idaho, senate ¶ Spain: senate'],
    ['with what it needs', 'Idaho: senate ¶ ⟦Rome⟧: ⟦senate⟧'],
  ])('%s: %s', (_, page) => {
    expect(markedIn(dictionary, page)).toBe(page);
  });
});
