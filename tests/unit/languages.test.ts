/** The names of each language, on sample pages of that language whose mentions are labelled. */
import { describe, expect, it } from 'vitest';
import { faultsOf, SAMPLE_LANGUAGES, samplesOf } from './sample-pages.ts';

describe.each(SAMPLE_LANGUAGES)('%s', (lang) => {
  it.each(samplesOf(lang).map((page, i) => [i, page.about, page] as const))('%i: %s', (_, __, page) => {
    expect(faultsOf(page, lang)).toEqual({ wrong: [], missed: [] });
  });
});
