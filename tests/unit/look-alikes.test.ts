/**
 * Look-alikes by class, on short pages of their own: what a name is a part of, who else bears it, and pages that
 * only seem to be about the story. Marks as in the labelled set; every other mark is wrong.
 */
import { describe, expect, it } from 'vitest';
import { faultsOf } from './sample-pages.ts';

type Row = readonly [text: string, lang?: string];

const CLASSES: Readonly<Record<string, readonly Row[]>> = {
  'a place and a noun with a capital are something else': [
    ['The Moscow Symphony arrives late. Seoul Garden, on the corner, serves until two.'],
    ['We changed at Moscow Junction and walked to Seoul Hall by the lake.'],
    ['Her second novel, Vladivostok Nights, sold better than the film of it.'],
    ['The Seoul Collective paints the walls of ⟦seoul|Seoul⟧ at night.'],
    ['In autumn the Moscow Chamber Choir sings in the barn, and everybody brings a blanket.'],
    ['Pictures from the Vladivostok Biennale hang in the bank until May.'],
    ['Seoul Roasters. Two doors down from the station, and the best beans in the county.'],
    ['The band played three songs from Moscow Calling, and then the lights went out.'],
    ['Little Moscow is a suburb that was built by miners. Mini Seoul is a mall in it.'],
    ['He named the dog Moscow. The cat is called Seoul.'],
    ['Ours is the Seoul sofa in grey, not the Moscow lamp.'],
    ['Old Vladivostok Road floods every spring, and so does Seoul Avenue.'],
  ],
  'a place stays one before offices, in headlines and before what follows by chance': [
    ['⟦seoul|Seoul⟧ Summons Russian Ambassador Over Soldiers Sent to ⟦russia|Russia⟧'],
    ['⟦moscow|Moscow⟧ Says Bridge Attack Will Be Answered', 'en'],
    ['⟦seoul|Seoul⟧ Mayor Oh spoke to reporters of the plan to close the road.'],
    ['⟦ukraine|Ukraine⟧ President Zelensky and the ⟦south-korea|South Korea⟧ Foreign Minister will meet in the spring.'],
    ['The ambassador of the ⟦russia|Russian Federation⟧ to the ⟦south-korea|Republic of Korea⟧ Ivan Petrov left by the side door.'],
    ['He was the ambassador in ⟦seoul|Seoul⟧ Tuesday, and is a private man today.'],
    ['In ⟦seoul|Seoul⟧ The Hague is not thought of often, with all that happens in the north.'],
    ['Der Minister sagte, dass ⟦russia|Russland⟧ Truppen verlegt und ⟦seoul|Seoul⟧ Gespräche führt.', 'de'],
    ['⟦russia|Russland⟧ Botschafter, ⟦seoul|Seoul⟧ Protest.', 'de'],
  ],
};

describe.each(Object.entries(CLASSES))('%s', (_, rows) => {
  it.each(rows.map(([text, lang]) => [text, lang ?? 'en'] as const))('%s', (text, lang) => {
    expect(faultsOf({ text }, lang)).toEqual({ wrong: [], missed: [] });
  });
});
