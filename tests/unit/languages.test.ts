/** The names of each language, on sample pages of that language whose mentions are labelled. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf, type SamplePage } from './sample-pages.ts';

interface NamedPage extends SamplePage {
  readonly about: string;
}

const FOLDER = new URL('../languages/', import.meta.url);

function samplesOf(file: string): readonly NamedPage[] {
  return (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { pages: NamedPage[] }).pages;
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('%s', (file) => {
  const lang = file.replace('.json', '');
  it.each(samplesOf(file).map((page, i) => [i, page.about, page] as const))('%i: %s', (_, __, page) => {
    expect(faultsOf(page, lang)).toEqual({ wrong: [], missed: [] });
  });
});
